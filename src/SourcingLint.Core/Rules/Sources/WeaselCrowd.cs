using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL3005: "experts say", "critics argue", and not one of them by name.</summary>
public sealed class WeaselCrowd : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL3005", "weasel-crowd", "Crowd without a name in it",
        "Who? '{0}' names nobody. Name one of them, or say who did the work.",
        "A crowd without a name can be made up of anybody, and readers cannot tell one voice from a consensus.",
        DiagnosticSeverity.Warning, asksWhoSays: true);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var crowd in context.Model.UnnamedSpeakers.Where(speaker => speaker.Standing == Standing.Crowd))
        {
            var span = crowd.Span;
            context.Report(new Report(span, context.Draft.TextOf(span))
            {
                Tier = crowd.IsSure ? null : DiagnosticSeverity.Info,
                Fixes = ImmutableArray.Create(CodeFix.Insert("Name an example", span.End, ", such as [NAME],")),
            });
        }
    }
}
