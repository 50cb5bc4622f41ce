using System.Text.Json;
using Xunit;

namespace SourcingLint.LanguageServer.Tests;

/// <summary>What a draft is told of its names follows the desk's other drafts, open or on disk.</summary>
public sealed class DeskTests : IDisposable
{
    private const string Refresh = "workspace/diagnostic/refresh";
    private const string Common = "Guests met Khaled Mansoor.\n";
    private const string Rare = "Guests met Khaled Mansour.\n";

    private readonly Dictionary<string, int> _heard = new(StringComparer.Ordinal);
    private readonly string _folder = Directory.CreateTempSubdirectory("sourcinglint-").FullName;

    public DeskTests()
    {
        Write(".editorconfig", "root = true\n[*.md]\ndotnet_diagnostic.SL4007.severity = warning\n");
        Write("b.md", Common);
        Write("c.md", Common);
    }

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Fact]
    public async Task Typing_in_one_draft_lints_the_drafts_that_it_concerns_and_no_other()
    {
        await using var client = await LspClient.Begin(folder: _folder);
        client.Open(UriOf("a.md"), Rare);
        await Told(client, "a.md", findings: 1); // the desk is read, so what is opened now is linted once
        client.Open(UriOf("other.md"), "Snow fell in Bergen.\n");
        client.Open(UriOf("b.md"), Common);
        await Told(client, "other.md", findings: 0);
        await Told(client, "b.md", findings: 0);
        client.Change(UriOf("b.md"), 2, "Guests met nobody.\n");
        await Told(client, "a.md", findings: 0);
        client.Change(UriOf("b.md"), 3, Common);
        await Told(client, "a.md", findings: 1);
        Assert.Single(AllTold(client, UriOf("other.md")));
    }

    [Fact]
    public async Task Closing_a_draft_unsaved_brings_back_what_is_on_disk()
    {
        await using var client = await LspClient.Begin(folder: _folder);
        client.Open(UriOf("a.md"), Rare);
        await Told(client, "a.md", findings: 1);
        client.Open(UriOf("b.md"), "Guests met nobody.\n");
        await Told(client, "a.md", findings: 0);
        client.Notify("textDocument/didClose", new { textDocument = new { uri = UriOf("b.md") } });
        await Told(client, "a.md", findings: 1);
    }

    [Fact]
    public async Task Drafts_on_disk_come_change_move_and_go()
    {
        await using var client = await LspClient.Begin(folder: _folder);
        client.Open(UriOf("a.md"), Rare);
        await Told(client, "a.md", findings: 1);

        File.Delete(PathOf("b.md"));
        Watched(client, ("b.md", 3));
        await Told(client, "a.md", findings: 0);

        Write("d.md", Common);
        Watched(client, ("d.md", 1));
        await Told(client, "a.md", findings: 1);

        Write("d.md", "It rained.\n");
        Watched(client, ("d.md", 2));
        await Told(client, "a.md", findings: 0);

        Write("d.md", Common);
        Directory.CreateDirectory(PathOf("old"));
        File.Move(PathOf("d.md"), PathOf("old/e.md"));
        Watched(client, ("d.md", 3), ("old/e.md", 1));
        await Told(client, "a.md", findings: 1);
    }

    [Fact]
    public async Task Drafts_that_a_search_leaves_out_do_not_count()
    {
        Write(".gitignore", "build\n");
        File.Delete(PathOf("c.md"));
        await using var client = await LspClient.Begin(folder: _folder);
        client.Open(UriOf("a.md"), Rare);
        await client.Diagnostics(UriOf("a.md"), 1);
        foreach (var name in new[] { "build/x.md", "node_modules/x.md", ".cache/x.md" })
        {
            Write(name, Common);
            Watched(client, (name, 1));
        }

        Write("c.md", "It rained.\n");
        Watched(client, ("c.md", 1));
        await client.Settle();
        Assert.All(client.AllTold("textDocument/publishDiagnostics"), told => Assert.Equal(0, told.GetProperty("diagnostics").GetArrayLength()));

        Write(".gitignore", "nothing\n");
        Watched(client, (".gitignore", 2));
        await Told(client, "a.md", findings: 1);
    }

    [Fact]
    public async Task Drafts_that_are_not_open_follow_too_where_the_client_asks()
    {
        Write("a.md", Rare);
        await using var client = await LspClient.Begin(folder: _folder, capabilities: new
        {
            workspace = new { diagnostics = new { refreshSupport = true } },
            textDocument = new { diagnostic = new { dynamicRegistration = false } },
        });
        await AskUntil(findings: 1);
        File.Delete(PathOf("b.md"));
        Watched(client, ("b.md", 3));
        await AskUntil(findings: 0);

        // Asks again whenever the server says that something changed.
        async Task AskUntil(int findings)
        {
            for (var heard = client.AllTold(Refresh).Count; await Ask() != findings; heard++)
            {
                await client.Told(Refresh, _ => client.AllTold(Refresh).Count > heard);
            }
        }

        async Task<int> Ask() =>
            (await client.Request("workspace/diagnostic", new { previousResultIds = Array.Empty<object>() })).GetProperty("items").EnumerateArray()
                .Single(report => report.GetProperty("uri").GetString() == UriOf("a.md")).GetProperty("items").GetArrayLength();
    }

    private static JsonElement[] AllTold(LspClient client, string uri) =>
        [.. client.AllTold("textDocument/publishDiagnostics").Where(told => told.GetProperty("uri").GetString() == uri)];

    /// <summary>Waits until a draft is told so many findings, later than what was waited for before.</summary>
    private async Task Told(LspClient client, string name, int findings)
    {
        var uri = UriOf(name);
        var heard = _heard.GetValueOrDefault(uri);
        await client.Told("textDocument/publishDiagnostics", _ => Found() >= 0);
        _heard[uri] = Found() + 1;

        int Found() => Array.FindIndex(AllTold(client, uri), heard, told => told.GetProperty("diagnostics").GetArrayLength() == findings);
    }

    private void Watched(LspClient client, params (string Name, int Type)[] changes) =>
        client.Notify("workspace/didChangeWatchedFiles", new { changes = changes.Select(change => new { uri = UriOf(change.Name), type = change.Type }) });

    private void Write(string name, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(name))!);
        File.WriteAllText(PathOf(name), text);
    }

    private string PathOf(string name) => Path.Combine(_folder, name);

    private string UriOf(string name) => new Uri(PathOf(name)).AbsoluteUri;
}
