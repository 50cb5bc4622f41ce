using System.Text.Json;
using Xunit;

namespace SourcingLint.LanguageServer.Tests;

/// <summary>Findings for clients that ask for them, drafts that are not open, commands.</summary>
public sealed class WorkspaceTests : IDisposable
{
    private static readonly object Pulling = new
    {
        workspace = new { applyEdit = true, workspaceEdit = new { documentChanges = true }, diagnostics = new { refreshSupport = true } },
        textDocument = new { diagnostic = new { dynamicRegistration = false } },
    };

    private readonly string _folder = Directory.CreateTempSubdirectory("sourcinglint-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Client_that_asks_is_not_sent_findings()
    {
        await using var client = await LspClient.Begin(folder: _folder, capabilities: Pulling);
        client.Open(UriOf("a.md"), "Sources said so.");
        var report = await Pull(client, "a.md", null);
        Assert.Equal("full", report.GetProperty("kind").GetString());
        Assert.Equal("SL3001", report.GetProperty("items")[0].GetProperty("code").GetString());
        var again = await Pull(client, "a.md", report.GetProperty("resultId").GetString());
        Assert.Equal("unchanged", again.GetProperty("kind").GetString());
        Assert.False(again.TryGetProperty("items", out _));
        client.Change(UriOf("a.md"), 2, "Police said so.");
        Assert.Equal(0, (await Pull(client, "a.md", report.GetProperty("resultId").GetString())).GetProperty("items").GetArrayLength());
        client.Notify("textDocument/didClose", new { textDocument = new { uri = UriOf("a.md") } });
        await client.Settle();
        Assert.Empty(client.AllTold("textDocument/publishDiagnostics"));
    }

    [Fact]
    public async Task Tab_whose_document_is_not_open_is_read_from_disk()
    {
        File.WriteAllText(Path.Combine(_folder, "a.md"), "Sources said so.");
        await using var client = await LspClient.Begin(folder: _folder, capabilities: Pulling);
        Assert.Equal(1, (await Pull(client, "a.md", null)).GetProperty("items").GetArrayLength());
        Assert.Equal(-32602, await Refusal(Pull(client, "gone.md", null)));
    }

    [Theory]
    [InlineData("push", true)]
    [InlineData("pull", false)]
    public async Task User_decides_who_asks(string diagnostics, bool isSent)
    {
        await using var client = LspClient.OverPipes();
        var capabilities = (await client.Initialize(options: new { diagnostics }, capabilities: isSent ? Pulling : Capable.Of("utf-16"))).GetProperty("capabilities");
        Assert.Equal(!isSent, capabilities.TryGetProperty("diagnosticProvider", out _));
        client.Open("untitled:a", "Sources said so.");
        if (isSent)
        {
            await client.Told("textDocument/publishDiagnostics");
        }
        else
        {
            await client.Request("textDocument/diagnostic", new { textDocument = new { uri = "untitled:a" } });
            Assert.Empty(client.AllTold("textDocument/publishDiagnostics"));
        }
    }

    [Fact]
    public async Task Changed_settings_make_the_client_ask_again()
    {
        await using var client = await LspClient.Begin(folder: _folder, capabilities: Pulling);
        client.Notify("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = UriOf(".editorconfig"), type = 1 } } });
        await client.Told("workspace/diagnostic/refresh");
    }

    [Fact]
    public async Task Every_draft_of_the_folders_is_reported_open_or_not()
    {
        File.WriteAllText(Path.Combine(_folder, "b.md"), "Sources said so.");
        File.WriteAllText(Path.Combine(_folder, "c.txt"), "Sources said so.");
        File.WriteAllText(Path.Combine(_folder, "ignored.md"), "Sources said so.");
        File.WriteAllText(Path.Combine(_folder, ".sourcinglintignore"), "ignored.md\n");
        File.WriteAllText(Path.Combine(_folder, "a.md"), "Police said so.");
        File.WriteAllBytes(Path.Combine(_folder, "binary.md"), [1, 0, 2]);
        await using var client = await LspClient.Begin(folder: _folder, capabilities: Pulling);
        client.Open(UriOf("a.md"), "Sources said so.", 7);
        client.Open("untitled:x", "Sources said so.");
        client.Open(UriOf("ignored.md"), "Sources said so.");
        var first = (await client.Request("workspace/diagnostic", new { previousResultIds = Array.Empty<object>() })).GetProperty("items").EnumerateArray().ToArray();
        Assert.Equal([UriOf("a.md"), UriOf("b.md"), "untitled:x"], first.Select(report => report.GetProperty("uri").GetString()));
        Assert.All(first, report => Assert.Equal(1, report.GetProperty("items").GetArrayLength()));
        Assert.Equal(7, first[0].GetProperty("version").GetInt32());
        Assert.Equal(JsonValueKind.Null, first[1].GetProperty("version").ValueKind);

        File.WriteAllText(Path.Combine(_folder, "b.md"), "Police said that it was over.");
        File.SetLastWriteTimeUtc(Path.Combine(_folder, "b.md"), DateTime.UtcNow.AddMinutes(1));
        var previousResultIds = first.Select(report => new { uri = report.GetProperty("uri").GetString(), value = report.GetProperty("resultId").GetString() })
            .Append(new { uri = (string?)UriOf("gone.md"), value = (string?)"old" });
        var second = (await client.Request("workspace/diagnostic", new { previousResultIds })).GetProperty("items").EnumerateArray().ToArray();
        Assert.Equal(["unchanged", "full", "unchanged", "full"], second.Select(report => report.GetProperty("kind").GetString()));
        Assert.Equal(0, second[1].GetProperty("items").GetArrayLength());
        Assert.Equal(0, second[3].GetProperty("items").GetArrayLength());
    }

    [Fact]
    public async Task File_that_cannot_be_read_is_logged_once_with_the_reason()
    {
        File.WriteAllBytes(Path.Combine(_folder, "binary.md"), [1, 0, 2]);
        await using var client = await LspClient.Begin(folder: _folder, capabilities: Pulling);
        await client.Request("workspace/diagnostic", new { previousResultIds = Array.Empty<object>() });
        await client.Request("workspace/diagnostic", new { previousResultIds = Array.Empty<object>() });
        var told = Assert.Single(client.AllTold("window/logMessage")).GetProperty("message").GetString()!;
        Assert.StartsWith(Path.Combine(_folder, "binary.md") + ": not text but a binary file.", told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Draft_that_is_left_out_is_not_checked_when_it_is_opened()
    {
        File.WriteAllText(Path.Combine(_folder, ".sourcinglintignore"), "notes.md\n");
        File.WriteAllText(Path.Combine(_folder, ".gitignore"), "embargoed.md\n");
        await using var client = await LspClient.Begin(folder: _folder);
        client.Open(UriOf("notes.md"), "Sources said so.");
        client.Open(UriOf("embargoed.md"), "Sources said so.");
        Assert.Equal(0, (await client.Diagnostics(UriOf("notes.md"), 1)).GetArrayLength());
        Assert.Equal(1, (await client.Diagnostics(UriOf("embargoed.md"), 1)).GetArrayLength());
        Assert.Equal("A .sourcinglintignore leaves this file out.", (await Run(client, "sourcinglint.summary", UriOf("notes.md"))).GetProperty("skipped").GetString());
        Assert.False((await Run(client, "sourcinglint.summary", UriOf("embargoed.md"))).TryGetProperty("skipped", out _));
        await client.Told("window/logMessage", told => told.GetProperty("message").GetString()!.Contains("notes.md is not checked", StringComparison.Ordinal));

        File.Delete(Path.Combine(_folder, ".sourcinglintignore"));
        client.Notify("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = UriOf(".sourcinglintignore"), type = 3 } } });
        await client.Told("textDocument/publishDiagnostics", told => told.GetProperty("uri").GetString() == UriOf("notes.md") && told.GetProperty("diagnostics").GetArrayLength() == 1);
    }

    [Fact]
    public async Task Long_reports_come_in_pieces_with_progress()
    {
        for (var i = 0; i < 120; i++)
        {
            File.WriteAllText(Path.Combine(_folder, $"{i}.md"), "Sources said so.");
        }

        await using var client = await LspClient.Begin(folder: _folder, capabilities: Pulling);
        var report = await client.Request("workspace/diagnostic", new { previousResultIds = Array.Empty<object>(), partialResultToken = "part", workDoneToken = 5 });
        Assert.Equal(0, report.GetProperty("items").GetArrayLength());
        var told = client.AllTold("$/progress");
        var pieces = told.Where(p => p.GetProperty("token").ToString() == "part").SelectMany(p => p.GetProperty("value").GetProperty("items").EnumerateArray());
        Assert.Equal(120, pieces.Select(p => p.GetProperty("uri").GetString()).Distinct().Count());
        var steps = told.Where(p => p.GetProperty("token").ToString() == "5").Select(p => p.GetProperty("value").GetProperty("kind").GetString()).ToArray();
        Assert.Equal("begin", steps[0]);
        Assert.Equal("end", steps[^1]);
        Assert.InRange(steps.Length, 10, 110);
    }

    [Fact]
    public async Task Sources_are_found_through_all_drafts()
    {
        File.WriteAllText(Path.Combine(_folder, "a.md"), Drafts.Story);
        await using var client = await LspClient.Begin(folder: _folder);
        client.Open("untitled:x", "The harbor master said 40 boats were lost.");
        var all = (await client.Request("workspace/symbol", new { query = "" })).EnumerateArray().Select(s => s.GetProperty("name").GetString()).ToArray();
        Assert.Contains("the coast guard", all);
        Assert.Contains(all, name => name!.Contains("harbor master", StringComparison.OrdinalIgnoreCase));
        var found = Assert.Single((await client.Request("workspace/symbol", new { query = "cstgrd" })).EnumerateArray());
        Assert.Equal(UriOf("a.md"), found.GetProperty("location").GetProperty("uri").GetString());
        Assert.Equal("the coast guard", Text.In(Drafts.Story, found.GetProperty("location").GetProperty("range")));
        Assert.Equal("Ferry sinks off Velmora, killing at least 31", found.GetProperty("containerName").GetString());
        Assert.Equal(0, (await client.Request("workspace/symbol", new { query = "coast", partialResultToken = 1 })).GetArrayLength());
        Assert.Equal(1, (await client.Told("$/progress")).GetProperty("value").GetArrayLength());
    }

    [Fact]
    public async Task Fix_all_is_a_command_too()
    {
        await using var client = await LspClient.Begin();
        const string Draft = "Zelensky left on Monday. Later Zelenskyy came back. Zelensky was late.\n";
        client.Open("untitled:a", Draft);
        Assert.Equal(1, (await Run(client, "sourcinglint.fixAll", "untitled:a")).GetInt32());
        var edit = (await client.Told("workspace/applyEdit")).GetProperty("edit");
        Assert.Equal(Draft.Replace("Zelenskyy", "Zelensky", StringComparison.Ordinal), Text.Apply(Draft, edit));
        client.Open("untitled:b", "Police said so.");
        Assert.Equal(0, (await Run(client, "sourcinglint.fixAll", "untitled:b")).GetInt32());
        Assert.Single(client.AllTold("workspace/applyEdit"));
    }

    [Fact]
    public async Task Rule_is_turned_off_for_the_reason_given()
    {
        await using var client = await LspClient.Begin();
        client.Open("untitled:a", "Sources said so.");
        await Run(client, "sourcinglint.suppress", "untitled:a", "bare-source", new { line = 0, character = 2 }, "known to the -- editor\n");
        var edit = (await client.Told("workspace/applyEdit")).GetProperty("edit");
        Assert.Equal("<!-- sourcinglint-disable-next bare-source: known to the – editor -->\nSources said so.", Text.Apply("Sources said so.", edit));
        Assert.Equal(-32602, await Refusal(Run(client, "sourcinglint.suppress", "untitled:a", "bare-source", new { line = 0, character = 2 }, " ")));
        Assert.Equal(-32803, await Refusal(Run(client, "sourcinglint.suppress", "untitled:a", "vague-officials", new { line = 0, character = 2 }, "why")));
    }

    [Fact]
    public async Task Summary_is_for_a_status_bar()
    {
        await using var client = await LspClient.Begin();
        client.Open("untitled:a", Drafts.Story);
        var summary = await Run(client, "sourcinglint.summary", "untitled:a");
        Assert.True(summary.GetProperty("figures").GetInt32() > summary.GetProperty("unattributed").GetInt32());
        Assert.Equal((await client.Diagnostics("untitled:a", 1)).GetArrayLength(),
            summary.GetProperty("errors").GetInt32() + summary.GetProperty("warnings").GetInt32() + summary.GetProperty("infos").GetInt32());
        Assert.Empty(client.AllTold("window/showMessage"));
    }

    [Fact]
    public async Task Wrong_commands_are_refused()
    {
        await using var client = await LspClient.Begin(capabilities: new { });
        client.Open("untitled:a", "Zelensky left on Monday. Later Zelenskyy came back. Zelensky was late.\n");
        Assert.Equal(-32602, await Refusal(Run(client, "sourcinglint.nothing")));
        Assert.Equal(-32602, await Refusal(Run(client, "sourcinglint.fixAll")));
        Assert.Equal(-32602, await Refusal(Run(client, "sourcinglint.explain", "nothing")));
        Assert.Equal(-32602, await Refusal(Run(client, "sourcinglint.suppress", "untitled:a", "bare-source")));
        Assert.Equal(-32803, await Refusal(Run(client, "sourcinglint.fixAll", "untitled:a")));
        await Run(client, "sourcinglint.explain", "SL3001");
        Assert.Contains(".", (await client.Told("window/showMessage")).GetProperty("message").GetString(), StringComparison.Ordinal);
    }

    private static Task<JsonElement> Run(LspClient client, string command, params object[] arguments) =>
        client.Request("workspace/executeCommand", new { command, arguments });

    private static async Task<int> Refusal(Task<JsonElement> request) => (await Assert.ThrowsAsync<LspError>(() => request)).Code;

    private Task<JsonElement> Pull(LspClient client, string name, string? previousResultId) =>
        client.Request("textDocument/diagnostic", new { textDocument = new { uri = UriOf(name) }, previousResultId });

    private string UriOf(string name) => new Uri(Path.Combine(_folder, name)).AbsoluteUri;
}
