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
        var draft = context.Draft;
        foreach (var list in ShareListReader.Find(draft))
        {
            if (!list.Fits(draft))
            {
                var shares = list.Shares.Select(share => draft.TextOf(share.NumberIn(draft)));
                context.Report(list.SpanIn(draft), string.Join(" + ", shares), Rounding.Write(list.Sum, list.Sum == Math.Floor(list.Sum) ? 1 : 0.1));
            }
        }
    }
}
