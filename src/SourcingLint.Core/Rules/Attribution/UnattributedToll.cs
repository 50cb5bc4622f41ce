using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL1002: the dead, wounded or missing counted, and nobody says who counted them.</summary>
public sealed class UnattributedToll : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL1002", "unattributed-toll", "Toll without a source",
        "Who counted '{0}'? Name the source of the toll in this sentence: ', the coast guard said'.",
        "Early tolls are disputed and revised more than any other number, and readers must know whose count it is.",
        DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var bare in context.Model.BareFigures)
        {
            if (bare.Near < 0 && context.Model.Figures[bare.Figure].Class == FigureClass.Toll)
            {
                BareFigureReport.Send(context, bare);
            }
        }
    }
}
