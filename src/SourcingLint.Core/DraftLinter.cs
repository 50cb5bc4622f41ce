using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Model.Tagging;
using SourcingLint.Text;

namespace SourcingLint;

/// <summary>The whole way from a draft to its findings. A pure function: the same text and options give the same findings.</summary>
public static class DraftLinter
{
    /// <summary>Reads the word lists, and then lints a line with them, so that the first draft waits for neither. Another thread may do it meanwhile.</summary>
    /// <remarks>It runs the last rules first: who lints a draft at the same time starts with the others, and each reads lists that the other need not.</remarks>
    public static void WarmUp()
    {
        _ = Vocabulary.Shared.Count;
        _ = NameTable.Shared;
        Lint(Draft.Parse("Three people were hurt, police said. \"It is over,\" Ada Brandt said."), LintOptions.Default, RuleCatalog.Analyzers.Reverse().ToImmutableArray());
    }

    /// <summary>Reads the tagger's numbers and sets up the Markdown reader: the part of <see cref="WarmUp"/> that needs no word list.</summary>
    public static void WarmUpReading()
    {
        _ = ProseText.Read("# Title\n\nText [link](page) and *more*.\n");
        _ = TaggerWeights.Shared.Words;
    }

    /// <summary>Runs every rule that the desk has not turned off.</summary>
    /// <returns>The findings in order of place, then id; without those that the draft's own comments turn off.</returns>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static ImmutableArray<Finding> Lint(Draft draft, LintOptions options, CancellationToken cancellationToken = default) =>
        Lint(draft, options, RuleCatalog.Analyzers, cancellationToken);

    /// <summary>Runs some of the rules.</summary>
    /// <inheritdoc cref="Lint(Draft, LintOptions, CancellationToken)"/>
    public static ImmutableArray<Finding> Lint(
        Draft draft, LintOptions options, ImmutableArray<DraftAnalyzer> analyzers, CancellationToken cancellationToken = default) =>
        Review(draft, options, analyzers, cancellationToken).Findings;

    /// <summary>Runs every rule that the desk has not turned off, and tells too what the draft's comments turn off.</summary>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static Review Review(Draft draft, LintOptions options, CancellationToken cancellationToken = default) =>
        Review(draft, options, RuleCatalog.Analyzers, cancellationToken);

    private static Review Review(Draft draft, LintOptions options, ImmutableArray<DraftAnalyzer> analyzers, CancellationToken cancellationToken)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var lines = new LineIndex(draft.Source.ToString());
        foreach (var analyzer in analyzers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            if (ContextFor(analyzer.Descriptor) is { } context)
            {
                Run(analyzer, context);
            }
        }

        PassOverOtherLanguages(draft, findings);
        Sort(findings);
        SameQuestion.AskOnce(draft, findings);
        Sort(findings);
        var comments = new List<(DiagnosticDescriptor Rule, TextSpan Span, object[] Arguments)>();
        var suppressions = SuppressionReader.Read(draft, (rule, span, arguments) => comments.Add((rule, span, arguments)));
        if (suppressions.IsEmpty && comments.Count == 0)
        {
            return new Review(findings.ToImmutable(), ImmutableArray<SuppressedFinding>.Empty);
        }

        var kept = SuppressionFilter.Apply(findings, suppressions, out var suppressed, out var unused);
        findings.Clear();
        findings.AddRange(kept);
        foreach (var suppression in unused)
        {
            // A rule that did not run has nothing to say about what it would have found.
            if (analyzers.Any(a => a.Descriptor.Id == suppression.Rule.Id) && ContextFor(suppression.Rule) is not null)
            {
                comments.Add((ToolRules.UnusedSuppression, suppression.Name, [suppression.Rule.RuleName()]));
            }
        }

        foreach (var (rule, span, arguments) in comments)
        {
            ContextFor(rule)?.Report(span, arguments);
        }

        Sort(findings);
        return new Review(findings.ToImmutable(), suppressed);

        DraftAnalysisContext? ContextFor(DiagnosticDescriptor rule)
        {
            var configured = options.SeverityOf(rule);
            return configured == ReportDiagnostic.Suppress || (configured is null && !rule.IsEnabledByDefault)
                ? null
                : new DraftAnalysisContext(draft, options, rule, SeverityOf(configured), lines, findings, cancellationToken);
        }

        void Run(DraftAnalyzer analyzer, DraftAnalysisContext context)
        {
            var before = findings.Count;
            try
            {
                analyzer.Analyze(context);
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                while (findings.Count > before)
                {
                    findings.RemoveAt(findings.Count - 1);
                }

                ContextFor(ToolRules.RuleFailed)
                    ?.Report(new TextSpan(0, 0), analyzer.Descriptor.RuleName(), failure.GetType().Name + ": " + failure.Message);
            }
        }
    }

    /// <summary>Leaves out what was found where the draft is not in English. Names are held to one form in any language.</summary>
    private static void PassOverOtherLanguages(Draft draft, ImmutableArray<Finding>.Builder findings)
    {
        if (findings.Count > 0 && draft.Model.OtherLanguages is { Passages.IsEmpty: false } others)
        {
            var kept = findings.Where(finding => finding.Diagnostic.Descriptor.Category is Rule.Names or Rule.Tool || !others.Holds(finding.Span.Start)).ToArray();
            findings.Clear();
            findings.AddRange(kept);
        }
    }

    private static void Sort(ImmutableArray<Finding>.Builder findings) => findings.Sort((a, b) =>
        a.Span.Start != b.Span.Start ? a.Span.Start.CompareTo(b.Span.Start)
        : a.Diagnostic.Id != b.Diagnostic.Id ? string.CompareOrdinal(a.Diagnostic.Id, b.Diagnostic.Id)
        : a.Span.End.CompareTo(b.Span.End));

    private static DiagnosticSeverity? SeverityOf(ReportDiagnostic? configured) => configured switch
    {
        ReportDiagnostic.Error => DiagnosticSeverity.Error,
        ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
        ReportDiagnostic.Info => DiagnosticSeverity.Info,
        _ => null,
    };
}
