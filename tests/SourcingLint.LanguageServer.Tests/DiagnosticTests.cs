using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace SourcingLint.LanguageServer.Tests;

/// <summary>What is underlined in an editor: the same as from the command line, with what an editor can show besides.</summary>
public sealed class DiagnosticTests : IDisposable
{
    private const string Settings = "root = true\n[*.md]\nsourcinglint.outlet = The Velmora Post\ndotnet_diagnostic.SL3001.severity = warning\n[crlf.md]\ndotnet_diagnostic.SL1001.severity = none\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("sourcinglint-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Findings_are_those_of_the_command_line()
    {
        File.WriteAllText(Path.Combine(_folder, ".editorconfig"), Settings);
        foreach (var (name, text) in Drafts.All)
        {
            File.WriteAllText(Path.Combine(_folder, name), text);
        }

        var expected = Check().GetProperty("files").EnumerateArray().SelectMany(file => file.GetProperty("diagnostics").EnumerateArray().Select(found =>
            string.Join(' ', file.GetProperty("path"), found.GetProperty("id"), found.GetProperty("severity"), Place(found, "start", "column", 1), Place(found, "end", "column", 1), found.GetProperty("message")))).ToArray();
        await using var client = await LspClient.Begin(folder: _folder);
        var actual = new List<string>();
        foreach (var (name, text) in Drafts.All.OrderBy(draft => draft.Name, StringComparer.Ordinal))
        {
            client.Open(UriOf(name), text);
            foreach (var found in (await client.Diagnostics(UriOf(name), 1)).EnumerateArray())
            {
                var range = found.GetProperty("range");
                var severity = found.GetProperty("severity").GetInt32() switch { 1 => "error", 2 => "warning", _ => "info" };
                actual.Add(string.Join(' ', name, found.GetProperty("code"), severity, Place(range, "start", "character", 0), Place(range, "end", "character", 0), found.GetProperty("message")));
            }
        }

        Assert.Equal(expected, actual);
        Assert.True(actual.Count > 20, string.Join('\n', actual));
        Assert.Contains(actual, line => line.Contains("SL3001 warning", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Rule_has_a_page_that_can_be_opened()
    {
        await using var client = await LspClient.Begin();
        client.Open(UriOf("a.md"), "Sources said so.");
        var page = (await client.Diagnostics(UriOf("a.md"), 1))[0].GetProperty("codeDescription").GetProperty("href").GetString()!;
        var path = new Uri(page).LocalPath;
        Assert.StartsWith("# SL3001: bare-source", File.ReadAllText(path), StringComparison.Ordinal);
        client.Open(page, File.ReadAllText(path));
        Assert.Equal(0, (await client.Diagnostics(page, 1)).GetArrayLength());
    }

    /// <summary>There is nothing to compare where one question is asked about several places.</summary>
    [Theory]
    [InlineData("The storm destroyed 4,200 homes and 300 shops.\n", "'300 shops' raises the same question.")]
    [InlineData("# Storm kills 12\n\nThe storm killed 14 people, the coast guard said.\n", "Compare '14' here.")]
    public async Task Other_place_is_called_what_it_is(string draft, string said)
    {
        await using var client = await LspClient.Begin();
        client.Open("untitled:a", draft);
        var related = (await client.Diagnostics("untitled:a", 1)).EnumerateArray().Where(found => found.TryGetProperty("relatedInformation", out _))
            .SelectMany(found => found.GetProperty("relatedInformation").EnumerateArray());
        Assert.Contains(said, related.Select(place => place.GetProperty("message").GetString()));
    }

    [Fact]
    public async Task Second_spelling_points_to_the_first()
    {
        await using var client = await LspClient.Begin();
        client.Open(UriOf("a.md"), Drafts.Story);
        var found = (await client.Diagnostics(UriOf("a.md"), 1)).EnumerateArray().First(d => d.GetProperty("code").GetString() == "SL4001");
        var related = found.GetProperty("relatedInformation")[0];
        Assert.Equal("First written 'Kyiv' here.", related.GetProperty("message").GetString());
        Assert.Equal("Kyiv", Text.In(Drafts.Story, related.GetProperty("location").GetProperty("range")));
        var fix = found.GetProperty("data").GetProperty("fixes")[0];
        Assert.Equal("Kyiv", fix.GetProperty("edits")[0].GetProperty("newText").GetString());
    }

    [Fact]
    public async Task Comment_that_does_nothing_is_faded()
    {
        await using var client = await LspClient.Begin();
        client.Open(UriOf("a.md"), "<!-- sourcinglint-disable-next bare-source: known -->\nPolice said it was over.\n");
        var found = (await client.Diagnostics(UriOf("a.md"), 1))[0];
        Assert.Equal("SL9004", found.GetProperty("code").GetString());
        Assert.Equal(1, found.GetProperty("tags")[0].GetInt32());
    }

    [Fact]
    public async Task Client_that_can_show_little_is_sent_little()
    {
        await using var client = await LspClient.Begin(capabilities: new { });
        client.Open(UriOf("a.md"), Drafts.Story);
        var told = await client.Told("textDocument/publishDiagnostics");
        Assert.False(told.TryGetProperty("version", out _));
        Assert.All(told.GetProperty("diagnostics").EnumerateArray(), found => Assert.Equal(
            ["code", "message", "range", "severity", "source"], found.EnumerateObject().Select(p => p.Name).Order()));
        Assert.Empty(client.AllTold("client/registerCapability"));
        Assert.Empty(client.AllTold("workspace/configuration"));
    }

    [Fact]
    public async Task Untitled_documents_have_the_settings_of_the_folder()
    {
        File.WriteAllText(Path.Combine(_folder, ".editorconfig"), Settings);
        await using var client = await LspClient.Begin(folder: _folder);
        client.Open("untitled:Untitled-1", "Sources said so.");
        Assert.Equal(2, (await client.Diagnostics("untitled:Untitled-1", 1))[0].GetProperty("severity").GetInt32());
        await using var elsewhere = await LspClient.Begin();
        elsewhere.Open("untitled:Untitled-1", "Sources said so.");
        Assert.Equal(1, (await elsewhere.Diagnostics("untitled:Untitled-1", 1))[0].GetProperty("severity").GetInt32());
    }

    [Fact]
    public async Task Settings_are_read_again_when_their_file_changes()
    {
        await using var client = await LspClient.Begin(folder: _folder);
        client.Open(UriOf("a.md"), "Sources said so.");
        var before = (await client.Diagnostics(UriOf("a.md"), 1))[0].GetProperty("severity").GetInt32();
        File.WriteAllText(Path.Combine(_folder, ".editorconfig"), Settings.Replace("warning", "suggestion", StringComparison.Ordinal));
        client.Notify("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = UriOf(".editorconfig"), type = 1 } } });
        await client.Told("textDocument/publishDiagnostics", told => told.GetProperty("diagnostics")[0].GetProperty("severity").GetInt32() == 3);
        Assert.Equal(1, before);
        File.Delete(Path.Combine(_folder, ".editorconfig"));
        client.Notify("workspace/didChangeConfiguration", new { settings = (object?)null });
        client.Change(UriOf("a.md"), 2, "Sources said it.");
        Assert.Equal(1, (await client.Diagnostics(UriOf("a.md"), 2))[0].GetProperty("severity").GetInt32());
    }

    [Fact]
    public async Task Faulty_settings_are_reported_where_they_stand_until_they_are_mended()
    {
        File.WriteAllText(Path.Combine(_folder, ".editorconfig"), "root = true\n[*.md]\nsourcinglint.stylebook = blue\n");
        await using var client = await LspClient.Begin(folder: _folder);
        client.Open(UriOf("a.md"), "Sources said so.");
        var told = await client.Told("textDocument/publishDiagnostics", told => told.GetProperty("uri").GetString() == UriOf(".editorconfig"));
        Assert.Equal(2, told.GetProperty("diagnostics")[0].GetProperty("range").GetProperty("start").GetProperty("line").GetInt32());
        await client.Diagnostics(UriOf("a.md"), 1);
        File.WriteAllText(Path.Combine(_folder, ".editorconfig"), "root = true\n[*.md]\nsourcinglint.stylebook = ap\n");
        client.Notify("workspace/didChangeWatchedFiles", new { changes = new[] { new { uri = UriOf(".editorconfig"), type = 2 } } });
        await client.Told("textDocument/publishDiagnostics", told =>
            told.GetProperty("uri").GetString() == UriOf(".editorconfig") && told.GetProperty("diagnostics").GetArrayLength() == 0);
    }

    [Fact]
    public async Task Folders_come_and_go()
    {
        File.WriteAllText(Path.Combine(_folder, ".editorconfig"), Settings);
        await using var client = await LspClient.Begin();
        client.Notify("workspace/didChangeWorkspaceFolders", new { @event = new { added = new[] { new { uri = new Uri(_folder).AbsoluteUri, name = "a" } }, removed = Array.Empty<object>() } });
        client.Open(UriOf("a.md"), "Sources said so.");
        Assert.Equal(2, (await client.Diagnostics(UriOf("a.md"), 1))[0].GetProperty("severity").GetInt32());
        client.Notify("workspace/didChangeWorkspaceFolders", new { @event = new { added = Array.Empty<object>(), removed = new[] { new { uri = new Uri(_folder).AbsoluteUri, name = "a" } } } });
        await client.Settle();
    }

    [Theory]
    [InlineData("file:///a%20b/%C3%A9%23.md", "/a b/é#.md")]
    [InlineData("untitled:a", null)]
    [InlineData("git:/a/b.md?x", null)]
    [InlineData("nonsense", null)]
    [InlineData("", null)]
    public void Paths_and_what_editors_call_them(string uri, string? path)
    {
        Assert.Equal(path, FromProtocol.PathOf(uri));
        if (path is not null)
        {
            Assert.Equal(uri, ToProtocol.UriOf(path));
        }
    }

    private static string Place(JsonElement range, string end, string character, int first) =>
        $"{range.GetProperty(end).GetProperty("line").GetInt32() - first}:{range.GetProperty(end).GetProperty(character).GetInt32() - first}";

    private string UriOf(string name) => new Uri(Path.Combine(_folder, name)).AbsoluteUri;

    private JsonElement Check()
    {
        using var process = Process.Start(new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "sourcinglint.dll"), "check", "--format", "json"])
        {
            WorkingDirectory = _folder,
            RedirectStandardOutput = true,
        })!;
        return JsonDocument.Parse(process.StandardOutput.ReadToEnd()).RootElement;
    }
}
