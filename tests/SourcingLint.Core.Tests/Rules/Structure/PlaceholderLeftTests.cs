using SourcingLint.Diagnostics;
using SourcingLint.Rules;
using Xunit;
using static SourcingLint.Testing.DraftVerifier;

namespace SourcingLint.Core.Tests.Rules;

public sealed class PlaceholderLeftTests
{
    [Theory]
    [InlineData("Nine barns burned, according to [|[SOURCE]|].")]
    [InlineData("# [|[HEADLINE TK]|]\n\nThe barn burned at dawn, the fire chief said.")]
    [InlineData("The barn burned on [|[DATE]|], and [|[NAME 2]|] saw it, the fire chief said.")]
    [InlineData("The barn was TK, the roof [|TKTK|] meters high, the fire chief said.")]
    public void What_is_to_be_filled_in_is_flagged(string markup) => Check<PlaceholderLeft>(markup);

    [Theory]
    [InlineData("\"We asked [NATO] for boats,\" the colonel said.")]
    [InlineData("\"They asked [the WHO] for doctors,\" the mayor said.")]
    [InlineData("The chief spoke of the [source] of the fire.")]
    [InlineData("Read the report [here](https://barn.example).")]
    [InlineData("The AGE of the barn is not known, the fire chief said.")]
    public void Words_that_tell_readers_something_are_not(string markup) => Check<PlaceholderLeft>(markup);

    public static TheoryData<string, string> FlaggedExamples =>
        [.. RuleCatalog.Descriptors.SelectMany(rule => RulePageTests.ExamplesOf(rule).Where(example => example.Kind == "flagged").Select(example => (rule.RuleName(), example.Text)))];

    /// <summary>A desk that applies a fix and forgets to fill it in is told so.</summary>
    [Theory]
    [MemberData(nameof(FlaggedExamples))]
    public void Whatever_a_fix_leaves_to_fill_in_is_flagged(string rule, string example)
    {
        var draft = Draft.Parse(example);
        foreach (var fix in DraftLinter.Lint(draft, LintOptions.Default, TestContext.Current.CancellationToken).Where(finding => finding.RuleName == rule).SelectMany(finding => finding.Fixes).Where(fix => fix.Changes.Any(change => change.NewText!.Contains('[', StringComparison.Ordinal))))
        {
            var fixedText = draft.Source.WithChanges(fix.Changes).ToString();
            Assert.Contains(DraftLinter.Lint(Draft.Parse(fixedText), LintOptions.Default, TestContext.Current.CancellationToken), finding => finding.RuleName == "placeholder-left");
        }
    }
}
