using SourcingLint.Diagnostics;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Workspace.Tests;

public sealed class DeskIndexTests : IDisposable
{
    private static readonly LintOptions On = LintOptions.From([KeyValuePair.Create("dotnet_diagnostic.SL4007.severity", "warning")]);

    private readonly TemporaryFolder _folder = new();
    private readonly DeskIndex _index = new();

    public DeskIndexTests() => _folder
        .With("a.md", "Guests met Khaled Mansour.\n")
        .With("b.md", "Guests met Khaled Mansoor.\n")
        .With("c.md", "Guests met Khaled Mansoor.\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Minority_is_told()
    {
        Assert.Equal(3, Refresh());
        Assert.Equal(["'Khaled Mansour' here, 'Khaled Mansoor' in 2 other drafts. Write 'Khaled Mansoor', or put the form you want on your names list."], Messages("a.md"));
        Assert.Empty(Messages("b.md"));
    }

    [Fact]
    public void Unchanged_files_are_not_read_again()
    {
        Refresh();
        Assert.Equal(0, Refresh());
        _folder.With("b.md", "Guests met Khaled Mansour, they say.\n");
        Assert.Equal(1, Refresh());
        Assert.Empty(Messages("a.md"));
    }

    [Fact]
    public void Files_that_are_gone_are_forgotten()
    {
        Refresh();
        File.Delete(Path.Combine(_folder.FullPath, "c.md"));
        Refresh();
        Assert.Equal(2, _index.Count);
        Assert.Empty(Messages("a.md"));
    }

    [Fact]
    public void Text_in_an_editor_counts_before_it_is_saved()
    {
        Refresh();
        _index.Put(Path.Combine(_folder.FullPath, "a.md"), Draft.Parse("Guests met Khaled Mansoor."), TestContext.Current.CancellationToken);
        Assert.Empty(Messages("a.md"));
    }

    [Fact]
    public void Only_names_that_are_spelled_in_several_ways_are_news()
    {
        Refresh();
        var before = _index.Changes;
        Put("d.md", "Guests met Ada Brandt.");
        Put("d.md", "Guests met Ada Brandtner.");
        Put("a.md", "Guests met Khaled Mansour, they say.");
        Assert.Equal(before, _index.Changes);
        Put("d.md", "Guests met Khaled Mansour.");
        Assert.Equal(before + 1, _index.Changes);
        File.Delete(_folder.PathOf("c.md"));
        _index.Update(new DraftPath("c.md", _folder.PathOf("c.md")));
        Assert.Equal(before + 2, _index.Changes);
    }

    [Fact]
    public void Text_that_a_later_one_has_replaced_does_not_count()
    {
        Refresh();
        Assert.Throws<OperationCanceledException>(() => _index.Put(_folder.PathOf("a.md"), Draft.Parse("Guests met Khaled Mansoor."), new CancellationToken(canceled: true)));
        Assert.Single(Messages("a.md"));
    }

    private void Put(string name, string text) => _index.Put(_folder.PathOf(name), Draft.Parse(text), TestContext.Current.CancellationToken);

    private int Refresh() => _index.Refresh(DraftFinder.Find(["."], _folder.FullPath, []).Drafts, TestContext.Current.CancellationToken);

    private IEnumerable<string> Messages(string name)
    {
        var path = Path.Combine(_folder.FullPath, name);
        return DraftLinter.Lint(Draft.Parse(File.ReadAllText(path), path), _index.For(path, On), TestContext.Current.CancellationToken)
            .Where(finding => finding.RuleName == "inconsistent-name-across-drafts")
            .Select(finding => finding.Diagnostic.GetMessage());
    }
}
