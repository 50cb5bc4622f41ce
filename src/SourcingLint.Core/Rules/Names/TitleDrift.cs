using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL4005: one person under two titles or two given names.</summary>
public sealed class TitleDrift : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL4005", "title-drift", "One person under two titles",
        "{0} is '{1}' here and '{2}' elsewhere in this draft. Check which is right.",
        "When a rank or a name changes in the middle of a story, one of the two is usually wrong.",
        DiagnosticSeverity.Info);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var drift in PersonTitles.Find(context.Draft))
        {
            context.Report(new Report(drift.Span, drift.Surname, drift.Written, drift.Before)
            {
                Fixes = ImmutableArray.Create(CodeFix.Replace("Change to '" + drift.Before + "'", drift.Span, drift.Before, FixSafety.Suggestion)),
                Related = ImmutableArray.Create(drift.BeforeSpan),
            });
        }
    }
}
