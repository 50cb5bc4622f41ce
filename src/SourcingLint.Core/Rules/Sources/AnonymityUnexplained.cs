using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL3003: a source without a name, and no word on why.</summary>
public sealed class AnonymityUnexplained : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL3003", "anonymity-unexplained", "Anonymity without a reason",
        "'{0}': {1}. Say what the source stands to lose, such as 'for fear of dismissal'.",
        "A reader who is kept from knowing who speaks is owed the reason why.",
        DiagnosticSeverity.Warning, asksWhoSays: true);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var anonymity in context.Model.Anonymities)
        {
            if (anonymity.Reason == AnonymityReason.Given)
            {
                continue;
            }

            var isRote = anonymity.Reason == AnonymityReason.Rote;
            context.Report(new Report(anonymity.Span, context.Draft.TextOf(anonymity.Span), isRote ? "the reason given is a formula" : "readers are not told why")
            {
                Tier = isRote || anonymity.IsSecondHand ? DiagnosticSeverity.Info : null,
                Fixes = isRote ? ImmutableArray<CodeFix>.Empty : ImmutableArray.Create(CodeFix.Insert("Add the reason", anonymity.Span.End, " because [REASON]")),
            });
        }
    }
}
