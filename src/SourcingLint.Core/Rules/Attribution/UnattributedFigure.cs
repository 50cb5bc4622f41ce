using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;

namespace SourcingLint.Rules;

/// <summary>SL1001: a number that readers lean on, and nobody answers for it.</summary>
public sealed class UnattributedFigure : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL1001", "unattributed-figure", "Figure without a source",
        "Who says {0}? Name the source in this sentence.{1}",
        "A number without a source is the paper's own claim, and so is the correction.",
        DiagnosticSeverity.Warning, asksWhoSays: true);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context) => BareFigureReport.SendAll(context, tolls: false);
}
