using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary><c>--baseline</c>: an old archive turns green at once, and stays so only for what it was made for.</summary>
public sealed class BaselineTests : IDisposable
{
    private const string Old = "It rained.\n\nSources said the pier would close.\n\nThe sun came out.\n";

    private readonly Desk _desk = new Desk().With("a.md", Old).With("b.md", "Sources said so.\n");

    public BaselineTests() => Update();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Known_findings_are_not_reported()
    {
        var run = _desk.Folder.Run("check", "--baseline", "known.json");
        Assert.Equal((0, "2 drafts, nothing to report, 2 in the baseline\n", ""), (run.Status, run.Output, run.Error));
    }

    [Theory]
    [InlineData("One.\n\nTwo.\n\n" + Old)]
    [InlineData("It poured.\n\nSources said the pier would close.\n\nThe moon came out.\n")]
    [InlineData("Sources said the **pier** would close.\n")]
    public void Moved_lines_and_edited_neighbors_change_nothing(string text) => Assert.Empty(New("a.md", text));

    [Theory]
    [InlineData("Sources said the pier would stay.\n", "a.md:1")]
    [InlineData(Old + "\nSources said the quay would close.\n", "a.md:7")]
    public void New_findings_are_reported_and_nothing_else(string text, string line) => Assert.Equal([line], New("a.md", text));

    [Fact]
    public void Of_two_alike_the_one_among_strangers_is_new() => Assert.Equal(
        ["a.md:3"], New("a.md", "Snow fell.\n\nSources said the pier would close.\n\nIce formed.\n\n" + Old));

    [Fact]
    public void Renamed_draft_keeps_its_entries()
    {
        File.Move(_desk.Folder.PathOf("a.md"), _desk.Folder.PathOf("z.md"));
        Assert.Empty(_desk.Lines("--baseline", "known.json"));
    }

    [Fact]
    public void Copy_of_an_old_paragraph_in_a_new_draft_is_new() => Assert.Equal(["c.md:3"], New("c.md", Old));

    [Fact]
    public void Baseline_only_shrinks()
    {
        _desk.With("a.md", "It rained.\n").With("c.md", "Sources said that too.\n");
        Assert.Contains("known.json: 1 of its findings is gone", _desk.Folder.Run("check", "--baseline", "known.json").Error, StringComparison.Ordinal);
        Assert.Contains("known.json: 1 finding, 1 taken out", Update(), StringComparison.Ordinal);
        Assert.Equal(["c.md:1"], _desk.Lines("--baseline", "known.json"));
        _desk.With("a.md", Old);
        Assert.Equal(["a.md:3", "c.md:1"], _desk.Lines("--baseline", "known.json"));
    }

    [Fact]
    public void Update_of_a_part_leaves_the_rest_alone()
    {
        _desk.Folder.Run("check", "b.md", "--baseline", "known.json", "--update-baseline");
        Assert.Empty(_desk.Lines("--baseline", "known.json"));
    }

    [Fact]
    public void Update_that_changes_nothing_writes_the_same_bytes()
    {
        var before = _desk.Folder.TextOf("known.json");
        Update();
        Assert.Equal(before, _desk.Folder.TextOf("known.json"));
    }

    [Theory]
    [InlineData(null, "no such baseline")]
    [InlineData("{}", "damaged")]
    [InlineData("[", "damaged")]
    [InlineData("{\"version\": 2, \"findings\": []}", "another version")]
    [InlineData("{\"version\": 1, \"findings\": [{\"path\": \"a\", \"rule\": \"b\", \"sentence\": \"zz\"}]}", "damaged")]
    public void Baseline_that_cannot_be_read_is_told(string? text, string told)
    {
        File.Delete(_desk.Folder.PathOf("known.json"));
        if (text is not null)
        {
            _desk.With("known.json", text);
        }

        var run = _desk.Folder.Run("check", "--baseline", "known.json");
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains(told, run.Error, StringComparison.Ordinal);
    }

    private string[] New(string name, string text) => _desk.With(name, text).Lines("--baseline", "known.json");

    private string Update() => _desk.Folder.Run("check", "--baseline", "known.json", "--update-baseline").Error;
}
