using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>Reports a figure without a source at the severity of its tier, with the place for one.</summary>
internal static class BareFigureReport
{
    public static void Send(DraftAnalysisContext context, BareFigure bare)
    {
        var figure = context.Model.Figures[bare.Figure];
        context.Report(new Report(figure.Span, context.Draft.TextOf(figure.Span))
        {
            Tier = bare.Tier == FigureTier.Fresh ? null : DiagnosticSeverity.Info,
            Fixes = FixesFor(context.Draft, figure),
        });
    }

    private static ImmutableArray<CodeFix> FixesFor(Draft draft, Figure figure)
    {
        var slot = AttributionSlot.After(draft, figure);
        if (slot.Position < 0)
        {
            return ImmutableArray<CodeFix>.Empty;
        }

        var isTitle = draft.ParagraphOf(draft.Sentences[figure.Sentence]).Zone == ZoneKind.Headline;
        return ImmutableArray.Create(CodeFix.Insert(
            "Add a source", slot.Position, slot.Fill(isTitle ? "[SOURCE] says" : "according to [SOURCE]")));
    }
}
