using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL2003: alleged in the third paragraph, fact in the ninth.</summary>
public sealed class FactAfterCaveat : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL2003", "fact-after-caveat", "Doubt that wears off",
        "'{0}' stands here as fact; further up it was only {1}. Write 'reported' or 'alleged' here too.",
        "Readers who come in by the middle of a story take for settled what its top leaves open.",
        DiagnosticSeverity.Warning, asksWhoSays: true);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var restated in context.Model.RestatedDoubts)
        {
            context.Report(new Report(restated.Span, context.Draft.TextOf(restated.Span), restated.IsHedged ? "alleged" : "a claim that nobody could verify")
            {
                Related = ImmutableArray.Create(restated.First),
                Fixes = restated.AdjectiveSlot < 0 ? ImmutableArray<CodeFix>.Empty
                    : ImmutableArray.Create(CodeFix.Insert("Say that it is only reported", restated.AdjectiveSlot, restated.IsHedged ? "alleged " : "reported ")),
            });
        }
    }
}
