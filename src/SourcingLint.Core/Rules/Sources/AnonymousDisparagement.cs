using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;

namespace SourcingLint.Rules;

/// <summary>SL3004: somebody without a name calls somebody with one lazy, or a liar.</summary>
public sealed class AnonymousDisparagement : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL3004", "anonymous-disparagement", "Attack by somebody without a name",
        "'{0}' is an opinion, and '{1}' has no name to stand by it. Get it on the record, or keep to what the source knows.",
        "Behind a promise of anonymity a smear costs nothing; it is for facts that readers could not have otherwise.",
        DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var smear in context.Model.Smears)
        {
            context.Report(smear.Span, context.Draft.TextOf(smear.Span), context.Draft.TextOf(smear.Source));
        }
    }
}
