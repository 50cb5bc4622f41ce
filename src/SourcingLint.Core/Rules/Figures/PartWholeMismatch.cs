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
        "{0}. Correct the number that is wrong, or say that the list is not complete.",
        "Readers add the parts up, and trust neither them nor the total when they do not fit.",
        DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var list in PartListReader.Find(context.Draft))
        {
            if (!list.Fits)
            {
                context.Report(list.Whole.NumberIn(context.Draft), $"{string.Join(" + ", list.Parts.Select(part => part.Write(context.Draft, part.Value)))} is {list.Whole.Write(context.Draft, list.Sum)}, not {list.Whole.Write(context.Draft, list.Whole.Value)}");
            }
        }

        foreach (var sum in SumFinder.Find(context.Draft))
        {
            if (!sum.Fits && sum.Kind is SumKind.Total or SumKind.Rest)
            {
                context.Report(sum.SpanIn(context.Draft), sum.Write(context.Draft));
            }
        }
    }
}
