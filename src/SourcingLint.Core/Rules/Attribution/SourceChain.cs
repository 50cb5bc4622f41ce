using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;

namespace SourcingLint.Rules;

/// <summary>SL1009: "a channel quotes an unnamed officer who says": a claim that went through many hands.</summary>
public sealed class SourceChain : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL1009", "source-chain", "Claim that went through many hands",
        "'{0}': one outlet has it from another, or from nobody by name. Go to the original, or ask somebody who was there.",
        "Every hand that a claim goes through may change it, and none answers for it.",
        DiagnosticSeverity.Info, asksWhoSays: true);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var relay in context.Model.Relays)
        {
            context.Report(relay, context.Draft.TextOf(relay));
        }
    }
}
