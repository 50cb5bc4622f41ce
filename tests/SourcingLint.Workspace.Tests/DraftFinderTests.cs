using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Workspace.Tests;

public sealed class DraftFinderTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Folder_is_searched_for_markdown()
    {
        Write("b.md", "a.markdown", "deep/er/c.MD", "notes.txt", "picture.png");
        Assert.Equal(["a.markdown", "b.md", "deep/er/c.MD"], Find("."));
    }

    [Fact]
    public void Order_is_ordinal_however_paths_are_given()
    {
        Write("b.md", "B.md", "a/z.md", "a.md");
        Assert.Equal(["B.md", "a.md", "a/z.md", "b.md"], Find("b.md", ".", "a"));
    }

    [Fact]
    public void Other_endings_are_read_when_asked()
    {
        Write("a.md", "b.txt", "c.rst");
        Assert.Equal(["a.md", "b.txt"], Find(["."], "txt"));
        Assert.Equal(["a.md", "b.txt", "c.rst"], Find(["."], ".TXT", "*.rst"));
    }

    [Fact]
    public void Text_files_are_drafts_where_the_folders_settings_say_so()
    {
        Write("a.md", "b.txt", "desk/c.TXT", "desk/d.rst");
        File.WriteAllText(_folder.PathOf("desk/.editorconfig"), "root = true\n[*.{txt,TXT}]\nsourcinglint.text-files = true\n");
        Assert.Equal(["a.md", "desk/c.TXT"], Find("."));
    }

    [Fact]
    public void File_given_by_name_is_read_whatever_it_is_called()
    {
        Write("story.txt", "STORY", ".hidden.md");
        Assert.Equal([".hidden.md", "STORY", "story.txt"], Find("story.txt", "./STORY", ".hidden.md"));
    }

    [Fact]
    public void File_given_twice_is_read_once()
    {
        Write("a.md");
        Assert.Equal(["a.md"], Find("a.md", "./a.md", _folder.PathOf("a.md"), "."));
    }

    [Theory]
    [InlineData("notes.md", true)]
    [InlineData("private/deep/a.md", true)]
    [InlineData("desk/wire.md", true)]
    [InlineData("wire.md", false)]
    [InlineData("embargoed.md", false)]
    [InlineData("../notes.md", false)]
    public void File_opened_in_an_editor_is_left_out_by_our_ignore_files_alone(string name, bool isLeftOut)
    {
        _folder.With(".sourcinglintignore", "/notes.md\nprivate/\n").With("desk/.sourcinglintignore", "wire.md\n").With(".gitignore", "embargoed.md\n");
        Assert.Equal(isLeftOut, DraftFinder.LeavesOut(_folder.FullPath, Path.GetFullPath(_folder.PathOf(name)), []));
    }

    [Fact]
    public void Names_keep_the_form_they_were_given_in()
    {
        Write("drafts/a.md");
        Assert.Equal(["drafts/a.md"], Find("drafts/"));
        Assert.Equal(["drafts/a.md"], Find("./drafts"));
        Assert.Equal([_folder.PathOf("drafts/a.md")], Find(_folder.PathOf("drafts")));
        Assert.Equal(["../" + Path.GetFileName(_folder.FullPath) + "/drafts/a.md"], Find("../" + Path.GetFileName(_folder.FullPath)));
    }

    [Fact]
    public void Hidden_and_installed_folders_are_left_out()
    {
        Write("a.md", ".git/b.md", ".hidden.md", "node_modules/c.md", "deep/node_modules/d.md", "deep/.cache/e.md");
        Assert.Equal(["a.md"], Find("."));
    }

    [Fact]
    public void Ignore_files_hold_below_them()
    {
        Write("a.md", "old/b.md", "deep/old/c.md", "deep/keep.md", "deep/drop.md", "drop.md");
        _folder.With(".gitignore", "# archive\nold/\n/*rop.txt\n").With("deep/.sourcinglintignore", "/drop.md\n");
        Assert.Equal(["a.md", "deep/keep.md", "drop.md"], Find("."));
    }

    [Fact]
    public void Later_and_nearer_rules_take_back_earlier_ones()
    {
        Write("a.md", "b.md", "deep/c.md", "deep/d.md");
        _folder.With(".gitignore", "*.md\n!b.md\n").With("deep/.gitignore", "!c.md\n");
        Assert.Equal(["b.md", "deep/c.md"], Find("."));
    }

    [Fact]
    public void Ignore_files_above_hold_inside_a_repository_only()
    {
        Write("drafts/a.md", "drafts/b.md");
        _folder.With(".gitignore", "a.md\n");
        Assert.Equal(["drafts/a.md", "drafts/b.md"], Find("drafts"));
        Directory.CreateDirectory(_folder.PathOf(".git"));
        Assert.Equal(["drafts/b.md"], Find("drafts"));
    }

    [Fact]
    public void Ignored_file_given_by_name_is_read()
    {
        Write("a.md");
        _folder.With(".gitignore", "a.md\n");
        Assert.Equal(["a.md"], Find("a.md"));
    }

    [Theory]
    [InlineData("*.txt", "a.txt")]
    [InlineData("deep/*.md", "deep/b.md")]
    [InlineData("**/*.md", "deep/b.md deep/er/c.md")]
    [InlineData("deep/**/?.md", "deep/b.md deep/er/c.md")]
    [InlineData("deep/[a-b].md", "deep/b.md")]
    public void Patterns_are_matched(string pattern, string expected)
    {
        Write("a.txt", "deep/b.md", "deep/er/c.md");
        Assert.Equal(expected.Split(' '), Find(pattern));
    }

    [Fact]
    public void File_whose_name_looks_like_a_pattern_is_that_file()
    {
        Write("[final].md", "f.md");
        Assert.Equal(["[final].md"], Find("[final].md"));
    }

    [Theory]
    [InlineData("nowhere.md", "no such file or folder")]
    [InlineData("empty", "no drafts in this folder")]
    [InlineData("*.doc", "no file matches this pattern")]
    [InlineData("nowhere/*.md", "no file matches this pattern")]
    public void Path_that_leads_nowhere_is_a_problem(string path, string message)
    {
        Write("a.md", "empty/notes.rtf");
        var search = DraftFinder.Find([path, "a.md"], _folder.FullPath, []);
        var problem = Assert.Single(search.Problems);
        Assert.Equal(path, problem.Path);
        Assert.Contains(message, problem.Message, StringComparison.Ordinal);
        Assert.Equal("a.md", Assert.Single(search.Drafts).Name);
    }

    [Fact]
    public void Links_to_folders_are_not_followed()
    {
        Write("a.md");
        Directory.CreateSymbolicLink(_folder.PathOf("round"), _folder.FullPath);
        Assert.Equal(["a.md"], Find("."));
    }

    private void Write(params string[] names)
    {
        foreach (var name in names)
        {
            _folder.With(name, "The mill stands by the river.\n");
        }
    }

    private string[] Find(params string[] paths) => Find(paths, []);

    private string[] Find(string[] paths, params string[] extensions)
    {
        var search = DraftFinder.Find(paths, _folder.FullPath, extensions);
        Assert.Empty(search.Problems);
        return [.. search.Drafts.Select(draft => draft.Name)];
    }
}
