using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;

namespace SourcingLint.Rules;

/// <summary>SL1002: the dead, wounded or missing counted, and nobody says who counted them.</summary>
public sealed class UnattributedToll : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL1002", "unattributed-toll", "Toll without a source",
        "Who counted {0}? Name the source in this sentence.{1}",
        "Early tolls are disputed and revised more than any other number, and readers must know whose count it is.",
        DiagnosticSeverity.Warning, asksWhoSays: true);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context) => BareFigureReport.SendAll(context, tolls: true);
}
