using SourcingLint.Diagnostics;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

public sealed class RuleCommandTests
{
    [Fact]
    public void Rules_lists_every_rule()
    {
        using var folder = new TemporaryFolder();
        var lines = folder.Run("rules").Output.TrimEnd('\n').Split('\n');
        Assert.Equal(RuleCatalog.Descriptors.Select(rule => rule.Id), lines.Select(line => line[..6]));
        Assert.Contains(lines, line => line.StartsWith("SL3001  bare-source", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("bare-source")]
    [InlineData("sl3001")]
    public void Explain_shows_the_page(string name)
    {
        using var folder = new TemporaryFolder();
        var run = folder.Run("explain", name);
        Assert.Equal(0, run.Status);
        Assert.StartsWith("# SL3001: bare-source\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_can_be_explained()
    {
        using var folder = new TemporaryFolder();
        Assert.All(RuleCatalog.Descriptors, rule => Assert.Contains("## What it flags", folder.Run("explain", rule.RuleName()).Output, StringComparison.Ordinal));
    }
}
