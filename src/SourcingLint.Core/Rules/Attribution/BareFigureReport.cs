using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>Reports figures without a source, one finding a sentence: one source would answer for all of them.</summary>
internal static class BareFigureReport
{
    private const int MostNamed = 3;

    /// <summary>Reports the sentences with bare figures in which somebody is counted among the dead, or in which nobody is.</summary>
    public static void SendAll(DraftAnalysisContext context, bool tolls)
    {
        foreach (var run in FigureRun.Find(context.Draft, context.Model))
        {
            Send(context, run, tolls);
        }
    }

    private static void Send(DraftAnalysisContext context, FigureRun run, bool tolls)
    {
        var figures = run.Figures.Select(bare => context.Model.Figures[bare.Figure]).ToList();
        if (run.Loudness == Loudness.Silent || figures.Exists(f => f.Class == FigureClass.Toll) != tolls)
        {
            return;
        }

        var last = figures[figures.Count - 1];
        context.Report(new Report(TextSpan.FromBounds(figures[0].Span.Start, last.Span.End), Listed(figures.ConvertAll(f => $"'{context.Draft.TextOf(f.Span)}'")), Guess(context, run.Figures[0].Figure))
        {
            Tier = run.Loudness == Loudness.Loud ? null : DiagnosticSeverity.Info,
            Related = figures.Skip(1).Select(f => f.Span).ToImmutableArray(),
            Fixes = FixesFor(context.Draft, last),
            Odds = run.Figures.Max(bare => bare.Odds),
        });
    }

    /// <summary>The source that a reader would think of first, as a question; nothing when there is none to think of.</summary>
    private static string Guess(DraftAnalysisContext context, int figure) =>
        SuspectedSource.Of(context.Draft, context.Model, figure) is { } source ? $" Do you mean {SourceNaming.InMidSentence(context.Draft, source)}?" : "";

    /// <summary>"'a', 'b' and 'c'"; "'a', 'b', 'c' and 2 more".</summary>
    private static string Listed(List<string> words)
    {
        var named = words.Count <= MostNamed + 1 ? words : [.. words.Take(MostNamed), words.Count - MostNamed + " more"];
        return named.Count == 1 ? named[0] : string.Join(", ", named.Take(named.Count - 1)) + " and " + named[named.Count - 1];
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
