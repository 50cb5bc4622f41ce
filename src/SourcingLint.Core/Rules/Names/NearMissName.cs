using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL4003: two names that look like one.</summary>
public sealed class NearMissName : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL4003", "near-miss-name", "Name that may be another one misspelled",
        "'{0}' is nearly '{1}', which stands elsewhere in this draft. Check whether they are one name.",
        "A misspelled name offends whoever bears it, and a spelling checker passes it.",
        DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var problem in VariantReview.Of(context.Draft, context.Options, sure: false))
        {
            context.Report(new Report(problem.Span, problem.Written, problem.Other!)
            {
                Fixes = problem.Fixes,
                Related = ImmutableArray.Create(problem.OtherSpan),
            });
        }
    }
}
