using SourcingLint.Diagnostics;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Workspace.Tests;

/// <summary>Which drafts a draft is compared with.</summary>
public sealed class DesksTests : IDisposable
{
    private const string On = "[*.md]\nsourcinglint.inconsistent-name-across-drafts.severity = info\n";

    private readonly TemporaryFolder _folder = new TemporaryFolder()
        .With("city/a.md", "Guests met Khaled Mansour.\n")
        .With("city/b.md", "Guests met Khaled Mansoor.\n")
        .With("world/c.md", "Guests met Khaled Mansoor.\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Nothing_is_read_unless_a_draft_asks()
    {
        _folder.With(".editorconfig", "root = true\n");
        Assert.Same(LintOptions.Default, OptionsOf("city/a.md"));
    }

    [Fact]
    public void All_that_one_root_of_settings_holds_for_is_a_desk()
    {
        _folder.With(".editorconfig", "root = true\n" + On);
        Assert.False(OptionsOf("city/a.md").Desk.IsEmpty);
        Assert.False(OptionsOf("city/a.md", "city").Desk.IsEmpty);
    }

    [Fact]
    public void Nearer_root_makes_a_desk_of_its_own()
    {
        _folder.With(".editorconfig", "root = true\n" + On).With("city/.editorconfig", "root = true\n" + On);
        Assert.True(OptionsOf("city/a.md").Desk.IsEmpty);
    }

    [Fact]
    public void Repository_is_a_desk()
    {
        _folder.With(".editorconfig", On).With(".git/HEAD", "ref: refs/heads/main\n");
        Assert.False(OptionsOf("city/a.md", "city").Desk.IsEmpty);
        _folder.With("city/.git", "gitdir: elsewhere\n");
        Assert.True(OptionsOf("city/a.md").Desk.IsEmpty);
    }

    [Fact]
    public void Elsewhere_the_folder_that_the_program_runs_in_is_one()
    {
        _folder.With(".editorconfig", On);
        Assert.False(OptionsOf("city/a.md").Desk.IsEmpty);
        Assert.True(OptionsOf("city/a.md", "city").Desk.IsEmpty);
        Assert.True(OptionsOf("city/a.md", "world").Desk.IsEmpty);
    }

    [Fact]
    public void Drafts_given_count_even_where_a_search_leaves_them_out()
    {
        _folder.With(".editorconfig", "root = true\n" + On).With(".sourcinglintignore", "world\n");
        Assert.True(OptionsOf("city/a.md").Desk.IsEmpty);
        var desks = DesksOf("", "city/a.md", "world/c.md");
        Assert.False(desks.OptionsFor(_folder.PathOf("city/a.md")).Desk.IsEmpty);
    }

    [Fact]
    public void Text_from_elsewhere_takes_the_place_of_the_file()
    {
        _folder.With(".editorconfig", "root = true\n" + On);
        var desks = DesksOf("", "city/a.md");
        desks.Put(_folder.PathOf("city/a.md"), "Guests met Khaled Mansoor.\n");
        Assert.True(desks.OptionsFor(_folder.PathOf("city/a.md")).Desk.IsEmpty);
    }

    private LintOptions OptionsOf(string draft, string directory = "") => DesksOf(directory, draft).OptionsFor(_folder.PathOf(draft));

    private Desks DesksOf(string directory, params string[] drafts)
    {
        var full = Path.TrimEndingDirectorySeparator(_folder.PathOf(directory));
        return Desks.Of([.. drafts.Select(draft => new DraftPath(draft, _folder.PathOf(draft)))], full, [], new EditorConfigLoader(full), new NameStore());
    }
}
