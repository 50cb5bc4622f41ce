using System.Text.Json;
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

    [Fact]
    public void Rules_come_as_json_with_their_settings()
    {
        using var folder = new TemporaryFolder();
        var rules = JsonDocument.Parse(folder.Run("rules", "--format", "json").Bytes).RootElement.GetProperty("rules");
        Assert.Equal(RuleCatalog.Descriptors.Select(rule => rule.Id), rules.EnumerateArray().Select(rule => rule.GetProperty("id").GetString()));
        var story = rules.EnumerateArray().Single(rule => rule.GetProperty("name").GetString() == "single-source-story");
        Assert.Equal(["id", "name", "category", "title", "why", "severity", "enabled", "settings"], story.EnumerateObject().Select(field => field.Name));
        Assert.False(story.GetProperty("enabled").GetBoolean());
        Assert.Equal("sourcinglint.single-source-story.words", story.GetProperty("settings")[0].GetProperty("key").GetString());
    }

    [Theory]
    [InlineData("bare-source")]
    [InlineData("sl3001")]
    public void Explain_shows_the_page(string name)
    {
        using var folder = new TemporaryFolder();
        var run = folder.Run("explain", name);
        Assert.Equal(0, run.Status);
        Assert.StartsWith("SL3001: bare-source\n", run.Output, StringComparison.Ordinal);
    }

    [Fact]
    public void Every_rule_can_be_explained()
    {
        using var folder = new TemporaryFolder();
        Assert.All(RuleCatalog.Descriptors, rule => Assert.Contains("\nWhat it flags\n", folder.Run("explain", rule.RuleName()).Output, StringComparison.Ordinal));
    }

    [Fact]
    public void Explain_shows_examples_as_copy_and_not_as_code()
    {
        using var folder = new TemporaryFolder();
        var lines = folder.Run("explain", "part-whole-mismatch").Output.Split('\n');
        Assert.DoesNotContain(lines, line => line.Contains("```", StringComparison.Ordinal));
        Assert.Contains("    | The 30 passengers were 12 men, 11 women and 8 children.", lines);
        Assert.All(lines, line => Assert.True(line.Length <= 100, line));
    }
}
