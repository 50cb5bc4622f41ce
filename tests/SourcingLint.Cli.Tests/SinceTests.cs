using System.Text;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary><c>--since</c>: what somebody touched, and nothing that the repository names is run.</summary>
public sealed class SinceTests : IDisposable
{
    private const string Old = "Sources said the pier would close.\n\nIt rained.\n\nSources said the pier would open.\n";

    private readonly Desk _desk = new Desk().With("a.md", Old).With("b.md", Old).Commit();

    public void Dispose() => _desk.Dispose();

    [Fact]
    public void Nothing_changed_is_nothing_to_report()
    {
        var run = _desk.Folder.Run("check", "--since", "HEAD");
        Assert.Equal((0, "", ""), (run.Status, run.Output, run.Error));
    }

    [Fact]
    public void Only_changed_lines_count()
    {
        _desk.With("a.md", Old.Replace("open", "reopen", StringComparison.Ordinal));
        Assert.Equal(["a.md:5"], _desk.Lines("--since", "HEAD"));
        Assert.Equal(["a.md:5"], _desk.Commit().Lines("--since", "HEAD~1"));
    }

    [Fact]
    public void Change_in_a_sentence_counts_on_each_of_its_lines()
    {
        _desk.With("a.md", "# Pier\n\nIt rained all day. Sources said the pier\nwould close.\n").Commit().With("a.md", "# Pier\n\nIt rained all day. Sources said the pier\nwould sink.\n");
        Assert.Equal(["a.md:3"], _desk.Lines("--since", "HEAD"));
    }

    [Fact]
    public void Draft_that_git_does_not_know_counts_whole() =>
        Assert.Equal(["new.md:1", "new.md:5"], _desk.With("new.md", Old).Lines("--since", "HEAD"));

    [Fact]
    public void Renamed_draft_counts_where_it_changed()
    {
        _desk.Git("mv", "a.md", "c.md");
        Assert.Empty(_desk.Lines("--since", "HEAD"));
        Assert.Equal(["c.md:1"], _desk.With("c.md", Old.Replace("close", "shut", StringComparison.Ordinal)).Commit().Lines("--since", "HEAD~1"));
    }

    [Fact]
    public void What_happened_on_the_other_branch_does_not_count()
    {
        _desk.Git("switch", "--quiet", "--create", "story");
        _desk.With("b.md", Old + "\nSources said so.\n").Commit();
        _desk.Git("switch", "--quiet", "main");
        _desk.With("a.md", "It rained.\n").Commit();
        _desk.Git("switch", "--quiet", "story");
        Assert.Equal(["b.md:7"], _desk.Lines("--since", "main"));
    }

    [Theory]
    [InlineData("a b.md")]
    [InlineData("über.md")]
    [InlineData("tab\there.md")]
    [InlineData("quote\"d.md")]
    [InlineData("b/+++ b/a.md")]
    public void Any_name_of_a_draft_is_understood(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "no such names there");
        _desk.With(name, Old).Commit().With(name, Old.Replace("open", "reopen", StringComparison.Ordinal));
        Assert.Equal([name + ":5"], _desk.Lines("--since", "HEAD"));
    }

    [Fact]
    public void Text_that_looks_like_a_patch_is_text()
    {
        _desk.With("a.md", "-- a/x\n\nSources said so.\n").Commit().With("a.md", "++ b/b.md\n\n@@ -1 +1 @@\n\nSources said so.\n");
        Assert.Empty(_desk.Lines("--since", "HEAD"));
    }

    [Fact]
    public void Drafts_in_other_encodings_count_whole()
    {
        var utf16 = new UnicodeEncoding(false, true);
        _desk.Folder.With("a.md", [.. utf16.GetPreamble(), .. utf16.GetBytes(Old)]);
        Assert.Equal(["a.md:1", "a.md:5"], _desk.Lines("--since", "HEAD"));
    }

    [Theory]
    [InlineData("link.md")]
    [InlineData("folder/a.md")]
    [InlineData("folder/link.md")]
    public void Draft_behind_a_link_counts_where_it_changed(string name)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        _desk.With("wire/a.md", Old);
        File.CreateSymbolicLink(_desk.Folder.PathOf("link.md"), "wire/a.md");
        File.CreateSymbolicLink(_desk.Folder.PathOf("wire/link.md"), "a.md");
        Directory.CreateSymbolicLink(_desk.Folder.PathOf("folder"), "wire");
        _desk.Commit();
        Assert.Empty(_desk.Lines("--since", "HEAD", name));
        Assert.Equal([name + ":5"], _desk.With("wire/a.md", Old.Replace("open", "reopen", StringComparison.Ordinal)).Lines("--since", "HEAD", name));
    }

    [Fact]
    public void Links_in_a_circle_lead_nowhere()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "links need rights there");
        Directory.CreateSymbolicLink(_desk.Folder.PathOf("one"), "two/a");
        Directory.CreateSymbolicLink(_desk.Folder.PathOf("two"), "one/b");
        var run = _desk.Folder.Run("check", "--since", "HEAD", "one/a.md");
        Assert.Equal((2, "sourcinglint: one/a.md: no such file or folder. Check the path.\n"), (run.Status, run.Error));
    }

    [Theory]
    [InlineData("nowhere")]
    [InlineData("--output=stolen.txt")]
    [InlineData("-c")]
    [InlineData("HEAD --output=stolen.txt")]
    [InlineData("HEAD:a.md")]
    public void What_is_no_commit_is_refused_and_never_an_option(string reference)
    {
        var run = _desk.Folder.Run("check", "--since=" + reference);
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.StartsWith("sourcinglint: --since " + reference + ": no commit, branch or tag", run.Error, StringComparison.Ordinal);
        Assert.False(File.Exists(_desk.Folder.PathOf("stolen.txt")));
    }

    [Fact]
    public void Folder_outside_a_repository_is_refused()
    {
        using var folder = new Testing.TemporaryFolder().With("a.md", Old);
        var run = folder.Run("check", "--since", "HEAD");
        Assert.Equal(2, run.Status);
        Assert.Contains("no repository", run.Error, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_the_repository_names_is_run()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "the traps are shell scripts");
        var trap = _desk.Folder.With("trap.sh", "#!/bin/sh\necho \"$0\" >> '" + _desk.Folder.PathOf("sprung") + "'\ncat\n").PathOf("trap.sh");
        foreach (var name in (string[])["git", ".git/hooks/post-index-change", ".git/hooks/fsmonitor"])
        {
            _desk.With(name, File.ReadAllText(trap));
#pragma warning disable CA1416 // skipped on Windows above
            File.SetUnixFileMode(_desk.Folder.PathOf(name), UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
#pragma warning restore CA1416
        }

#pragma warning disable CA1416
        File.SetUnixFileMode(trap, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
#pragma warning restore CA1416
        _desk.With(".gitattributes", "*.md diff=trap filter=trap\n");
        foreach (var key in (string[])["diff.external", "diff.trap.command", "diff.trap.textconv", "filter.trap.clean", "filter.trap.process", "core.fsmonitor", "core.pager", "core.sshCommand"])
        {
            _desk.Git("config", key, trap);
        }

        _desk.Git("config", "filter.trap.required", "true");
        _desk.With("a.md", Old.Replace("open", "reopen", StringComparison.Ordinal));
        Assert.Equal(["a.md:5"], _desk.Lines("--since", "HEAD"));
        Assert.False(File.Exists(_desk.Folder.PathOf("sprung")), "run: " + (File.Exists(_desk.Folder.PathOf("sprung")) ? _desk.Folder.TextOf("sprung") : ""));
    }
}
