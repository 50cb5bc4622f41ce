using SourcingLint.Diagnostics;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Core.Tests;

/// <summary>The catalogue is whole, in order, and what has been published stays what it was.</summary>
public sealed class RuleCatalogTests
{
    private const string Frozen = "tests/SourcingLint.Core.Tests/RuleCatalogTests.frozen.txt";

    [Fact]
    public void Every_rule_is_in_the_catalogue()
    {
        var written = typeof(DraftAnalyzer).Assembly.GetTypes()
            .Where(type => type.IsSubclassOf(typeof(DraftAnalyzer)) && !type.IsAbstract)
            .Select(type => type.Name)
            .Order(StringComparer.Ordinal);
        var listed = RuleCatalog.Analyzers.Select(rule => rule.GetType().Name).Order(StringComparer.Ordinal);
        Assert.Equal(written, listed);
    }

    [Fact]
    public void Catalogue_is_in_order_of_id()
    {
        var ids = RuleCatalog.Descriptors.Select(rule => rule.Id).ToArray();
        Assert.Equal(ids.Distinct().Order(StringComparer.Ordinal), ids);
    }

    [Fact]
    public void Class_is_called_like_the_rule() => Assert.All(
        RuleCatalog.Analyzers, rule => Assert.Equal(RulePage.FileName(rule.Descriptor), rule.GetType().Name));

    [Fact]
    public void Ids_and_names_stay_what_they_were()
    {
        var frozen = File.Exists(Repository.PathOf(Frozen)) ? File.ReadAllLines(Repository.PathOf(Frozen)) : [];
        var current = RuleCatalog.Descriptors.Select(rule => rule.Id + " " + rule.RuleName()).ToArray();
        foreach (var rule in frozen)
        {
            Assert.True(
                current.Contains(rule),
                $"'{rule}' was published and is gone. Drafts and settings name it: give it back its id and name.");
        }

        GeneratedFile.Check(Frozen, string.Concat(current.Select(rule => rule + "\n")));
    }

    [Theory]
    [InlineData("")]
    [InlineData(" ")]
    [InlineData("\n\n")]
    [InlineData("\r\n")]
    [InlineData("\uFEFF")]
    [InlineData("---\ntitle: x\n---\n")]
    public void No_rule_fires_on_an_empty_draft(string text) =>
        Assert.Empty(DraftLinter.Lint(Draft.Parse(text), LintOptions.Default, TestContext.Current.CancellationToken));

    [Fact]
    public void Words_are_an_editors()
    {
        string[] banned = ["token", "lint", "regex", "span", "parse", "null", "string"];
        foreach (var rule in RuleCatalog.Analyzers.Select(rule => rule.Descriptor))
        {
            foreach (var text in new[] { rule.Title.ToString(), rule.MessageFormat.ToString(), rule.Description.ToString() })
            {
                Assert.True(text.Length > 0, rule.RuleName() + " lacks a title, a message or a why.");
                Assert.DoesNotContain(text.ToLowerInvariant().Split(' ', '.', ',', '\''), word => banned.Contains(word));
            }

            Assert.True(rule.Description.ToString().EndsWith('.'), $"The why of {rule.RuleName()} must be a sentence.");
        }
    }

    [Fact]
    public void Rule_is_found_by_name_and_by_id_in_any_case()
    {
        Assert.Equal("SL3001", RuleCatalog.Find("bare-source")!.Descriptor.Id);
        Assert.Equal("SL3001", RuleCatalog.Find("sl3001")!.Descriptor.Id);
        Assert.Equal("SL9001", RuleCatalog.Describe("RULE-FAILED")!.Id);
        Assert.Null(RuleCatalog.Find("rule-failed"));
        Assert.Null(RuleCatalog.Describe(""));
    }
}
