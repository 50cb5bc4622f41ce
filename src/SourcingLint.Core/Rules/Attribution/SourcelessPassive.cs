using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL1004: "was reported", "is believed", with nobody who reports or believes.</summary>
public sealed class SourcelessPassive : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL1004", "sourceless-passive", "Report without a reporter",
        "'{0}' hides {1}. Name them, or add 'by' and who.",
        "A passive keeps from readers who knows a thing, and often hides that the desk does not know either.",
        DiagnosticSeverity.Warning, asksWhoSays: true);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var passive in HearsayFinder.Find(context.Draft, context.Model))
        {
            context.Report(new Report(passive.Span, context.Draft.TextOf(passive.Span), passive.IsView ? "who thinks so" : "who says so")
            {
                Tier = passive.IsView ? DiagnosticSeverity.Info : null,
                Fixes = ImmutableArray.Create(CodeFix.Insert(passive.IsView ? "Add who thinks so" : "Add who says so", passive.Span.End, " by [WHOM]")),
            });
        }
    }
}
