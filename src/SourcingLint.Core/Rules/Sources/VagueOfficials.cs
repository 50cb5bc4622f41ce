using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL3002: "officials said", and nobody learns which.</summary>
public sealed class VagueOfficials : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL3002", "vague-officials", "Officials without an agency",
        "Which ones? '{0}' could be anybody in office. Name the agency, the place or the rank.",
        "Who speaks, and for whom, tells readers what interest and what knowledge stands behind a claim.",
        DiagnosticSeverity.Info, asksWhoSays: true);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var office in context.Model.UnnamedSpeakers.Where(speaker => speaker.Standing == Standing.Vague))
        {
            var span = office.Span;
            context.Report(new Report(span, context.Draft.TextOf(span))
            {
                Fixes = ImmutableArray.Create(CodeFix.Insert("Name the agency", span.End, " at [AGENCY]")),
            });
        }
    }
}
