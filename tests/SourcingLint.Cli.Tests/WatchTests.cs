using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary><c>--watch</c>, step by step: each wait is a look, and what a test does meanwhile is what a writer does.</summary>
public sealed class WatchTests : IDisposable
{
    private const string Bad = "Sources said so.\n";
    private const string Good = "It rained.\n";
    private const string Clear = "\u001b[H\u001b[2J\u001b[3J";

    private readonly TemporaryFolder _folder = new TemporaryFolder().With(".editorconfig", "root = true\n").With("drafts/a.md", Good);

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Reports_once_and_again_only_when_something_has_changed()
    {
        var reports = Watch(["drafts"], () => { }, () => _folder.With("drafts/a.md", Bad), () => { }, () => _folder.With("drafts/a.md", Good));
        Assert.Equal(3, reports.Length);
        Assert.Equal("1 draft, nothing to report\n12:00:00 Watching for changes. Press Ctrl+C to stop.\n", reports[0]);
        Assert.Contains("bare-source", reports[1], StringComparison.Ordinal);
        Assert.EndsWith("1 draft, 1 error\n12:00:00 Watching for changes. Press Ctrl+C to stop.\n", reports[1], StringComparison.Ordinal);
        Assert.Equal(reports[0], reports[2]);
    }

    [Fact]
    public void Drafts_and_folders_come_and_go()
    {
        var reports = Watch(
            ["drafts"],
            () => _folder.With("drafts/new/b.md", Bad),
            () => Directory.Delete(_folder.PathOf("drafts"), recursive: true),
            () => _folder.With("drafts/c.md", Bad));
        Assert.Equal(4, reports.Length);
        Assert.Contains("drafts/new/b.md\n", reports[1], StringComparison.Ordinal);
        Assert.Contains("sourcinglint: drafts: no such file or folder.", reports[2], StringComparison.Ordinal);
        Assert.Contains("drafts/c.md\n", reports[3], StringComparison.Ordinal);
    }

    [Fact]
    public void Setting_that_changes_counts_and_so_does_one_that_makes_no_sense()
    {
        _folder.With("drafts/a.md", Bad);
        var reports = Watch(
            ["drafts"],
            () => _folder.With(".editorconfig", "root = true\n[*.md]\nsourcinglint.bare-source.severity = none\n"),
            () => _folder.With(".editorconfig", "root = true\n[*.md]\nsourcinglint.bare-source.severity = loud\n"));
        Assert.Equal(3, reports.Length);
        Assert.StartsWith("1 draft, nothing to report\n", reports[1], StringComparison.Ordinal);
        Assert.Contains(".editorconfig:3: 'loud' is no severity", reports[2], StringComparison.Ordinal);
    }

    [Fact]
    public void Draft_that_has_not_changed_is_not_checked_again()
    {
        var memory = new DraftMemory();
        var checks = 0;
        var file = new Workspace.DraftFile(new Workspace.DraftPath("a.md", _folder.PathOf("a.md")), Good, Workspace.DraftEncoding.Utf8);
        for (var run = 0; run < 3; run++)
        {
            Get(file);
            memory.Turn();
        }

        Assert.Equal(1, checks);
        Get(file with { Text = Bad });
        memory.Turn();
        Assert.Equal(2, checks);
        memory.Turn();
        Get(file with { Text = Bad });
        Assert.Equal(3, checks);

        void Get(Workspace.DraftFile draft) => memory.Get(draft, Diagnostics.LintOptions.Default, () =>
        {
            checks++;
            var text = Microsoft.CodeAnalysis.Text.SourceText.From(draft.Text);
            return new CheckedDraft(draft, text, text, []);
        });
    }

    [Fact]
    public void Screen_is_cleared_on_a_terminal_and_nowhere_else()
    {
        Assert.StartsWith(Clear, Run(host => host with { IsTerminal = true }), StringComparison.Ordinal);
        Assert.DoesNotContain(Clear, Run(host => host), StringComparison.Ordinal);

        string Run(Func<Host, Host> with) => CommandLineTester.RunInside(_folder.FullPath, host => with(host) with { Wait = _ => false }, "check", "--watch", "drafts").Output;
    }

    [Fact]
    public void It_rests_longer_than_it_works()
    {
        var rests = new List<TimeSpan>();
        CommandLineTester.RunInside(_folder.FullPath, host => host with { Wait = rest => { rests.Add(rest); return rests.Count < 3; } }, "check", "--watch", "drafts");
        Assert.All(rests, rest => Assert.True(rest >= TimeSpan.FromMilliseconds(400)));
    }

    [Theory]
    [InlineData("--fix")]
    [InlineData("--add-suppressions --reason because")]
    [InlineData("--output report.txt")]
    [InlineData("--cache kept")]
    [InlineData("--format json")]
    [InlineData("-")]
    public void It_only_looks_and_shows(string options)
    {
        var run = _folder.Run(["check", "--watch", .. options.Split(' ')]);
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.StartsWith("sourcinglint: --watch ", run.Error, StringComparison.Ordinal);
    }

    private string[] Watch(string[] paths, params Action[] meanwhile)
    {
        var looks = 0;
        var run = CommandLineTester.RunInside(
            _folder.FullPath,
            host => host with
            {
                IsTerminal = true,
                Now = () => new DateTimeOffset(2026, 3, 4, 12, 0, 0, TimeSpan.Zero),
                Wait = _ =>
                {
                    if (looks == meanwhile.Length)
                    {
                        return false;
                    }

                    meanwhile[looks++]();
                    return true;
                },
            },
            ["check", "--watch", .. paths]);
        return run.Output.Split(Clear, StringSplitOptions.RemoveEmptyEntries);
    }
}
