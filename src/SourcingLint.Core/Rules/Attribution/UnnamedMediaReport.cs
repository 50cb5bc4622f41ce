using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL1006: "local media said", "reports say", and no outlet by name.</summary>
public sealed class UnnamedMediaReport : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL1006", "unnamed-media-report", "Report of an outlet without a name",
        "Whose? '{0}' names no outlet. Credit it by name.",
        "Readers can neither weigh nor find a report when they do not know whose it is, and the outlet that did the work goes without credit.",
        DiagnosticSeverity.Warning, asksWhoSays: true);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var press in UnnamedPressFinder.Find(context.Draft, context.Model))
        {
            context.Report(new Report(press.Span, context.Draft.TextOf(press.Span))
            {
                Tier = press.IsNamedNear ? DiagnosticSeverity.Info : null,
                Fixes = ImmutableArray.Create(CodeFix.Replace("Name the outlet", press.Span, "[OUTLET]", FixSafety.Suggestion)),
            });
        }
    }
}
