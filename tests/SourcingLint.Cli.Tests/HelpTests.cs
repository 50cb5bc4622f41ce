using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

public sealed class HelpTests
{
    [Theory]
    [InlineData("", "check")]
    [InlineData("check", "--fail-on <error|warning|note|never>")]
    [InlineData("inspect", "--format <text|jsonl")]
    [InlineData("explain", "<RULE>")]
    public void Help_shows_what_there_is_and_how_it_is_used(string command, string part)
    {
        using var folder = new TemporaryFolder();
        var run = folder.Run([.. command.Split(' ', StringSplitOptions.RemoveEmptyEntries), "--help"]);
        Assert.Equal((0, ""), (run.Status, run.Error));
        Assert.Contains(part, run.Output, StringComparison.Ordinal);
        Assert.Contains("Examples:\n  sourcinglint ", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Without_arguments_help_is_shown_and_the_status_is_2()
    {
        using var folder = new TemporaryFolder();
        var run = folder.Run();
        Assert.Equal(2, run.Status);
        Assert.Contains("Usage:", run.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("--version")]
    [InlineData("-V")]
    [InlineData("version")]
    public void Version_is_shown(string word)
    {
        using var folder = new TemporaryFolder();
        Assert.Matches(@"^\d+\.\d+\.\d+\n$", folder.Run(word).Output);
    }

    [Theory]
    [InlineData("--help", "help")]
    [InlineData("check --help", "help check")]
    public void Help_is_a_command_too(string option, string command)
    {
        using var folder = new TemporaryFolder();
        Assert.Equal(folder.Run(option.Split(' ')).Output, folder.Run(command.Split(' ')).Output);
    }
}
