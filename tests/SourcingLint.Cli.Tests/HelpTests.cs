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

    [Fact]
    public void Manual_says_what_help_says() => GeneratedFile.Check("src/SourcingLint.Cli/sourcinglint.1", ManPage.Write());

    [Fact]
    public void Manual_has_no_macro_that_man_does_not_know()
    {
        ForeignTool.Need(ForeignTool.IsThere("groff"), "groff is not installed.");
        Assert.Equal((0, ""), ForeignTool.Run("groff", Repository.Root, "-man", "-Tutf8", "-ww", "-z", "src/SourcingLint.Cli/sourcinglint.1"));
    }

    [Fact]
    public void Every_command_and_every_option_says_what_it_is_for()
    {
        var root = CommandLine.Root([], new Host("/", () => Stream.Null, Stream.Null, TextWriter.Null));
        Assert.All(root.Subcommands, command => Assert.False(string.IsNullOrEmpty(command.Description), command.Name));
        Assert.All(root.Subcommands.SelectMany(command => command.Options).Concat(root.Options), option => Assert.False(string.IsNullOrEmpty(option.Description), option.Name));
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
