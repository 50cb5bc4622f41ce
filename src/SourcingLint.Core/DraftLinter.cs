using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Text;

namespace SourcingLint;

/// <summary>The whole way from a draft to its findings. A pure function: the same text and options give the same findings.</summary>
public static class DraftLinter
{
    private static readonly DiagnosticDescriptor RuleFailed = Rule.Create(
        "SL9001", "rule-failed", "A rule failed", "The rule {0} failed on this draft ({1}); its findings are missing. Please report it.",
        "The other rules ran; nothing else is lost.", DiagnosticSeverity.Warning);

    /// <summary>Runs every rule that the desk has not turned off.</summary>
    /// <returns>The findings in order of place, then id.</returns>
    /// <exception cref="OperationCanceledException">The caller asked to stop.</exception>
    public static ImmutableArray<Finding> Lint(Draft draft, LintOptions options, CancellationToken cancellationToken = default) =>
        Lint(draft, options, RuleCatalog.Analyzers, cancellationToken);

    /// <summary>Runs some of the rules.</summary>
    /// <inheritdoc cref="Lint(Draft, LintOptions, CancellationToken)"/>
    public static ImmutableArray<Finding> Lint(
        Draft draft, LintOptions options, ImmutableArray<DraftAnalyzer> analyzers, CancellationToken cancellationToken = default)
    {
        var findings = ImmutableArray.CreateBuilder<Finding>();
        var lines = new LineIndex(draft.Source.ToString());
        foreach (var analyzer in analyzers)
        {
            cancellationToken.ThrowIfCancellationRequested();
            var configured = options.SeverityOf(analyzer.Descriptor);
            if (configured == ReportDiagnostic.Suppress || (configured is null && !analyzer.Descriptor.IsEnabledByDefault))
            {
                continue;
            }

            var before = findings.Count;
            try
            {
                analyzer.Analyze(new DraftAnalysisContext(
                    draft, options, analyzer.Descriptor, SeverityOf(configured), lines, findings, cancellationToken));
            }
            catch (Exception failure) when (failure is not OperationCanceledException)
            {
                while (findings.Count > before)
                {
                    findings.RemoveAt(findings.Count - 1);
                }

                new DraftAnalysisContext(draft, options, RuleFailed, null, lines, findings, cancellationToken)
                    .Report(new TextSpan(0, 0), analyzer.Descriptor.RuleName(), failure.GetType().Name + ": " + failure.Message);
            }
        }

        findings.Sort((a, b) => a.Span.Start != b.Span.Start
            ? a.Span.Start.CompareTo(b.Span.Start)
            : string.CompareOrdinal(a.Diagnostic.Id, b.Diagnostic.Id));
        return findings.ToImmutable();
    }

    private static DiagnosticSeverity? SeverityOf(ReportDiagnostic? configured) => configured switch
    {
        ReportDiagnostic.Error => DiagnosticSeverity.Error,
        ReportDiagnostic.Warn => DiagnosticSeverity.Warning,
        ReportDiagnostic.Info => DiagnosticSeverity.Info,
        _ => null,
    };
}
