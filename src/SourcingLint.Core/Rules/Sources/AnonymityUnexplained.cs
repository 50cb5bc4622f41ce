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
        "'{0}': {1}. Say what the source stands to lose by being named.",
        "A reader who is kept from knowing who speaks is owed the reason why.",
        DiagnosticSeverity.Warning, asksWhoSays: true);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var anonymity in context.Model.Anonymities)
        {
            if (anonymity.Reason != AnonymityReason.None)
            {
                continue;
            }

            context.Report(new Report(anonymity.Span, context.Draft.TextOf(anonymity.Span), "readers are not told why")
            {
                Tier = anonymity.IsSecondHand ? DiagnosticSeverity.Info : null,
                Fixes = ImmutableArray.Create(CodeFix.Insert("Add the reason", anonymity.Span.End, " because [REASON]")),
            });
        }

        foreach (var speaker in context.Model.UnnamedSpeakers.Where(speaker => speaker.Standing == Standing.Explained))
        {
            context.Report(new Report(speaker.Span, context.Draft.TextOf(speaker.Span), "no name, and readers are not told why")
            {
                Tier = speaker.IsSure ? null : DiagnosticSeverity.Info,
            });
        }
    }
}
