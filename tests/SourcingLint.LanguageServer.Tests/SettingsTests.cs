using System.Text.Json;
using Xunit;

namespace SourcingLint.LanguageServer.Tests;

/// <summary>What a user sets in the editor, what the folder sets, and how the editor writes the folder's settings.</summary>
public sealed class SettingsTests : IDisposable
{
    private const string Vague = "Officials said the bridge was closed. Sources said so too.\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("sourcinglint-").FullName;

    public SettingsTests() => File.WriteAllText(Path.Combine(_folder, ".editorconfig"), "root = true\n");

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Users_severities_hold_where_the_folder_says_nothing()
    {
        File.AppendAllText(Path.Combine(_folder, ".editorconfig"), "[*.md]\ndotnet_diagnostic.SL3001.severity = warning\n");
        await using var client = await LspClient.Begin(folder: _folder, options: new { rules = new Dictionary<string, string> { ["vague-officials"] = "none", ["bare-source"] = "none" } });
        client.Open(UriOf("a.md"), Vague);
        Assert.Equal([("SL3001", 2)], (await client.Diagnostics(UriOf("a.md"), 1)).EnumerateArray().Select(Told));
    }

    [Fact]
    public async Task Changed_settings_of_the_user_have_open_drafts_checked_again()
    {
        await using var client = await LspClient.Begin(folder: _folder);
        client.Open(UriOf("a.md"), Vague);
        Assert.Equal(2, (await client.Diagnostics(UriOf("a.md"), 1)).GetArrayLength());
        client.Settings = new { minimumSeverity = "error" };
        client.Notify("workspace/didChangeConfiguration", new { settings = new { } });
        var left = await client.Told("textDocument/publishDiagnostics", told => told.GetProperty("diagnostics").GetArrayLength() == 1);
        Assert.Equal(("SL3001", 1), Told(left.GetProperty("diagnostics")[0]));
        var summary = await Run(client, "sourcinglint.summary", UriOf("a.md"));
        Assert.Equal((1, 0), (summary.GetProperty("errors").GetInt32(), summary.GetProperty("warnings").GetInt32() + summary.GetProperty("infos").GetInt32()));
    }

    [Theory]
    [InlineData("vage-officials", "none", "no rule is called 'vage-officials'; did you mean 'vague-officials'?")]
    [InlineData("vague-officials", "loud", "'loud' is no severity")]
    public async Task Setting_of_the_user_that_makes_no_sense_is_told(string rule, string severity, string said)
    {
        await using var client = await LspClient.Begin(folder: _folder, options: new { rules = new Dictionary<string, string> { [rule] = severity } });
        var told = (await client.Told("window/showMessage")).GetProperty("message").GetString()!;
        Assert.StartsWith("In sourcinglint.rules: ", told, StringComparison.Ordinal);
        Assert.Contains(said.Split(';')[0], told, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Rule_is_turned_off_for_the_folder_by_an_edit_that_keeps_what_is_there()
    {
        const string Before = "root = true\n\n[*.md]\nindent_size = 2\n\n[*.cs]\nindent_size = 4\n";
        File.WriteAllText(Path.Combine(_folder, ".editorconfig"), Before);
        await using var client = await LspClient.Begin(folder: _folder);
        client.Open(UriOf("a.md"), Vague);
        await Pick(client, UriOf("a.md"), $"Turn off vague-officials for all drafts in “{Path.GetFileName(_folder)}”");
        var changes = (await client.Told("workspace/applyEdit")).GetProperty("edit").GetProperty("documentChanges");
        Assert.Equal(UriOf(".editorconfig"), Assert.Single(changes.EnumerateArray()).GetProperty("textDocument").GetProperty("uri").GetString());
        Assert.Equal(
            "root = true\n\n[*.md]\nindent_size = 2\nsourcinglint.vague-officials.severity = none\n\n[*.cs]\nindent_size = 4\n",
            Text.Apply(Before, (await client.Told("workspace/applyEdit")).GetProperty("edit")));
    }

    [Theory]
    [InlineData("desk")]
    [InlineData("desk #1; [x] {a,b} 100% \u202e")]
    public async Task File_that_is_not_there_is_made_whatever_the_folder_is_called(string name)
    {
        var desk = Directory.CreateDirectory(Path.Combine(_folder, name)).FullName;
        await using var client = await LspClient.Begin(folder: desk);
        var uri = LanguageServer.ToProtocol.UriOf(Path.Combine(desk, "a [1].md"));
        client.Open(uri, Vague);
        await Pick(client, uri, "Turn off vague-officials for all drafts in ");
        var changes = (await client.Told("workspace/applyEdit")).GetProperty("edit").GetProperty("documentChanges");
        var file = LanguageServer.ToProtocol.UriOf(Path.Combine(desk, ".editorconfig"));
        Assert.Equal(["create", null], changes.EnumerateArray().Select(change => change.TryGetProperty("kind", out var kind) ? kind.GetString() : null));
        Assert.Equal(file, changes[0].GetProperty("uri").GetString());
        Assert.Equal(file, changes[1].GetProperty("textDocument").GetProperty("uri").GetString());
        var text = changes[1].GetProperty("edits")[0].GetProperty("newText").GetString()!;
        Assert.Equal("[*.{md,markdown,txt}]\nsourcinglint.vague-officials.severity = none\n", text);

        File.WriteAllText(Path.Combine(desk, ".editorconfig"), text);
        client.Notify("workspace/didChangeConfiguration", new { settings = new { } });
        await client.Told("textDocument/publishDiagnostics", told => told.GetProperty("uri").GetString() == uri && told.GetProperty("diagnostics").GetArrayLength() == 1);
    }

    [Fact]
    public async Task Client_that_cannot_make_files_is_offered_no_more_than_it_can_do()
    {
        var desk = Directory.CreateDirectory(Path.Combine(_folder, "desk")).FullName;
        var capabilities = new { workspace = new { applyEdit = true }, textDocument = new { codeAction = new { codeActionLiteralSupport = new { codeActionKind = new { valueSet = new[] { "quickfix" } } } } } };
        await using var client = await LspClient.Begin(folder: desk, capabilities: capabilities);
        var uri = new Uri(Path.Combine(desk, "a.md")).AbsoluteUri;
        client.Open(uri, Vague);
        Assert.DoesNotContain(await Titles(client, uri), title => title.StartsWith("Turn off", StringComparison.Ordinal));
        Assert.Equal(-32803, (await Assert.ThrowsAsync<LspError>(() => Run(client, "sourcinglint.writeSettings", uri, "sourcinglint.stylebook", "ap"))).Code);
    }

    [Theory]
    [InlineData("sourcinglint.stylebook", "harvard", "'harvard' is no stylebook")]
    [InlineData("sourcinglint.outlet", "The Post # ours", "cannot hold a number sign")]
    [InlineData("indent_size", "2", "settings of sourcinglint")]
    [InlineData("sourcinglint.nothing", "2", "nothing is called")]
    public async Task Setting_that_makes_no_sense_is_not_written(string key, string value, string said)
    {
        await using var client = await LspClient.Begin(folder: _folder);
        var refusal = await Assert.ThrowsAsync<LspError>(() => Run(client, "sourcinglint.writeSettings", UriOf("a.md"), key, value));
        Assert.Contains(said, refusal.Message, StringComparison.Ordinal);
        Assert.Empty(client.AllTold("workspace/applyEdit"));
    }

    [Fact]
    public async Task What_is_set_for_a_folder_can_be_read_and_written()
    {
        File.AppendAllText(Path.Combine(_folder, ".editorconfig"), "[*.md]\nsourcinglint.outlet = The Valley Post\n");
        await using var client = await LspClient.Begin(folder: _folder);
        var read = await Run(client, "sourcinglint.readSettings", UriOf("a.md"));
        Assert.Equal(("none", "The Valley Post"), (read.GetProperty("stylebook").GetString(), read.GetProperty("outlet").GetString()));
        var written = await Run(client, "sourcinglint.writeSettings", UriOf("a.md"), "sourcinglint.stylebook", "ap", "sourcinglint.outlet", "");
        Assert.Equal(UriOf(".editorconfig"), written.GetProperty("file").GetString());
        Assert.Equal(
            "root = true\n[*.md]\nsourcinglint.stylebook = ap\n",
            Text.Apply("root = true\n[*.md]\nsourcinglint.outlet = The Valley Post\n", (await client.Told("workspace/applyEdit")).GetProperty("edit")));
    }

    [Fact]
    public async Task Settings_cannot_be_written_where_no_folder_is_open()
    {
        await using var client = await LspClient.Begin();
        var refusal = await Assert.ThrowsAsync<LspError>(() => Run(client, "sourcinglint.writeSettings", "untitled:a", "sourcinglint.stylebook", "ap"));
        Assert.Contains("Open the folder", refusal.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Text_file_waits_until_the_folder_or_the_user_calls_it_a_draft()
    {
        await using var client = await LspClient.Begin(folder: _folder, options: new { textFiles = false });
        OpenText(client, UriOf("a.txt"));
        Assert.Equal(0, (await client.Diagnostics(UriOf("a.txt"), 1)).GetArrayLength());
        Assert.Equal(JsonValueKind.Null, (await client.Request("textDocument/codeLens", new { textDocument = new { uri = UriOf("a.txt") } })).ValueKind);
        var summary = await Run(client, "sourcinglint.summary", UriOf("a.txt"));
        Assert.True(summary.GetProperty("isTextFile").GetBoolean());
        Assert.StartsWith("This is a text file", summary.GetProperty("skipped").GetString(), StringComparison.Ordinal);

        client.Open(UriOf("b.txt"), Vague);
        Assert.Equal(2, (await client.Diagnostics(UriOf("b.txt"), 1)).GetArrayLength());
        OpenText(client, "untitled:Untitled-1");
        Assert.Equal(2, (await client.Diagnostics("untitled:Untitled-1", 1)).GetArrayLength());

        File.AppendAllText(Path.Combine(_folder, ".editorconfig"), "[*.txt]\nsourcinglint.text-files = true\n");
        client.Notify("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = UriOf(".editorconfig"), type = 2 } } });
        await client.Told("textDocument/publishDiagnostics", told => told.GetProperty("uri").GetString() == UriOf("a.txt") && told.GetProperty("diagnostics").GetArrayLength() == 2);
        Assert.False((await Run(client, "sourcinglint.summary", UriOf("a.txt"))).GetProperty("isTextFile").GetBoolean());
    }

    [Theory]
    [InlineData(true)]
    [InlineData(null)]
    public async Task Text_file_is_a_draft_to_those_who_say_so_or_whose_editor_was_told_to_send_it(bool? textFiles)
    {
        await using var client = await LspClient.Begin(folder: _folder, options: textFiles is null ? null : new { textFiles });
        OpenText(client, UriOf("a.txt"));
        Assert.Equal(2, (await client.Diagnostics(UriOf("a.txt"), 1)).GetArrayLength());
    }

    private static void OpenText(LspClient client, string uri) =>
        client.Notify("textDocument/didOpen", new { textDocument = new { uri, languageId = "plaintext", version = 1, text = Vague } });

    private static (string?, int) Told(JsonElement found) => (found.GetProperty("code").GetString(), found.GetProperty("severity").GetInt32());

    private static Task<JsonElement> Run(LspClient client, string command, params string[] arguments) =>
        client.Request("workspace/executeCommand", new { command, arguments });

    private static async Task<JsonElement[]> Actions(LspClient client, string uri) =>
    [
        .. (await client.Request("textDocument/codeAction", new
        {
            textDocument = new { uri },
            range = Text.RangeOf(Vague, "Officials"),
            context = new { diagnostics = Array.Empty<object>() },
        })).EnumerateArray(),
    ];

    private static async Task<string[]> Titles(LspClient client, string uri) => [.. (await Actions(client, uri)).Select(action => action.GetProperty("title").GetString()!)];

    private static async Task Pick(LspClient client, string uri, string title)
    {
        var command = (await Actions(client, uri)).Single(action => action.GetProperty("title").GetString()!.StartsWith(title, StringComparison.Ordinal)).GetProperty("command");
        await client.Request("workspace/executeCommand", new { command = command.GetProperty("command").GetString(), arguments = command.GetProperty("arguments") });
    }

    private string UriOf(string name) => new Uri(Path.Combine(_folder, name)).AbsoluteUri;
}
