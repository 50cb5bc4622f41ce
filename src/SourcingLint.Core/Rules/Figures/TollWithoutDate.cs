using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;

namespace SourcingLint.Rules;

/// <summary>SL5010: "has killed 3,200 people", as of when?</summary>
public sealed class TollWithoutDate : DraftAnalyzer
{
    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5010", "toll-without-date", "Running toll without a date",
        "'{0}': as of when? A toll that still grows needs its day, such as 'as of May 3'.",
        "Tolls age within hours, and a story is read for days.",
        DiagnosticSeverity.Info, enabled: false);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var toll in UndatedTollFinder.Find(context.Draft, context.Model))
        {
            context.Report(new Report(toll, context.Draft.TextOf(toll))
            {
                Fixes = ImmutableArray.Create(CodeFix.Insert("Add the date", toll.End, " as of [DATE]")),
            });
        }
    }
}
