using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;
using Xunit;

namespace SourcingLint.Core.Tests;

/// <summary>Every rule has a page, every page has the same parts, and its examples do what they say.</summary>
public sealed class RulePageTests
{
    private static readonly string[] Headings =
        ["What it flags", "Why it matters", "Flagged", "Not flagged", "Options", "Standard"];

    public static TheoryData<string> Rules => [.. RuleCatalog.Descriptors.Select(rule => rule.RuleName())];

    public static TheoryData<string, string, int> Examples
    {
        get
        {
            var data = new TheoryData<string, string, int>();
            foreach (var rule in RuleCatalog.Descriptors)
            {
                var examples = ExamplesOf(rule);
                for (var i = 0; i < examples.Length; i++)
                {
                    data.Add(rule.RuleName(), examples[i].Kind, i);
                }
            }

            return data;
        }
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Page_has_its_parts_in_order(string name)
    {
        var rule = RuleCatalog.Describe(name)!;
        var page = PageOf(rule);
        Assert.Equal($"{rule.Id}: {name}", page.Heading);
        Assert.True(page.Summary.EndsWith('.') && !page.Summary.Contains('\n', StringComparison.Ordinal), $"Line 2 of {PathOf(rule)} must sum the rule up in one sentence.");
        Assert.Equal(Headings, page.Sections.Select(section => section.Heading));
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Page_shows_enough(string name)
    {
        var rule = RuleCatalog.Describe(name)!;
        if (name == "rule-failed")
        {
            return; // nothing that a reporter writes sets it off
        }

        var examples = ExamplesOf(rule);
        Assert.True(examples.Count(e => e.Kind == "flagged") >= 3, PathOf(rule) + " needs at least 3 blocks tagged ```markdown flagged.");
        Assert.True(examples.Count(e => e.Kind == "ok") >= 4, PathOf(rule) + " needs at least 4 blocks tagged ```markdown ok.");
    }

    [Theory]
    [MemberData(nameof(Rules))]
    public void Page_names_every_option(string name)
    {
        var rule = RuleCatalog.Describe(name)!;
        var page = PageOf(rule).Markdown;
        foreach (var option in RuleCatalog.Find(name)?.Options ?? [])
        {
            Assert.True(page.Contains($"`{option.Key}`", StringComparison.Ordinal), $"{PathOf(rule)} must name `{option.Key}` under Options.");
        }
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Example_does_what_it_says(string name, string kind, int index)
    {
        var rule = RuleCatalog.Describe(name)!;
        var example = ExamplesOf(rule)[index].Text;
        var analyzers = RuleCatalog.Find(name) is { } analyzer ? [analyzer] : RuleCatalog.Analyzers;
        var found = DraftLinter.Lint(Draft.Parse(example), OptionsFor(rule, Draft.Parse(example)), analyzers, TestContext.Current.CancellationToken)
            .Where(finding => finding.Diagnostic.Id == rule.Id)
            .Select(finding => finding.Diagnostic.ToString())
            .ToArray();
        Assert.True(
            found.Length == (kind == "flagged" ? 1 : 0),
            $"{PathOf(rule)} tags this example '{kind}', but {name} finds {found.Length} in it:\n{example}\n{string.Join('\n', found)}");
    }

    /// <summary>Settings in which a page's examples hold: the rule is on, settings and terms list are those that the page shows, and three other drafts say what it shows.</summary>
    internal static LintOptions OptionsFor(DiagnosticDescriptor rule, Draft example)
    {
        var options = LintOptions.From(
            [KeyValuePair.Create($"dotnet_diagnostic.{rule.Id}.severity", rule.IsEnabledByDefault ? "default" : "info"), .. SettingsOf(rule)], houseTerms: BlockOf(rule, "terms"));
        if (BlockOf(rule, "desk") is not { } desk)
        {
            return options;
        }

        var ledger = new NameLedger();
        foreach (var name in new[] { "a", "b", "c" })
        {
            ledger.Put(name, DraftName.AllIn(Draft.Parse(desk)));
        }

        ledger.Put("example", DraftName.AllIn(example));
        return options.With(ledger.For("example"));
    }

    private static IEnumerable<KeyValuePair<string, string>> SettingsOf(DiagnosticDescriptor rule) =>
        (BlockOf(rule, "settings") ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split('=', 2, StringSplitOptions.TrimEntries))
            .Select(pair => KeyValuePair.Create(pair[0], pair[1]));

    private static string? BlockOf(DiagnosticDescriptor rule, string kind) => BlocksOf(rule).FirstOrDefault(block => block.Fence == "text " + kind)?.Text;

    private static string PathOf(DiagnosticDescriptor rule) => $"Rules/…/{RulePage.FileName(rule)}.md";

    private static RulePage PageOf(DiagnosticDescriptor rule)
    {
        var page = RulePage.Of(rule);
        Assert.True(page is not null, $"{rule.RuleName()} has no page: write {PathOf(rule)} beside the rule.");
        return page!;
    }

    private static IEnumerable<RulePageBlock> BlocksOf(DiagnosticDescriptor rule) => PageOf(rule).Sections.SelectMany(section => section.Blocks);

    internal static ImmutableArray<(string Kind, string Text)> ExamplesOf(DiagnosticDescriptor rule) =>
        [.. BlocksOf(rule).Where(block => block.Fence is "markdown flagged" or "markdown ok").Select(block => (block.Fence["markdown ".Length..], block.Text))];
}
