using System.Diagnostics;
using System.Text;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Workspace.Tests;

/// <summary>What ignore files leave out, held against git itself.</summary>
public sealed class IgnoreFileTests : IDisposable
{
    private static readonly string[] Drafts =
        ["a.md", "b.md", "ab.md", "abc.md", "!a.md", "#a.md", "[a].md", "a b.md", "a/a.md", "a/b/ab.md", "b/a.md", "b/a/b.md", "build/x.md", "a-b.md", "A.md"];

    private readonly TemporaryFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Ignore_files_leave_out_what_git_leaves_out()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "names that Windows does not have");
        string[] pieces = ["a", "b", "*", "**", "?", "/", "[", "]", "[ab]", "[!a]", "[^b]", "[a-c]", "[[:lower:]]", "\\", "\\*", ".md", "!", "#", " ", "-", "**/", "/**", "build", "A"];
        var random = new Random(20261130);
        Git("init", "--quiet");
        for (var i = 0; i < 300; i++)
        {
            var lines = Enumerable.Range(0, random.Next(1, 4)).Select(_ => string.Concat(Enumerable.Range(0, random.Next(1, 6)).Select(_ => pieces[random.Next(pieces.Length)])));
            Fill($"d{i}", string.Join('\n', lines) + "\n");
        }

        Assert.Equal(Git("ls-files", "--others", "--exclude-standard", "-z", "*.md").Split('\0', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), Find());
    }

    [Theory]
    [InlineData("# a comment\n\n\\#a.md\n\\!a.md\n")]
    [InlineData("*.md\r\n!b.md\r\n")]
    [InlineData("*.md   \n!b.md\\ \n")]
    [InlineData("/a\n!/a/a.md\n")]
    [InlineData("a/\n")]
    [InlineData("a/b\n")]
    [InlineData("**/b/\n")]
    [InlineData("[\n]\n[a\n")]
    [InlineData("\uFEFFa.md\nb.md\n")]
    public void Lines_mean_what_they_mean_to_git(string text)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "names that Windows does not have");
        Git("init", "--quiet");
        Fill("d", text);
        Assert.Equal(Git("ls-files", "--others", "--exclude-standard", "-z", "*.md").Split('\0', StringSplitOptions.RemoveEmptyEntries).Order(StringComparer.Ordinal), Find());
    }

    [Fact]
    public void Repositorys_own_list_holds_too_and_every_other_file_goes_before_it()
    {
        _folder.With(".git/info/exclude", "*.md\n").With(".gitignore", "!b.md\n").With("a.md", "").With("b.md", "").With("deep/c.md", "");
        Assert.Equal(["b.md"], Find());
        Assert.Equal(["deep/c.md"], DraftFinder.Find(["deep/c.md"], _folder.FullPath, []).Drafts.Select(draft => draft.Name));
        Assert.False(DraftFinder.LeavesOut(_folder.FullPath, _folder.PathOf("a.md"), []));
    }

    [Fact]
    public void Further_working_tree_has_the_list_of_its_repository()
    {
        _folder.With("main/.git/info/exclude", "a.md\n").With("main/.git/worktrees/other/commondir", "../..\n")
            .With("other/.git", $"gitdir: {_folder.PathOf("main/.git/worktrees/other")}\n").With("other/a.md", "").With("other/b.md", "");
        Assert.Equal(["other/b.md"], DraftFinder.Find(["other"], _folder.FullPath, []).Drafts.Select(draft => draft.Name));
    }

    [Fact]
    public void Broken_line_of_ours_is_told_and_the_others_hold()
    {
        _folder.With(".sourcinglintignore", "a.md\n\nbuild/[\n").With("a.md", "").With("b.md", "");
        var search = DraftFinder.Find(["."], _folder.FullPath, []);
        Assert.Equal(["b.md"], search.Drafts.Select(draft => draft.Name));
        Assert.Equal((".sourcinglintignore", 3), (Assert.Single(search.Problems).Path, search.Problems[0].Line));
    }

    private void Fill(string folder, string ignore)
    {
        _folder.With(folder + "/.gitignore", ignore);
        foreach (var draft in Drafts)
        {
            _folder.With(folder + "/" + draft, "");
        }
    }

    private string[] Find() => [.. DraftFinder.Find(["."], _folder.FullPath, []).Drafts.Select(draft => draft.Name)];

    private string Git(params string[] arguments)
    {
        var start = new ProcessStartInfo("git", arguments) { WorkingDirectory = _folder.FullPath, RedirectStandardOutput = true, StandardOutputEncoding = Encoding.UTF8 };
        start.Environment["GIT_CONFIG_GLOBAL"] = "/dev/null"; // nobody's own ignore file
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
        return output;
    }
}
