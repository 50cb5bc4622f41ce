using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL1007: the headline states as fact what the body has only one side say.</summary>
public sealed class HeadlineAttributionMissing : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL1007", "headline-attribution-missing", "Headline that states one side's claim as fact",
        "The story has only {0} say so. Put the source into the headline too.",
        "Headlines travel alone, and readers of this one take a claim for a fact.",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        if (HeadlineClaimFinder.Find(context.Draft, context.Model) is { } claim)
        {
            context.Report(new Report(claim.Headline, "'" + context.Draft.TextOf(claim.Source) + "'")
            {
                Related = ImmutableArray.Create(claim.Source),
                Fixes = ImmutableArray.Create(CodeFix.Insert("Add the source", claim.End, ", [SOURCE] says")),
            });
        }
    }
}
