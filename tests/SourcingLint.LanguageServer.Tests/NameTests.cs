using System.Text.Json;
using Xunit;

namespace SourcingLint.LanguageServer.Tests;

/// <summary>What an editor does with names: finds them in all their forms, renames them, completes them.</summary>
public sealed class NameTests : IDisposable
{
    private const string Draft = "Mayor Oleh Dyachenko left Kyiv on Monday. Dyachenko said Kiev was quiet. “Kiev is old,” Dyachenko said.\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("sourcinglint-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task All_forms_of_a_name_light_up()
    {
        await using var client = await LspClient.Begin();
        client.Open("untitled:a", Draft);
        var places = await client.At("textDocument/documentHighlight", "untitled:a", Draft, "Kyiv");
        Assert.Equal(["Kyiv", "Kiev", "Kiev"], places.EnumerateArray().Select(place => Text.In(Draft, place.GetProperty("range"))));
        Assert.Equal(0, (await client.At("textDocument/documentHighlight", "untitled:a", Draft, "quiet")).GetArrayLength());
    }

    [Theory]
    [InlineData(true, 3)]
    [InlineData(false, 2)]
    public async Task All_forms_of_a_name_are_listed(bool includeDeclaration, int count)
    {
        await using var client = await LspClient.Begin();
        client.Open("untitled:a", Draft);
        var places = await client.At("textDocument/references", "untitled:a", Draft, "Dyachenko said", new { context = new { includeDeclaration } });
        Assert.Equal(count, places.GetArrayLength());
        Assert.Equal("untitled:a", places[0].GetProperty("uri").GetString());
    }

    /// <summary>No list has these: that they are one is what the rule finds, so it is what an editor shows.</summary>
    [Fact]
    public async Task Spellings_that_a_rule_takes_for_one_name_are_found_and_renamed_as_one()
    {
        const string Mixed = "Guests met Khaled Mansour. Crowds met Khaled Mansour. Later Khaled Mansoor left. Mansour was late.\n";
        await using var client = await LspClient.Begin();
        client.Open("untitled:a", Mixed);
        foreach (var words in (string[])["Khaled Mansour", "Khaled Mansoor", "Mansour was"])
        {
            Assert.Equal(4, (await client.At("textDocument/references", "untitled:a", Mixed, words, new { context = new { includeDeclaration = true } })).GetArrayLength());
            var hover = await client.At("textDocument/hover", "untitled:a", Mixed, words);
            Assert.Contains("“Khaled Mansour” twice, “Khaled Mansoor” once, “Mansour” once", hover.GetProperty("contents").GetProperty("value").GetString(), StringComparison.Ordinal);
        }

        Assert.Equal(
            "Guests met Khalid Mansur. Crowds met Khalid Mansur. Later Khalid Mansur left. Mansur was late.\n",
            Text.Apply(Mixed, await client.At("textDocument/rename", "untitled:a", Mixed, "Khaled Mansour", new { newName = "Khalid Mansur" })));
    }

    [Fact]
    public async Task Two_people_with_like_names_stay_two()
    {
        const string Brothers = "Karim Mansour met Khaled Mansour. Karim Mansour left. Khaled Mansour stayed.\n";
        await using var client = await LspClient.Begin();
        client.Open("untitled:a", Brothers);
        Assert.Equal(2, (await client.At("textDocument/references", "untitled:a", Brothers, "Khaled", new { context = new { includeDeclaration = true } })).GetArrayLength());
    }

    [Theory]
    [InlineData("Kyiv", "Kyjiw", "Mayor Oleh Dyachenko left Kyjiw on Monday. Dyachenko said Kyjiw was quiet. “Kiev is old,” Dyachenko said.\n")]
    [InlineData("Dyachenko said", "Diachenko", "Mayor Oleh Diachenko left Kyiv on Monday. Diachenko said Kiev was quiet. “Kiev is old,” Diachenko said.\n")]
    [InlineData("Oleh", "Oleg Diachenko", "Mayor Oleg Diachenko left Kyiv on Monday. Diachenko said Kiev was quiet. “Kiev is old,” Diachenko said.\n")]
    public async Task Name_is_renamed_in_all_its_forms_outside_quotations(string at, string newName, string expected)
    {
        await using var client = await LspClient.Begin();
        client.Open("untitled:a", Draft);
        Assert.Equal(JsonValueKind.Object, (await client.At("textDocument/prepareRename", "untitled:a", Draft, at)).ValueKind);
        Assert.Equal(expected, Text.Apply(Draft, await client.At("textDocument/rename", "untitled:a", Draft, at, new { newName })));
    }

    [Fact]
    public async Task Name_is_changed_in_all_drafts_outside_quotations()
    {
        const string Other = "Guests met Khaled Mansoor. “Khaled Mansoor is late,” said Jan Lind. Khaled Mansoor left.\n";
        const string Mixed = "Guests met Khaled Mansour. Crowds met Khaled Mansour. Later Khaled Mansoor left.\n";
        File.WriteAllText(Path.Combine(_folder, "b.md"), Other);
        var capabilities = new
        {
            workspace = new { applyEdit = true, workspaceEdit = new { documentChanges = true } },
            textDocument = new { codeAction = new { codeActionLiteralSupport = new { codeActionKind = new { valueSet = new[] { "quickfix" } } } } },
        };
        await using var client = await LspClient.Begin(folder: _folder, capabilities: capabilities);
        var uri = new Uri(Path.Combine(_folder, "a.md")).AbsoluteUri;
        client.Open(uri, Mixed);
        var at = Mixed.IndexOf("Mansoor", StringComparison.Ordinal);
        var actions = await client.Request("textDocument/codeAction", new
        {
            textDocument = new { uri },
            range = new { start = new { line = 0, character = at }, end = new { line = 0, character = at } },
            context = new { diagnostics = Array.Empty<object>() },
        });
        var action = actions.EnumerateArray().Single(action => action.GetProperty("title").GetString() == "Change 'Mansoor' to 'Mansour' in all drafts");
        var command = action.GetProperty("command");
        var changed = await client.Request("workspace/executeCommand", new { command = command.GetProperty("command").GetString(), arguments = command.GetProperty("arguments") });
        Assert.Equal(2, changed.GetInt32());
        var edits = (await client.Told("workspace/applyEdit")).GetProperty("edit").GetProperty("documentChanges");
        Assert.Equal([1, 2], edits.EnumerateArray().Select(edit => edit.GetProperty("edits").GetArrayLength()));
        Assert.Equal(JsonValueKind.Null, edits[1].GetProperty("textDocument").GetProperty("version").ValueKind);
    }

    [Fact]
    public async Task Other_drafts_say_how_the_desk_spells_a_name()
    {
        File.WriteAllText(Path.Combine(_folder, ".editorconfig"), "root = true\n[*.md]\ndotnet_diagnostic.SL4007.severity = warning\n");
        File.WriteAllText(Path.Combine(_folder, "b.md"), "Guests met Khaled Mansoor.\n");
        File.WriteAllText(Path.Combine(_folder, "c.md"), "Guests met Khaled Mansoor.\n");
        await using var client = await LspClient.Begin(folder: _folder);
        var uri = new Uri(Path.Combine(_folder, "a.md")).AbsoluteUri;
        client.Open(uri, "Guests met Khaled Mansour.\n");
        var told = await client.Told("textDocument/publishDiagnostics", told => told.GetProperty("diagnostics").GetArrayLength() > 0);
        Assert.Equal("SL4007", told.GetProperty("diagnostics")[0].GetProperty("code").GetString());
    }

    [Fact]
    public async Task What_is_no_name_cannot_be_renamed()
    {
        await using var client = await LspClient.Begin();
        client.Open("untitled:a", Draft);
        Assert.Equal(JsonValueKind.Null, (await client.At("textDocument/prepareRename", "untitled:a", Draft, "quiet")).ValueKind);
        Assert.Equal(JsonValueKind.Null, (await client.At("textDocument/prepareRename", "untitled:a", Draft, "Kiev is old")).ValueKind);
        Assert.Equal(-32803, await Refusal(client.At("textDocument/rename", "untitled:a", Draft, "quiet", new { newName = "loud" })));
        Assert.Equal(-32803, await Refusal(client.At("textDocument/rename", "untitled:a", Draft, "Kiev is old", new { newName = "Kyiv" })));
        Assert.Equal(-32602, await Refusal(client.At("textDocument/rename", "untitled:a", Draft, "Kyiv", new { newName = " \n" })));
    }

    [Fact]
    public async Task House_forms_are_completed_and_found()
    {
        File.WriteAllText(Path.Combine(_folder, ".editorconfig"), "root = true\n[*.md]\nsourcinglint.names = names.tsv\nsourcinglint.outlet = The Velmora Post\n");
        File.WriteAllText(Path.Combine(_folder, "names.tsv"), "Velmora Bay\tBay of Velmora\n");
        var uri = new Uri(Path.Combine(_folder, "a.md")).AbsoluteUri;
        const string Text1 = "The ferry left the Bay of Velmora. Oleh Dyachenko saw it from Ve";
        await using var client = await LspClient.Begin(folder: _folder);
        client.Open(uri, Text1);
        var items = await Complete(client, uri, Text1);
        Assert.Equal(["Velmora Bay"], items.Select(item => item.GetProperty("label").GetString()));
        var edit = items[0].GetProperty("textEdit");
        Assert.Equal("Ve", Text.In(Text1, edit.GetProperty("range")));
        Assert.Equal("Velmora Bay", edit.GetProperty("newText").GetString());
        Assert.Equal(1, (await client.At("textDocument/documentHighlight", uri, Text1, "Bay of")).GetArrayLength());

        const string Text2 = "Oleh Dyachenko came. The";
        client.Change(uri, 2, Text2);
        Assert.Contains("The Velmora Post could not independently verify the claim.", (await Complete(client, uri, Text2)).Select(item => item.GetProperty("label").GetString()));
        const string Text3 = "Oleh Dyachenko came. Later Dya";
        client.Change(uri, 3, Text3);
        Assert.Equal(["Oleh Dyachenko"], (await Complete(client, uri, Text3)).Select(item => item.GetProperty("label").GetString()));
    }

    [Fact]
    public async Task Stylebooks_forms_are_completed()
    {
        File.WriteAllText(Path.Combine(_folder, ".editorconfig"), "root = true\n[*.md]\nsourcinglint.stylebook = ap\n");
        var uri = new Uri(Path.Combine(_folder, "a.md")).AbsoluteUri;
        await using var client = await LspClient.Begin(folder: _folder);
        client.Open(uri, "They left Kyi");
        Assert.Contains("Kyiv", (await Complete(client, uri, "They left Kyi")).Select(item => item.GetProperty("label").GetString()));
    }

    private static async Task<int> Refusal(Task<JsonElement> request) => (await Assert.ThrowsAsync<LspError>(() => request)).Code;

    private static async Task<JsonElement[]> Complete(LspClient client, string uri, string text)
    {
        var (line, character) = Text.PositionOf(text, text.Length);
        var list = await client.Request("textDocument/completion", new { textDocument = new { uri }, position = new { line, character } });
        return [.. list.GetProperty("items").EnumerateArray()];
    }
}
