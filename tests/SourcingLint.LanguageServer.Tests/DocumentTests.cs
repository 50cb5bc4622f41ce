using System.Text;
using System.Text.Json;
using SourcingLint.LanguageServer.Protocol;
using Xunit;

namespace SourcingLint.LanguageServer.Tests;

/// <summary>What the editor holds is what is linted: edits, versions, encodings, storms.</summary>
public sealed class DocumentTests
{
    private const string Uri = "file:///drafts/a%20b.md";

    private static readonly string[] Pieces =
    [
        "At least 40 people were hurt. ", "Sources said so. ", "The ferry sank off Velmora, the coast guard said.\n\n", "😀", "é", "e\u0301", "\r\n", "\r", "\n", "\u2028",
        "“It sank,” ", "Ada Brandt said. ", "- item\n", "| a | b |\n|---|---|\n", "> ", "# ", "```\n", "<!-- sourcinglint-disable-next bare-source: known -->\n", "Kiev ", "Kyiv ", "12 percent ",
    ];

    [Fact]
    public async Task Edits_change_the_text_one_after_the_other()
    {
        await using var client = await LspClient.Begin();
        client.Open(Uri, "The sauces that were sold at the pier in Velmora are gone.\r\nThey were green.");
        Assert.Equal(0, (await client.Diagnostics(Uri, 1)).GetArrayLength());
        client.Notify("textDocument/didChange", new
        {
            textDocument = new { uri = Uri, version = 2 },
            contentChanges = new object[]
            {
                new { range = new { start = new { line = 0, character = 0 }, end = new { line = 0, character = 58 } }, text = "Sauces said so." },
                new { range = new { start = new { line = 0, character = 1 }, end = new { line = 0, character = 3 } }, text = "our" },
                new { range = new { start = new { line = 1, character = 0 }, end = new { line = 9, character = 0 } }, text = "It was green." },
                new { range = new { start = new { line = 0, character = 99 }, end = new { line = 0, character = 99 } }, text = " Yes." },
            },
        });
        var found = await client.Diagnostics(Uri, 2);
        Assert.Equal("Sources", Text.In("Sources said so. Yes.\r\nIt was green.", found[0].GetProperty("range")));
    }

    [Theory]
    [InlineData("utf-16", 29)]
    [InlineData("utf-8", 32)]
    [InlineData("utf-32", 28)]
    public async Task Characters_are_counted_as_agreed(string encoding, int character)
    {
        await using var client = await LspClient.Begin(encodings: [encoding]);
        client.Open(Uri, "The pier at Poré 😀 is shut. Sources said so.");
        var found = await client.Diagnostics(Uri, 1);
        var start = found[0].GetProperty("range").GetProperty("start");
        Assert.Equal(character, start.GetProperty("character").GetInt32());
        var position = new { line = 0, character };
        client.Change(Uri, 2, new { start = position, end = new { line = 0, character = character + 7 } }, "Police");
        Assert.Equal(0, (await client.Diagnostics(Uri, 2)).GetArrayLength());
    }

    [Theory]
    [InlineData("utf-16")]
    [InlineData("utf-8")]
    [InlineData("utf-32")]
    public void Positions_lead_back_to_their_offsets(string encoding)
    {
        var text = string.Concat(Pieces.Concat(Pieces.Reverse()));
        var lines = new LspLineIndex(text, FromProtocol.EncodingOf([encoding]));
        for (var i = 0; i <= text.Length; i++)
        {
            var isInside = i > 0 && i < text.Length && (char.IsLowSurrogate(text[i]) || (text[i - 1] == '\r' && text[i] == '\n'));
            if (!isInside)
            {
                Assert.Equal(i, lines.OffsetOf(lines.PositionOf(i)));
            }
        }
    }

    [Fact]
    public void Position_inside_a_character_is_before_it()
    {
        Assert.Equal(1, new LspLineIndex("a😀b", PositionEncoding.Utf8).OffsetOf(new Position(0, 3)));
        Assert.Equal(3, new LspLineIndex("a😀b", PositionEncoding.Utf8).OffsetOf(new Position(0, 5)));
        Assert.Equal(0, new LspLineIndex("a😀b", PositionEncoding.Utf8).OffsetOf(new Position(-1, -7)));
    }

    [Theory]
    [InlineData(1, "utf-16", false)]
    [InlineData(2, "utf-8", false)]
    [InlineData(5, "utf-32", false)]
    [InlineData(4, "utf-16", true)]
    public async Task A_thousand_random_edits_leave_the_findings_of_the_final_text(int seed, string encoding, bool isTheProgram)
    {
        var random = new Random(seed);
        var text = string.Concat(Pieces);
        await using var client = isTheProgram ? LspClient.OverStdio() : LspClient.OverPipes();
        await client.Initialize(encodings: [encoding]);
        client.Open(Uri, text);
        for (var version = 2; version <= 1001; version++)
        {
            var start = Boundary(text, random.Next(text.Length + 1));
            var end = Boundary(text, Math.Min(text.Length, start + random.Next(random.Next(4) == 0 ? 60 : 4)));
            var piece = random.Next(3) == 0 && text.Length > 200 ? "" : Pieces[random.Next(Pieces.Length)];
            var lines = new LspLineIndex(text, FromProtocol.EncodingOf([encoding]));
            client.Change(Uri, version, RangeOf(lines, start, end), piece);
            text = text[..start] + piece + text[end..];
        }

        var found = await client.Diagnostics(Uri, 1001);
        await using var fresh = await LspClient.Begin(encodings: [encoding]);
        fresh.Open(Uri, text, 1001);
        Assert.Equal((await fresh.Diagnostics(Uri, 1001)).GetRawText(), found.GetRawText());
        Assert.NotEqual(0, found.GetArrayLength());
        var versions = client.AllTold("textDocument/publishDiagnostics").Select(told => told.GetProperty("version").GetInt32()).ToArray();
        Assert.Equal(versions.Order(), versions);
    }

    [Fact]
    public async Task Half_an_emoji_is_taken_for_an_unknown_character()
    {
        await using var client = await LspClient.Begin();
        client.Open(Uri, "😀 Sources said so.");
        client.SendText($"{{\"jsonrpc\":\"2.0\",\"method\":\"textDocument/didChange\",\"params\":{{\"textDocument\":{{\"uri\":\"{Uri}\",\"version\":2}},\"contentChanges\":[{{\"text\":\"\\ud83d \\\\ud83d \\ud83d\\ude00 is shut. Sources said so.\"}}]}}}}");
        var found = await client.Diagnostics(Uri, 2);
        Assert.Equal(21, found[0].GetProperty("range").GetProperty("start").GetProperty("character").GetInt32());
    }

    [Fact]
    public async Task Closing_takes_the_findings_away()
    {
        await using var client = await LspClient.Begin();
        client.Open(Uri, "Sources said so.");
        await client.Diagnostics(Uri, 1);
        client.Notify("textDocument/didClose", new { textDocument = new { uri = Uri } });
        await client.Told("textDocument/publishDiagnostics", told => told.GetProperty("diagnostics").GetArrayLength() == 0);
        client.Change(Uri, 2, "Sources said so.");
        await client.Told("window/logMessage", told => told.GetProperty("message").GetString()!.Contains("not open", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Keystroke_cancels_the_lint_before_it()
    {
        var started = new TaskCompletionSource();
        var cancelled = new TaskCompletionSource();
        await using var client = await LspClient.Begin((draft, options, cancellation) =>
        {
            if (draft.Source.ToString().StartsWith("slow", StringComparison.Ordinal))
            {
                started.SetResult();
                cancellation.WaitHandle.WaitOne();
                cancelled.SetResult();
                cancellation.ThrowIfCancellationRequested();
            }

            return DraftLinter.Lint(draft, options, cancellation);
        });
        client.Open(Uri, "slow");
        await started.Task;
        client.Change(Uri, 2, "Sources said so.");
        await cancelled.Task;
        await client.Diagnostics(Uri, 2);
        Assert.Single(client.AllTold("textDocument/publishDiagnostics"));
    }

    [Fact]
    public async Task Answer_about_a_text_that_changed_is_no_answer()
    {
        var started = new TaskCompletionSource();
        await using var client = await LspClient.Begin((draft, options, cancellation) =>
        {
            if (draft.Source.ToString().StartsWith("slow", StringComparison.Ordinal))
            {
                started.TrySetResult();
                cancellation.WaitHandle.WaitOne();
                cancellation.ThrowIfCancellationRequested();
            }

            return DraftLinter.Lint(draft, options, cancellation);
        });
        client.Open(Uri, "slow");
        await started.Task;
        var answer = client.Ask("textDocument/codeAction", ActionsAt("slow", "slow"), out _);
        client.Change(Uri, 2, "Sources said so.");
        Assert.Equal(-32801, (await Assert.ThrowsAsync<LspError>(() => answer)).Code);
    }

    [Fact]
    public async Task Requests_taken_back_are_answered_so_and_the_rest_is_answered()
    {
        await using var client = await LspClient.Begin();
        var text = string.Concat(Enumerable.Repeat("Sources said so. At least 40 people were hurt.\n\n", 200));
        client.Open(Uri, text);
        var answers = new List<Task<JsonElement>>();
        for (var i = 0; i < 500; i++)
        {
            answers.Add(client.Ask("textDocument/codeAction", ActionsAt(text, "Sources"), out var id));
            if (i % 5 != 0)
            {
                client.Notify("$/cancelRequest", new { id });
            }
        }

        var cancelled = 0;
        for (var i = 0; i < answers.Count; i++)
        {
            try
            {
                await answers[i].WaitAsync(TimeSpan.FromSeconds(120), TestContext.Current.CancellationToken);
            }
            catch (LspError error) when (error.Code == -32800)
            {
                Assert.NotEqual(0, i % 5);
                cancelled++;
            }
        }

        Assert.NotEqual(0, cancelled);
        client.Notify("$/cancelRequest", new { id = 987654 });
        client.Notify("$/cancelRequest", new { id = "nothing" });
        await client.Settle();
        Assert.Empty(client.AllTold("window/logMessage"));
    }

    [Fact]
    public async Task Two_hundred_drafts_open_at_once()
    {
        await using var client = await LspClient.Begin();
        for (var i = 0; i < 200; i++)
        {
            client.Open($"file:///drafts/{i}.md", $"Sources said so. At least {i + 20} people were hurt in Velmora.\n");
        }

        for (var i = 0; i < 200; i++)
        {
            Assert.NotEqual(0, (await client.Diagnostics($"file:///drafts/{i}.md", 1)).GetArrayLength());
        }
    }

    private static object ActionsAt(string text, string words) =>
        new { textDocument = new { uri = Uri }, range = Text.RangeOf(text, words), context = new { diagnostics = Array.Empty<object>() } };

    private static int Boundary(string text, int offset) =>
        offset > 0 && offset < text.Length && (char.IsLowSurrogate(text[offset]) || (text[offset - 1] == '\r' && text[offset] == '\n')) ? offset + 1 : offset;

    private static object RangeOf(LspLineIndex lines, int start, int end)
    {
        var from = lines.PositionOf(start);
        var to = lines.PositionOf(end);
        return new { start = new { line = from.Line, character = from.Character }, end = new { line = to.Line, character = to.Character } };
    }
}
