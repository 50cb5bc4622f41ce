using System.Text.Json;
using Markdig;
using Xunit;

namespace SourcingLint.LanguageServer.Tests;

/// <summary>What an editor shows of what the linter understood: hover, outline, lens, hints.</summary>
public sealed class UnderstandingTests
{
    private const string Uri = "untitled:Untitled-1";

    [Theory]
    [InlineData("At least 31 people", "Rests on the coast guard (“said”): it stands in what that source says.")]
    [InlineData("12 more", "points back to that source")]
    [InlineData("Some 4,200 homes", "Nobody answers for this figure.")]
    [InlineData("Some 4,200 homes", "**SL1001: unattributed-figure**")]
    [InlineData("Kiev", "In this draft: “Kiev” once, “Kyiv” once.")]
    [InlineData("Kiev", "**SL4001: inconsistent-name**")]
    [InlineData("Sources", "**SL3001: bare-source**")]
    public async Task Hover_says_what_stands_there(string words, string said)
    {
        await using var client = await LspClient.Begin();
        client.Open(Uri, Drafts.Story);
        var hover = await client.At("textDocument/hover", Uri, Drafts.Story, words);
        Assert.Equal("markdown", hover.GetProperty("contents").GetProperty("kind").GetString());
        Assert.Contains(said, hover.GetProperty("contents").GetProperty("value").GetString(), StringComparison.Ordinal);
        Assert.StartsWith(words, Text.In(Drafts.Story, hover.GetProperty("range")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hover_has_nothing_to_say_of_plain_words()
    {
        await using var client = await LspClient.Begin(capabilities: new { });
        client.Open(Uri, Drafts.Story);
        Assert.Equal(JsonValueKind.Null, (await client.At("textDocument/hover", Uri, Drafts.Story, "lost power")).ValueKind);
        Assert.Equal("plaintext", (await client.At("textDocument/hover", Uri, Drafts.Story, "Kiev")).GetProperty("contents").GetProperty("kind").GetString());
    }

    [Fact]
    public async Task Hover_knows_the_house_form()
    {
        var folder = Directory.CreateTempSubdirectory("sourcinglint-").FullName;
        File.WriteAllText(Path.Combine(folder, ".editorconfig"), "root = true\n[*.md]\nsourcinglint.names = names.tsv\n");
        File.WriteAllText(Path.Combine(folder, "names.tsv"), "Velmora Bay\tBay of Velmora\n");
        await using (var client = await LspClient.Begin(folder: folder))
        {
            const string Draft = "The ferry left the Bay of Velmora on Monday, police said.";
            var uri = new Uri(Path.Combine(folder, "a.md")).AbsoluteUri;
            client.Open(uri, Draft);
            var hover = await client.At("textDocument/hover", uri, Draft, "Bay of");
            Assert.Contains("“Bay of Velmora” once. House form: “Velmora Bay”.", hover.GetProperty("contents").GetProperty("value").GetString(), StringComparison.Ordinal);
        }

        Directory.Delete(folder, recursive: true);
    }

    /// <summary>What stands in a draft is shown letter for letter: a pop-up must have no link to click on that a draft spelled out.</summary>
    [Theory]
    [InlineData("The board of \\[x\\](command:y) Lviv said 50 died.")]
    [InlineData("The board of \\!\\[x\\](y.png) Lviv said 50 died.")]
    public async Task Hover_shows_no_link_that_a_draft_spells_out(string draft)
    {
        await using var client = await LspClient.Begin();
        client.Open(Uri, draft);
        var text = (await client.At("textDocument/hover", Uri, draft, "50")).GetProperty("contents").GetProperty("value").GetString()!;
        var html = Markdig.Markdown.ToHtml(text, new MarkdownPipelineBuilder().UseAdvancedExtensions().Build());
        Assert.DoesNotMatch("<a |<img|<script|href=|src=", html);
    }

    [Theory]
    [InlineData("[x](command:y)", @"\[x\](command\:y)")]
    [InlineData("![x]", @"!\[x\]")]
    [InlineData("<b>&amp;", @"\<b\>\&amp;")]
    [InlineData("http://www.example.org", @"http\://www\.example\.org")]
    [InlineData("a@b.org", @"a\@b\.org")]
    [InlineData("*a* _b_ `c` ~~d~~", @"\*a\* \_b\_ \`c\` \~\~d\~\~")]
    [InlineData(@"\[x\]", @"\\\[x\\\]")]
    [InlineData("Rests on Reed (“said”): he did. So.", "Rests on Reed (“said”): he did. So.")]
    public void Markdown_shows_text_letter_for_letter(string text, string markdown) => Assert.Equal(markdown, LanguageServer.Markdown.Escape(text));

    [Fact]
    public async Task Plain_hover_has_no_backslashes()
    {
        await using var client = await LspClient.Begin(capabilities: new { });
        const string Draft = "The Board of A_B said 50 died.";
        client.Open(Uri, Draft);
        Assert.DoesNotContain("\\", (await client.At("textDocument/hover", Uri, Draft, "50")).GetProperty("contents").GetProperty("value").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Outline_has_headline_paragraphs_and_who_says_what()
    {
        await using var client = await LspClient.Begin();
        client.Open(Uri, Drafts.Story);
        var symbols = await client.Request("textDocument/documentSymbol", new { textDocument = new { uri = Uri } });
        var headline = Assert.Single(symbols.EnumerateArray());
        Assert.Equal("Ferry sinks off Velmora, killing at least 31", headline.GetProperty("name").GetString());
        var paragraph = headline.GetProperty("children")[0];
        Assert.Equal("the coast guard", paragraph.GetProperty("children")[0].GetProperty("name").GetString());
        AssertNested(Drafts.Story, headline);
    }

    [Fact]
    public async Task Outline_is_flat_for_clients_that_cannot_nest()
    {
        await using var client = await LspClient.Begin(capabilities: new { });
        client.Open(Uri, Drafts.Story);
        var symbols = await client.Request("textDocument/documentSymbol", new { textDocument = new { uri = Uri } });
        Assert.Equal("the coast guard", symbols[2].GetProperty("name").GetString());
        Assert.Equal(symbols[1].GetProperty("name").GetString(), symbols[2].GetProperty("containerName").GetString());
    }

    [Fact]
    public async Task Lens_counts_over_the_headline()
    {
        await using var client = await LspClient.Begin();
        client.Open(Uri, Drafts.Story);
        var lens = Assert.Single((await client.Request("textDocument/codeLens", new { textDocument = new { uri = Uri } })).EnumerateArray());
        Assert.Matches(@"^\d+ figures, \d+ without a source · \d+ sources · \d caveats?$", lens.GetProperty("command").GetProperty("title").GetString());
        Assert.Equal(0, lens.GetProperty("range").GetProperty("start").GetProperty("line").GetInt32());
        var command = lens.GetProperty("command");
        var summary = await client.Request("workspace/executeCommand", new { command = command.GetProperty("command").GetString(), arguments = command.GetProperty("arguments") });
        Assert.Equal("the coast guard", summary.GetProperty("sources")[0].GetProperty("name").GetString());
        Assert.Contains("the coast guard: ", (await client.Told("window/showMessage")).GetProperty("message").GetString(), StringComparison.Ordinal);
        client.Change(Uri, 2, "");
        Assert.Equal(0, (await client.Request("textDocument/codeLens", new { textDocument = new { uri = Uri } })).GetArrayLength());
    }

    [Fact]
    public async Task Lens_and_summary_count_what_hints_call_nobodys()
    {
        await using var client = await LspClient.Begin(options: new { inlayHints = true });
        client.Open(Uri, Drafts.Story);
        var lens = Assert.Single((await client.Request("textDocument/codeLens", new { textDocument = new { uri = Uri } })).EnumerateArray());
        var summary = await client.Request("workspace/executeCommand", new { command = "sourcinglint.summary", arguments = new[] { Uri } });
        var nobodys = (await Hints(client)).Count(hint => hint == "← nobody");
        Assert.True(nobodys > 0);
        Assert.Equal(nobodys, summary.GetProperty("unattributed").GetInt32());
        Assert.Equal(summary.GetProperty("text").GetString(), lens.GetProperty("command").GetProperty("title").GetString());
        Assert.Contains($" figures, {nobodys} without a source ", summary.GetProperty("text").GetString(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Hints_are_shown_to_those_who_want_them()
    {
        await using var client = await LspClient.Begin();
        client.Open(Uri, Drafts.Story);
        Assert.Empty(await Hints(client));
        client.Settings = new { inlayHints = true };
        client.Notify("workspace/didChangeConfiguration", new { settings = new { } });
        await client.Told("workspace/inlayHint/refresh");
        var hints = await Hints(client);
        Assert.Contains("← the coast guard", hints);
        Assert.Contains("← nobody", hints);
    }

    [Fact]
    public async Task Hints_can_be_on_from_the_beginning()
    {
        await using var client = await LspClient.Begin(options: new { inlayHints = true }, capabilities: new { });
        client.Open(Uri, Drafts.Story);
        Assert.NotEmpty(await Hints(client));
        client.Notify("workspace/didChangeConfiguration", new { settings = new { sourcinglint = new { inlayHints = false } } });
        Assert.Empty(await Hints(client));
    }

    [Fact]
    public async Task Any_text_can_be_asked_anything()
    {
        await using var client = await LspClient.Begin(options: new { inlayHints = true });
        var version = 0;
        foreach (var (_, text) in Drafts.All.Append(("odd", "\u2028\r\r\n😀\0“”")))
        {
            client.Change(Uri, ++version, text);
            client.Open(Uri, text, ++version);
            foreach (var words in (string[])["", .. text.Length > 1 ? [text[(text.Length / 2)..], text[^1..]] : Array.Empty<string>()])
            {
                foreach (var method in (string[])["hover", "documentHighlight", "completion", "prepareRename"])
                {
                    await client.At("textDocument/" + method, Uri, text, words);
                }

                await client.At("textDocument/references", Uri, text, words, new { context = new { includeDeclaration = true } });
            }

            foreach (var method in (string[])["documentSymbol", "codeLens", "diagnostic"])
            {
                await client.Request("textDocument/" + method, new { textDocument = new { uri = Uri } });
            }

            await Hints(client);
        }
    }

    private static async Task<string[]> Hints(LspClient client)
    {
        var hints = await client.Request("textDocument/inlayHint", new { textDocument = new { uri = Uri }, range = new { start = new { line = 0, character = 0 }, end = new { line = 999, character = 0 } } });
        return [.. hints.EnumerateArray().Select(hint => hint.GetProperty("label").GetString()!)];
    }

    private static void AssertNested(string text, JsonElement symbol)
    {
        Assert.NotEqual("", symbol.GetProperty("name").GetString());
        var range = symbol.GetProperty("range");
        var end = Text.OffsetOf(text, range.GetProperty("end"));
        foreach (var child in symbol.TryGetProperty("children", out var children) ? children.EnumerateArray().ToArray() : [])
        {
            Assert.True(Text.OffsetOf(text, child.GetProperty("range").GetProperty("end")) <= end);
            AssertNested(text, child);
        }
    }
}
