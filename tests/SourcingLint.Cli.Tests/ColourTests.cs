using SourcingLint.Cli.Reporters;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

public sealed class ColourTests
{
    [Theory]
    [InlineData(true, "", true)]
    [InlineData(false, "", false)]
    [InlineData(true, "NO_COLOR=1", false)]
    [InlineData(true, "NO_COLOR=", true)]
    [InlineData(true, "TERM=dumb", false)]
    [InlineData(false, "FORCE_COLOR=1", true)]
    [InlineData(false, "FORCE_COLOR=", false)]
    [InlineData(true, "FORCE_COLOR=0", false)]
    [InlineData(false, "FORCE_COLOR=1 NO_COLOR=1", true)]
    [InlineData(false, "FORCE_COLOR=1 TERM=dumb", true)]
    public void Environment_decides(bool isTerminal, string variables, bool isWanted)
    {
        var environment = variables.Split(' ', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToDictionary(pair => pair[0], pair => pair[1]);
        Assert.Equal(isWanted, Palette.IsWanted(isTerminal, name => environment.GetValueOrDefault(name)));
    }

    [Theory]
    [InlineData(false, "--color always check a.md", true)]
    [InlineData(true, "check a.md --color never", false)]
    [InlineData(true, "check a.md --color=auto", true)]
    [InlineData(false, "rules --color always", true)]
    [InlineData(false, "check a.md", false)]
    public void Command_line_decides_first(bool usesColour, string words, bool isColoured)
    {
        using var folder = new TemporaryFolder().With("a.md", "Sources said so.\n");
        var run = CommandLineTester.RunInside(folder.FullPath, host => host with { UsesColour = usesColour }, words.Split(' '));
        Assert.Equal(isColoured, run.Output.Contains('\u001b', StringComparison.Ordinal));
    }
}
