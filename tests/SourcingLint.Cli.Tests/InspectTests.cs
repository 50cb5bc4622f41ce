using System.Text;
using System.Text.Json;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

public sealed class InspectTests : IDisposable
{
    private const string Story = """
        # Ferry sinks off Cape Lorn

        A ferry sank off Cape Lorn and 14 people died, the coast guard said. "We heard the bow door go," said Tomas Ferreday.

        """;

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Json_lines_hold_the_agreed_fields()
    {
        _folder.With("a.md", Story).With("b.md", Story);
        var lines = _folder.Run("inspect", "--format", "jsonl").Output.TrimEnd('\n').Split('\n');
        Assert.Equal(2, lines.Length);
        var draft = JsonDocument.Parse(lines[1]).RootElement;
        Assert.Equal("b.md", draft.GetProperty("file").GetString());
        Assert.Equal(
            ["file", "sentences", "zones", "otherLanguages", "figures", "attributions", "quotations", "mentions", "caveats"],
            draft.EnumerateObject().Select(property => property.Name));
        Assert.Equal("headline", draft.GetProperty("zones")[0].GetProperty("kind").GetString());
        AssertFields(draft, "figures", "start", "end", "text", "value", "unit", "class", "attribution", "carry", "unsourced");
        AssertFields(draft, "attributions", "kind", "source", "cue", "content", "carry");
        AssertFields(draft, "quotations", "start", "end", "attribution");
        AssertFields(draft, "mentions", "start", "end", "text", "kind", "group");
    }

    [Fact]
    public void Text_says_who_stands_behind_a_figure()
    {
        var report = _folder.With("a.md", Story).Run("inspect", "a.md").Output;
        Assert.Contains("'14 people' (toll): the coast guard", report, StringComparison.Ordinal);
    }

    /// <summary>A figure with a source, one that few would ask about, and two that nobody answers for.</summary>
    [Fact]
    public void Figures_without_a_source_are_counted_alike_everywhere()
    {
        const string Draft = "Sixty boats were lost, the coast guard said.\n\nThe storm also sank 12 ferries and 40 barges.\n\nSome 4,200 homes lost power.\n";
        _folder.With("a.md", Draft);
        var text = _folder.Run("inspect", "a.md").Output;
        var figures = JsonDocument.Parse(_folder.Run("inspect", "--format", "jsonl", "a.md").Output).RootElement.GetProperty("figures").EnumerateArray();
        var unsourced = figures.Count(figure => figure.GetProperty("unsourced").GetBoolean());
        Assert.Equal(2, unsourced);
        Assert.Contains($"4 figures, {unsourced} without a source\n", text, StringComparison.Ordinal);
        Assert.Equal(unsourced, text.Split(": nobody\n").Length - 1);
        Assert.Contains($"4 figures, {unsourced} without a source ", _folder.Run("inspect", "--format", "html", "a.md").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Standard_input_is_a_draft()
    {
        var run = _folder.Run(Encoding.UTF8.GetBytes(Story), "inspect", "-", "--format", "jsonl");
        Assert.Equal("stdin", JsonDocument.Parse(run.Bytes).RootElement.GetProperty("file").GetString());
    }

    [Fact]
    public void Missing_file_gives_status_2()
    {
        var run = _folder.Run("inspect", "gone.md");
        Assert.Equal((2, "sourcinglint: gone.md: no such file or folder. Check the path.\n"), (run.Status, run.Error));
    }

    private static void AssertFields(JsonElement draft, string list, params string[] fields)
    {
        foreach (var item in draft.GetProperty(list).EnumerateArray())
        {
            Assert.All(fields, field => Assert.True(item.TryGetProperty(field, out _), $"{list} lack '{field}'."));
        }
    }
}
