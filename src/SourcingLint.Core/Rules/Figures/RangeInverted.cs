using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL5016: a range whose lower end is the higher number.</summary>
public sealed class RangeInverted : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5016", "range-inverted", "Range upside down",
        "The range runs from {0} down to {1}. Write the lower number first, or correct the one that is wrong.",
        "A range upside down is mostly a slip in one of its numbers.",
        DiagnosticSeverity.Warning);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        foreach (var range in NumberRange.Find(draft))
        {
            if (range.IsInverted)
            {
                context.Report(new Report(TextSpan.FromBounds(range.First.Start, range.Second.End), draft.TextOf(range.First), draft.TextOf(range.Second))
                {
                    Fixes = context.Model.Coverage.IsQuoted(range.First.Start) ? ImmutableArray<CodeFix>.Empty : ImmutableArray.Create(new CodeFix(
                        "Swap the numbers",
                        ImmutableArray.Create(new TextChange(range.First, draft.TextOf(range.Second)), new TextChange(range.Second, draft.TextOf(range.First))),
                        FixSafety.Suggestion)),
                });
            }
        }
    }
}
