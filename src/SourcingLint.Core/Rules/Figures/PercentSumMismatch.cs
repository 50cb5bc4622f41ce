using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL5004: shares of one whole that do not make 100 percent.</summary>
public sealed class PercentSumMismatch : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5004", "percent-sum-mismatch", "Shares that do not make 100 percent",
        "{0} is {1}%, not 100%. Correct the share that is wrong, or name the one that is missing.",
        "A list of all shares makes 100 percent, or one of them is wrong.",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var figures = context.Model.Figures;
        foreach (var list in ShareList.Find(context.Draft))
        {
            var isOver = list.Sum > 100 + list.Slack && (list.Roles & (ShareRole.Rest | ShareRole.Answer | ShareRole.Share)) != 0;
            var isUnder = list.Sum < 100 - list.Slack && (list.Roles & ShareRole.Rest) != 0;
            if ((list.Roles & ShareRole.Base) == 0 && (isOver || isUnder))
            {
                var shares = Enumerable.Range(list.First, list.End - list.First).Select(i => context.Draft.TextOf(figures[i].Number));
                context.Report(list.SpanIn(figures), string.Join(" + ", shares), Rounding.Write(list.Sum, list.Sum == Math.Floor(list.Sum) ? 1 : 0.1));
            }
        }
    }
}
