using System.Globalization;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL5003: parts that do not add up to their whole.</summary>
public sealed class PartWholeMismatch : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5003", "part-whole-mismatch", "Parts that do not add up",
        "{0} is {1}, not {2}. Correct the number that is wrong, or say that the list is not complete.",
        "Readers add the parts up, and trust neither them nor the total when they do not fit.",
        DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        for (var i = 0; i < context.Model.Figures.Length; i++)
        {
            var parts = PartList.PartsOf(draft, i);
            var whole = context.Model.Figures[i];
            if (!parts.IsEmpty && parts.Sum() is var sum && sum != whole.Value)
            {
                context.Report(whole.Number, string.Join(" + ", parts.Select(Write)), Write(sum), Write(whole.Value!.Value));
            }
        }
    }

    private static string Write(double value) => value.ToString("#,##0", CultureInfo.InvariantCulture);
}
