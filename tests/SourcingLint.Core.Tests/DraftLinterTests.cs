using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Rules;
using SourcingLint.Testing;
using Xunit;

namespace SourcingLint.Core.Tests;

public sealed class DraftLinterTests
{
    [Fact]
    public void Two_rules_that_ask_for_the_source_of_the_same_words_are_one_finding()
    {
        var findings = DraftLinter.Lint(Draft.Parse("The dam is reportedly believed to be safe."), LintOptions.Default, TestContext.Current.CancellationToken);
        Assert.Equal(["sourceless-passive"], findings.Select(finding => finding.RuleName));
    }

    [Fact]
    public void Two_loud_questions_in_one_clause_are_one_finding()
    {
        var findings = DraftLinter.Lint(Draft.Parse("Some 1,200 people were reportedly arrested."), LintOptions.Default, TestContext.Current.CancellationToken);
        Assert.Equal(["unattributed-figure"], findings.Select(finding => finding.RuleName));
    }

    [Fact]
    public void Clauses_have_a_question_each()
    {
        var findings = DraftLinter.Lint(Draft.Parse("Some 1,200 people were arrested, and the mayor reportedly fled."), LintOptions.Default, TestContext.Current.CancellationToken);
        Assert.Equal(["unattributed-figure", "hedge-without-source"], findings.Select(finding => finding.RuleName));
    }

    [Fact]
    public void Failing_rule_is_reported_and_the_others_run()
    {
        var findings = DraftLinter.Lint(Draft.Parse("Sources said the quay is shut."), LintOptions.Default, [new Failing(), new BareSource()], TestContext.Current.CancellationToken);
        Assert.Equal(["SL3001", "SL9001"], findings.Select(finding => finding.Diagnostic.Id));
        Assert.Contains("failing", findings[1].Diagnostic.GetMessage(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("two\nlines")]
    [InlineData("two\r\n  lines")]
    [InlineData("two\u2028lines")]
    public void Message_and_fix_are_one_line_whatever_words_they_quote(string words)
    {
        var finding = Assert.Single(DraftLinter.Lint(Draft.Parse("x"), LintOptions.Default, [new Quoting(words)], TestContext.Current.CancellationToken));
        Assert.Equal(("'two lines'", "Write 'two lines'"), (finding.Diagnostic.GetMessage(), finding.Fixes[0].Title));
    }

    [Fact]
    public void Message_is_cut_at_the_same_word_whatever_ends_the_drafts_lines()
    {
        const string Draft = "The dam held, the engineer said.\n\nSign up for our free news and\nget the stories that everybody talks about\n\nCrews will look again on Wednesday, she said, and lower the lake by a foot.";
        Assert.StartsWith("'Sign up for our free news and get the st…'", Assert.Single(DraftVerifier.Messages<BoilerplateInCopy>(Draft)), StringComparison.Ordinal);
        Assert.Equal(DraftVerifier.Messages<BoilerplateInCopy>(Draft), DraftVerifier.Messages<BoilerplateInCopy>(Draft.Replace("\n", "\r\n", StringComparison.Ordinal)));
    }

    [Fact]
    public void Caller_may_stop_it()
    {
        using var stop = new CancellationTokenSource();
        stop.Cancel();
        Assert.Throws<OperationCanceledException>(() => DraftLinter.Lint(Draft.Parse("x"), LintOptions.Default, stop.Token));
    }

    [Fact]
    public void Rule_that_is_off_does_not_run() => Assert.Empty(DraftLinter.Lint(
        Draft.Parse("x"), LintOptions.From([new("sourcinglint.failing.severity", "none")]), [new Failing()], TestContext.Current.CancellationToken));

    [Theory]
    [InlineData("error", DiagnosticSeverity.Error)]
    [InlineData("warning", DiagnosticSeverity.Warning)]
    [InlineData("info", DiagnosticSeverity.Info)]
    public void Desk_sets_the_severity(string text, DiagnosticSeverity severity) => Assert.Equal(severity, Assert.Single(DraftLinter.Lint(
        Draft.Parse("Sources said the quay is shut."), LintOptions.From([new("sourcinglint.bare-source.severity", text)]), [new BareSource()],
        TestContext.Current.CancellationToken)).Diagnostic.Severity);

    private sealed class Quoting(string words) : DraftAnalyzer
    {
#pragma warning disable RS2008 // an invented rule is released nowhere
        public override DiagnosticDescriptor Descriptor { get; } = Rule.Create("SL0008", "quoting", "Quotes", "'{0}'", "Quotes.", DiagnosticSeverity.Error);
#pragma warning restore RS2008

        public override void Analyze(DraftAnalysisContext context) => context.Report(new Report(new TextSpan(0, 1), words)
        {
            Fixes = [CodeFix.Replace($"Write '{words}'", new TextSpan(0, 1), words, FixSafety.Suggestion)],
        });
    }

    private sealed class Failing : DraftAnalyzer
    {
#pragma warning disable RS2008 // an invented rule is released nowhere
        public override DiagnosticDescriptor Descriptor { get; } = Rule.Create("SL0009", "failing", "Fails", "{0}", "Fails.", DiagnosticSeverity.Error);
#pragma warning restore RS2008

        public override void Analyze(DraftAnalysisContext context)
        {
            context.Report(new TextSpan(0, 0), "lost");
            throw new InvalidOperationException("on purpose");
        }
    }
}
