using System.Text.Json;
using SourcingLint.Diagnostics;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Cli.Tests;

/// <summary>The sample drafts: the good ones are let pass, the bad ones show every rule.</summary>
public sealed class SamplesTests
{
    [Fact]
    public void Good_drafts_are_let_pass() => Assert.Empty(Findings("good"));

    [Fact]
    public void Every_rule_is_shown()
    {
        var shown = Findings("bad").Select(finding => finding.Rule).ToHashSet(StringComparer.Ordinal);
        var missing = RuleCatalog.Descriptors
            .Where(rule => rule.IsEnabledByDefault && rule.RuleName() != "rule-failed" && !shown.Contains(rule.RuleName()))
            .Select(rule => rule.RuleName())
            .ToArray();
        Assert.True(missing.Length == 0, "No draft in tests/samples/bad sets these off; add a sentence to one: " + string.Join(", ", missing));
    }

    [Fact]
    public void Every_bad_draft_is_flagged() => Assert.Equal(
        Directory.GetFiles(Repository.PathOf("tests/samples/bad")).Select(Path.GetFileName).Order(StringComparer.Ordinal),
        Findings("bad").Select(finding => Path.GetFileName(finding.Path)).Distinct().Order(StringComparer.Ordinal));

    /// <summary>The walkthrough of the extension and the test in its workbench count on these findings, and on no others.</summary>
    [Fact]
    public void Drafts_of_the_extension_show_what_its_walkthrough_tells() => Assert.Equal(
        [
            ("test/drafts/budget.md", "unattributed-figure"),
            ("test/drafts/desk/night.md", "bare-source"),
            ("walkthrough/sample.md", "unattributed-toll"),
            ("walkthrough/sample.md", "unattributed-figure"),
            ("walkthrough/sample.md", "bare-source"),
            ("walkthrough/sample.md", "inconsistent-name"),
            ("walkthrough/sample.md", "missing-verification-caveat"),
        ],
        Findings("vscode-extension", "test", "walkthrough"));

    private static IEnumerable<(string Path, string Rule)> Findings(string folder) => Findings("tests/samples", folder);

    private static IEnumerable<(string Path, string Rule)> Findings(string top, params string[] folders)
    {
        var run = CommandLineTester.Run(Repository.PathOf(top), host => host, ["check", .. folders, "--format", "json"]);
        Assert.Equal("", run.Error);
        return JsonDocument.Parse(run.Bytes).RootElement.GetProperty("files").EnumerateArray().SelectMany(file =>
            file.GetProperty("diagnostics").EnumerateArray().Select(finding => (file.GetProperty("path").GetString()!, finding.GetProperty("rule").GetString()!)));
    }
}
