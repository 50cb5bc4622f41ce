using System.Diagnostics;
using System.Text.Json;
using Xunit;

namespace SourcingLint.LanguageServer.Tests;

/// <summary>A name is written otherwise in all drafts, and nothing else is.</summary>
public sealed class ChangeAllTests : IDisposable
{
    private readonly string _folder = Directory.CreateTempSubdirectory("sourcinglint-").FullName;

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    [Theory]
    [InlineData("Guests met Khaled Mansour.", "Guests met Khaled Mansoor.")]
    [InlineData("Guests met Khaled Mansour. Later Mansour left.", "Guests met Khaled Mansoor. Later Mansoor left.")]
    [InlineData("Guests met Khaled Mansour's son. Mansour’s car stood by.", "Guests met Khaled Mansoor's son. Mansoor’s car stood by.")]
    [InlineData("Guests met KHALED MANSOUR at noon.", "Guests met KHALED MANSOOR at noon.")]
    [InlineData("Guests met Khaled Mansour. “Khaled Mansour is late,” said Jan Lind. “Mansour,” he said.", "Guests met Khaled Mansoor. “Khaled Mansour is late,” said Jan Lind. “Mansour,” he said.")]
    [InlineData("Guests of the hall met Khaled Mansour at noon.\n\n> Khaled Mansour came at noon.\n\nLater Mansour left.", "Guests of the hall met Khaled Mansoor at noon.\n\n> Khaled Mansour came at noon.\n\nLater Mansoor left.")]
    [InlineData("Guests met Ahmed Mansour. Later Mansour left.", "Guests met Ahmed Mansour. Later Mansour left.")]
    [InlineData("Guests met Ahmed Mansour and Khaled Mansour.", "Guests met Ahmed Mansour and Khaled Mansoor.")]
    [InlineData("Trust in Mansour fell.", "Trust in Mansour fell.")]
    [InlineData("It rained in Mansourville.", "It rained in Mansourville.")]
    public Task Person_is_changed_with_the_surname_and_nobody_else(string draft, string expected) => Check("Khaled Mansour", "Khaled Mansoor", "Guests met Khaled Mansour.", draft, expected);

    [Theory]
    [InlineData("Guests met Khaled Mansour. Later Mansour left.", "Guests met Khaled Mansoor. Later Mansoor left.")]
    [InlineData("Guests met Ahmed Mansour.", "Guests met Ahmed Mansour.")]
    public Task Surname_is_changed_where_it_is_the_same_persons(string draft, string expected) => Check("Mansour", "Mansoor", "Guests met Khaled Mansoor. Later Mansour left.", draft, expected);

    [Theory]
    [InlineData("Buses left Falluja. Falluja's roads and the Falluja-born driver slept.", "Buses left Fallujah. Fallujah's roads and the Fallujah-born driver slept.")]
    [InlineData("“Buses left Falluja,” said Jan Lind.", "“Buses left Falluja,” said Jan Lind.")]
    public Task Place_is_changed(string draft, string expected) => Check("Falluja", "Fallujah", "Buses left Falluja.", draft, expected);

    [Fact]
    public async Task Thousand_drafts_are_changed_at_once()
    {
        for (var i = 0; i < 1000; i++)
        {
            File.WriteAllText(Path.Combine(_folder, $"{i}.md"), i % 2 == 0
                ? $"# Copy {i}\n\nGuests met Khaled Mansour. Later Mansour left. “Mansour is late,” said Jan Lind.\n"
                : $"# Copy {i}\n\nGuests met Ahmed Mansour. It rained in Bergen.\n");
        }

        var start = Stopwatch.GetTimestamp();
        var edits = await Change("Khaled Mansour", "Khaled Mansoor", "Guests met Khaled Mansour.\n");
        TestContext.Current.TestOutputHelper?.WriteLine($"{Stopwatch.GetElapsedTime(start).TotalMilliseconds:0} ms");
        Assert.Equal(501, edits.Count);
        Assert.All(edits.Where(edit => !edit.Key.EndsWith("origin.md", StringComparison.Ordinal)), edit =>
            Assert.Equal(File.ReadAllText(new Uri(edit.Key).LocalPath).Replace("Khaled Mansour. Later Mansour", "Khaled Mansoor. Later Mansoor", StringComparison.Ordinal), edit.Value));
    }

    /// <summary>An editor may write a file's URI in two ways and take it for two documents.</summary>
    [Fact]
    public async Task File_that_is_open_twice_is_changed_once()
    {
        await using var client = await LspClient.Begin(folder: _folder, capabilities: new { workspace = new { applyEdit = true, workspaceEdit = new { documentChanges = true } } });
        var uri = new Uri(Path.Combine(_folder, "q.md")).AbsoluteUri;
        var other = uri.Replace("q.md", "%71.md", StringComparison.Ordinal);
        client.Open(other, "Guests met Khaled Mansour.\n");
        client.Open(uri, "Guests met Khaled Mansour.\n");
        Assert.Equal(1, (await client.Request("workspace/executeCommand", new { command = "sourcinglint.changeName", arguments = new[] { uri, "Khaled Mansour", "Khaled Mansoor" } })).GetInt32());
        var change = Assert.Single((await client.Told("workspace/applyEdit")).GetProperty("edit").GetProperty("documentChanges").EnumerateArray());
        Assert.Equal(uri, change.GetProperty("textDocument").GetProperty("uri").GetString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("Khaled\n\n# Mansoor")]
    public async Task What_is_no_name_is_refused(string name)
    {
        await using var client = await LspClient.Begin(folder: _folder);
        var uri = new Uri(Path.Combine(_folder, "a.md")).AbsoluteUri;
        client.Open(uri, "Guests met Khaled Mansour.\n");
        var refusal = await Assert.ThrowsAsync<LspError>(() => client.Request("workspace/executeCommand", new { command = "sourcinglint.changeName", arguments = new[] { uri, "Khaled Mansour", name } }));
        Assert.Equal("-32602: A name is words on one line.", refusal.Message);
    }

    private async Task Check(string written, string target, string origin, string draft, string expected)
    {
        File.WriteAllText(Path.Combine(_folder, "other.md"), draft);
        var edits = await Change(written, target, origin);
        Assert.Equal(expected, edits.GetValueOrDefault(new Uri(Path.Combine(_folder, "other.md")).AbsoluteUri, draft));
    }

    /// <summary>Changes a name in all drafts of the folder; returns the drafts that change, as they are then.</summary>
    private async Task<Dictionary<string, string>> Change(string written, string target, string origin)
    {
        await using var client = await LspClient.Begin(folder: _folder, capabilities: new { workspace = new { applyEdit = true, workspaceEdit = new { documentChanges = true } } });
        var uri = new Uri(Path.Combine(_folder, "origin.md")).AbsoluteUri;
        client.Open(uri, origin);
        await client.Request("workspace/executeCommand", new { command = "sourcinglint.changeName", arguments = new[] { uri, written, target } });
        var edit = (await client.Told("workspace/applyEdit")).GetProperty("edit");
        return edit.GetProperty("documentChanges").EnumerateArray().ToDictionary(
            change => change.GetProperty("textDocument").GetProperty("uri").GetString()!,
            change => Text.Apply(
                change.GetProperty("textDocument").GetProperty("uri").GetString() is { } path && path != uri ? File.ReadAllText(new Uri(path).LocalPath) : origin,
                JsonSerializer.SerializeToElement(new { documentChanges = new[] { change } })));
    }
}
