using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL1001: a number that readers lean on, and nobody answers for it.</summary>
public sealed class UnattributedFigure : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL1001", "unattributed-figure", "Figure without a source",
        "Who says '{0}'? Name the source of the figure in this sentence: ', according to the budget office'.",
        "A number without a source is the paper's own claim, and so is the correction.",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var bare in context.Model.BareFigures)
        {
            if (bare.Near < 0 && context.Model.Figures[bare.Figure].Class != FigureClass.Toll)
            {
                BareFigureReport.Send(context, bare);
            }
        }
    }
}
