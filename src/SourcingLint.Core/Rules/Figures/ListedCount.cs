using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL5015: a list that is longer or shorter than its announcement says.</summary>
public sealed class ListedCount : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5015", "listed-count", "List of another length than announced",
        "The list has {0} items, not {1}. Correct the number, or the list.",
        "Readers count along, and look for the item that is missing.",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var list in AnnouncedList.Find(context.Draft))
        {
            if (list.Items != list.Stated)
            {
                context.Report(list.Number, list.Items, context.Draft.TextOf(list.Number).ToLowerInvariant());
            }
        }
    }
}
