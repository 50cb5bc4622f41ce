using System.Text;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

public sealed class AddSuppressionsTests : IDisposable
{
    private readonly TemporaryFolder _folder = new TemporaryFolder().With(".editorconfig", "root = true\n");

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Comment_goes_above_the_paragraph_with_all_its_rules()
    {
        _folder.With("a.md", "# Pier\n\nSources said Odesa was calm. The ferry to Odessa sails.\n");
        var run = Suppress();
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Equal("# Pier\n\n<!-- sourcinglint-disable-next bare-source, inconsistent-name: agreed with the desk -->\nSources said Odesa was calm. The ferry to Odessa sails.\n", _folder.TextOf("a.md"));
        Assert.Equal("1 draft, nothing to report, 2 turned off\n", run.Output);
    }

    [Theory]
    [InlineData("- One.\n- Sources said so.\n- Sources said more.\n")]
    [InlineData("> Sources said so.\n\nIt rained.\n")]
    [InlineData("| a | b |\n| --- | --- |\n| Sources said so. | c |\n")]
    [InlineData("It rained.\r\n\r\nSources said so.\r\n")]
    [InlineData("Sources said so.")]
    public void Second_run_finds_nothing_and_changes_nothing(string text)
    {
        _folder.With("a.md", text);
        Suppress();
        var once = _folder.TextOf("a.md");
        Assert.Equal("1 draft, nothing to report\n", Suppress().Output);
        Assert.Equal(once, _folder.TextOf("a.md"));
        Assert.Equal(once, text.Contains('\r', StringComparison.Ordinal) ? once.ReplaceLineEndings("\r\n") : once.ReplaceLineEndings("\n"));
    }

    [Fact]
    public void What_no_comment_can_turn_off_stays()
    {
        _folder.With("a.md", "<!-- sourcinglint-disable-next bare-source -->\nSources said so.\n");
        Assert.EndsWith("1 draft, 1 warning, 1 turned off\n", Suppress().Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Draft_on_standard_input_comes_out_on_standard_output()
    {
        var run = _folder.Run(Encoding.UTF8.GetBytes("Sources said so.\n"), "check", "-", "--add-suppressions", "--reason", "agreed");
        Assert.Equal("<!-- sourcinglint-disable-next bare-source: agreed -->\nSources said so.\n", run.Output);
    }

    [Theory]
    [InlineData("--add-suppressions", "go together")]
    [InlineData("--reason x", "go together")]
    [InlineData("--add-suppressions --reason a--b", "without '--'")]
    [InlineData("--add-suppressions --reason x --fix", "one after the other")]
    [InlineData("--update-baseline", "needs --baseline")]
    [InlineData("--baseline x --update-baseline --since HEAD", "leave --since out")]
    [InlineData("--fix --since HEAD", "whole drafts")]
    [InlineData("--statistics --format sarif", "as text or as json")]
    [InlineData("--stdin-jsonl a.md", "give no path")]
    [InlineData("--stdin-jsonl --format sarif", "writes jsonl")]
    [InlineData("--stdin-jsonl --fix", "has no files")]
    public void Wrong_usage_gives_status_2_and_one_line(string arguments, string message)
    {
        var run = _folder.With("a.md", "It rained.\n").Run(["check", .. arguments.Split(' ')]);
        Assert.Equal((2, ""), (run.Status, run.Output));
        Assert.Contains(message, run.Error, StringComparison.Ordinal);
        Assert.Equal(1, run.Error.Count(c => c == '\n'));
    }

    private Outcome Suppress() => _folder.Run("check", "--add-suppressions", "--reason", "agreed with the desk");
}
