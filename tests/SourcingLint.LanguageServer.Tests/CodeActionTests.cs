using System.Text.Json;
using Xunit;

namespace SourcingLint.LanguageServer.Tests;

/// <summary>What an editor offers on a finding.</summary>
public sealed class CodeActionTests
{
    private const string Uri = "untitled:Untitled-1";

    [Fact]
    public async Task Fix_of_a_finding_can_be_applied()
    {
        await using var client = await LspClient.Begin();
        client.Open(Uri, Drafts.Story);
        var actions = await Actions(client, Drafts.Story, "Kiev");
        var fix = actions.First(a => a.GetProperty("title").GetString() == "Change to 'Kyiv'");
        Assert.Equal("quickfix", fix.GetProperty("kind").GetString());
        Assert.False(fix.TryGetProperty("isPreferred", out _));
        Assert.Equal("SL4001", fix.GetProperty("diagnostics")[0].GetProperty("code").GetString());
        Assert.Equal(1, fix.GetProperty("edit").GetProperty("documentChanges")[0].GetProperty("textDocument").GetProperty("version").GetInt32());
        Assert.Equal(Drafts.Story.Replace("Kiev", "Kyiv", StringComparison.Ordinal), Text.Apply(Drafts.Story, fix.GetProperty("edit")));
    }

    [Fact]
    public async Task Only_a_fix_that_leaves_nothing_to_decide_is_preferred()
    {
        await using var client = await LspClient.Begin();
        const string Draft = "Zelensky left on Monday. Later Zelenskyy came back. Zelensky was late.\n\nSome 4,200 homes lost power.\n";
        client.Open(Uri, Draft);
        Assert.True((await Actions(client, Draft, "Zelenskyy"))[0].GetProperty("isPreferred").GetBoolean());
        Assert.All(await Actions(client, Draft, "4,200 homes"), action => Assert.False(action.TryGetProperty("isPreferred", out _)));
    }

    [Fact]
    public async Task Nothing_is_offered_where_nothing_was_found()
    {
        await using var client = await LspClient.Begin();
        client.Open(Uri, Drafts.Story);
        Assert.Empty(await Actions(client, Drafts.Story, "the coast guard"));
    }

    [Fact]
    public async Task Only_what_is_asked_for_is_offered()
    {
        await using var client = await LspClient.Begin();
        client.Open(Uri, Drafts.Story);
        Assert.NotEmpty(await Actions(client, Drafts.Story, "Kiev", "quickfix"));
        Assert.Empty(await Actions(client, Drafts.Story, "Kiev", "refactor"));
    }

    [Theory]
    [InlineData("4,200 homes", "unattributed-figure")]
    [InlineData("Sources", "bare-source")]
    [InlineData("Kharkov", "inconsistent-name")]
    [InlineData("Kiev", "inconsistent-name")]
    public Task Suppression_turns_the_finding_off_and_keeps_the_rest(string words, string rule) => Suppress(Drafts.Story, words, rule);

    [Fact]
    public Task Suppression_stands_over_the_list_that_holds_the_finding() =>
        Suppress("The storm closed the port.\n\n- 18 of the dead were crew\n- 40 buses stood empty\n", "40 buses", "unattributed-figure");

    [Theory]
    [InlineData("4,200 homes", "unattributed-figure")]
    [InlineData("Sources", "bare-source")]
    [InlineData("Kiev", "inconsistent-name")]
    public async Task Suppression_in_the_draft_turns_off_every_finding_of_the_rule_and_keeps_the_rest(string words, string rule)
    {
        foreach (var text in (string[])[Drafts.Story, Drafts.Story.ReplaceLineEndings("\r\n"), "---\ntitle: Ferry\n---\n\n" + Drafts.Story])
        {
            await using var client = await LspClient.Begin();
            client.Open(Uri, text);
            var before = (await client.Diagnostics(Uri, 1)).EnumerateArray().Select(found => Told(text, found)).ToArray();
            var action = (await Actions(client, text, words)).Single(a => a.GetProperty("title").GetString() == $"Suppress {rule} in this draft, with a reason");
            var suppressed = Text.Apply(text, action.GetProperty("edit"));
            client.Change(Uri, 2, suppressed);
            var after = (await client.Diagnostics(Uri, 2)).EnumerateArray().Select(found => Told(suppressed, found)).ToArray();
            Assert.Equal(before.Where(found => !found.StartsWith(rule + ":", StringComparison.Ordinal)), after);
            Assert.Equal(text.Contains('\r', StringComparison.Ordinal), suppressed.Contains("-->\r\n", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Source_can_be_chosen_from_those_that_the_draft_names_and_the_title_says_what_is_written()
    {
        const string Draft = "The storm closed the port on Monday, Mayor Salem Ardati said. The mayor said boats had left.\n\nSome 4,200 homes lost power.\n\nThe coast guard said that it was over. A source said so too.\n";
        await using var client = await LspClient.Begin();
        client.Open(Uri, Draft);
        var offered = (await Actions(client, Draft, "4,200 homes")).Where(a => a.GetProperty("title").GetString()!.StartsWith("Add a source", StringComparison.Ordinal)).ToArray();
        Assert.Equal(
            ["Add a source: “according to [SOURCE]”", "Add a source: “according to Mayor Salem Ardati”", "Add a source: “according to the coast guard”"],
            offered.Select(a => a.GetProperty("title").GetString()));
        Assert.Contains("lost power, according to Mayor Salem Ardati.\n", Text.Apply(Draft, offered[1].GetProperty("edit")), StringComparison.Ordinal);
        Assert.All(offered, action => Assert.False(action.TryGetProperty("isPreferred", out _)));
    }

    private static async Task Suppress(string draft, string words, string rule)
    {
        foreach (var text in (string[])[draft, draft.ReplaceLineEndings("\r\n")])
        {
            await using var client = await LspClient.Begin();
            client.Open(Uri, text);
            var before = (await client.Diagnostics(Uri, 1)).EnumerateArray().ToArray();
            var action = (await Actions(client, text, words)).First(a => a.GetProperty("title").GetString() == $"Suppress {rule} here, with a reason");
            var suppressed = Text.Apply(text, action.GetProperty("edit"));
            client.Change(Uri, 2, suppressed);
            var after = (await client.Diagnostics(Uri, 2)).EnumerateArray().ToArray();
            var gone = before.Select(d => Told(text, d)).Except(after.Select(d => Told(suppressed, d))).ToArray();
            Assert.NotEmpty(gone);
            Assert.All(gone, found => Assert.StartsWith(rule, found, StringComparison.Ordinal));
            Assert.Empty(after.Select(d => Told(suppressed, d)).Except(before.Select(d => Told(text, d))));
            Assert.Equal(text.Contains('\r', StringComparison.Ordinal), suppressed.Contains("-->\r\n", StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Fix_all_makes_every_safe_change_once_it_is_picked()
    {
        await using var client = await LspClient.Begin();
        const string Draft = "Zelensky left on Monday. Later Zelenskyy came back. Zelensky was late.\n\nNobody saw Zelenskyy. Zelensky slept.\n";
        client.Open(Uri, Draft);
        var action = Assert.Single(await Actions(client, Draft, "Monday", "source.fixAll"));
        Assert.Equal("source.fixAll.sourcinglint", action.GetProperty("kind").GetString());
        Assert.False(action.TryGetProperty("edit", out _));
        var resolved = await client.Request("codeAction/resolve", action);
        var after = Text.Apply(Draft, resolved.GetProperty("edit"));
        Assert.DoesNotContain("Zelenskyy", after, StringComparison.Ordinal);
        client.Change(Uri, 2, after);
        Assert.Empty(await Actions(client, after, "Monday", "source.fixAll"));
    }

    [Fact]
    public async Task Client_that_cannot_ask_again_is_sent_the_edit_at_once()
    {
        await using var client = await LspClient.Begin(capabilities: new { textDocument = new { codeAction = new { codeActionLiteralSupport = new { codeActionKind = new { valueSet = Array.Empty<string>() } } } } });
        const string Draft = "Zelensky left on Monday. Later Zelenskyy came back. Zelensky was late.\n";
        client.Open(Uri, Draft);
        var action = Assert.Single(await Actions(client, Draft, "Monday", "source.fixAll.sourcinglint"));
        Assert.DoesNotContain("Zelenskyy", Text.Apply(Draft, action.GetProperty("edit")), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule_can_be_explained()
    {
        await using var client = await LspClient.Begin();
        client.Open(Uri, "Sources said so.");
        var action = (await Actions(client, "Sources said so.", "Sources")).First(a => a.GetProperty("title").GetString() == "Explain bare-source");
        var command = action.GetProperty("command");
        var page = await client.Request("workspace/executeCommand", new { command = command.GetProperty("command").GetString(), arguments = command.GetProperty("arguments") });
        Assert.StartsWith("# SL3001: bare-source", page.GetString(), StringComparison.Ordinal);
        Assert.EndsWith("BareSource.md", (await client.Told("window/showDocument")).GetProperty("uri").GetString(), StringComparison.Ordinal);
        Assert.Equal(action.GetRawText(), (await client.Request("codeAction/resolve", action)).GetRawText());
    }

    [Fact]
    public async Task Client_without_actions_is_offered_none()
    {
        await using var client = await LspClient.Begin(capabilities: new { });
        client.Open(Uri, "Sources said so.");
        Assert.Equal(JsonValueKind.Null, (await client.Request("textDocument/codeAction", At("Sources said so.", "Sources"))).ValueKind);
    }

    [Fact]
    public async Task Client_without_versions_is_sent_plain_edits()
    {
        await using var client = await LspClient.Begin(capabilities: new { textDocument = new { codeAction = new { codeActionLiteralSupport = new { codeActionKind = new { valueSet = Array.Empty<string>() } } } } });
        client.Open(Uri, Drafts.Story);
        var fix = (await Actions(client, Drafts.Story, "Kiev"))[0];
        Assert.Contains("Kyiv.", Text.Apply(Drafts.Story, fix.GetProperty("edit")), StringComparison.Ordinal);
        Assert.False(fix.TryGetProperty("isPreferred", out _));
    }

    [Fact]
    public async Task Document_that_is_not_open_has_no_actions()
    {
        await using var client = await LspClient.Begin();
        Assert.Equal(-32602, (await Assert.ThrowsAsync<LspError>(() => client.Request("textDocument/codeAction", At("a", "a")))).Code);
    }

    private static string Told(string text, JsonElement found) =>
        found.GetProperty("data").GetProperty("rule").GetString() + ": " + Text.In(text, found.GetProperty("range"));

    private static object At(string text, string words, string? only = null) => new
    {
        textDocument = new { uri = Uri },
        range = Text.RangeOf(text, words),
        context = only is null ? (object)new { diagnostics = Array.Empty<object>() } : new { diagnostics = Array.Empty<object>(), only = new[] { only } },
    };

    private static async Task<JsonElement[]> Actions(LspClient client, string text, string words, string? only = null) =>
        [.. (await client.Request("textDocument/codeAction", At(text, words, only))).EnumerateArray()];
}
