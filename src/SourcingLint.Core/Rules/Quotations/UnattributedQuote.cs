using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL6001: a sentence in quotation marks, and nobody who says it.</summary>
public sealed class UnattributedQuote : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL6001", "unattributed-quote", "Quotation without a speaker",
        "Nobody says this. Name the speaker by the end of the quotation's first sentence.",
        "Readers take an orphaned quotation for the words of whoever was named last.",
        DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var quotation in OrphanQuoteFinder.Find(context.Draft, context.Model))
        {
            context.Report(new Report(quotation) { Fixes = ImmutableArray.Create(CodeFix.Insert("Name the speaker", quotation.Start, "[SPEAKER] said: ")) });
        }
    }
}
