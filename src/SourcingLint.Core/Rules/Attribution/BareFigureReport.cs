using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>Reports figures without a source, one finding a sentence: one source would answer for all of them.</summary>
internal static class BareFigureReport
{
    private const int MostNamed = 3;
    private const int HedgeReach = 6;

    /// <summary>Reports the sentences with bare figures in which somebody is counted among the dead, or in which nobody is.</summary>
    public static void SendAll(DraftAnalysisContext context, bool tolls)
    {
        var run = new List<BareFigure>();
        foreach (var bare in context.Model.BareFigures)
        {
            if (bare.Near >= 0)
            {
                continue;
            }

            if (run.Count > 0 && !IsOneClaim(context.Draft, context.Model, run[run.Count - 1], bare))
            {
                Send(context, run, tolls);
                run.Clear();
            }

            run.Add(bare);
        }

        Send(context, run, tolls);
    }

    /// <summary>Whether two bare figures stand in one sentence with nothing between them that has a source or is hedged.</summary>
    private static bool IsOneClaim(Draft draft, DraftModel model, BareFigure first, BareFigure second)
    {
        if (model.Figures[first.Figure].Sentence != model.Figures[second.Figure].Sentence)
        {
            return false;
        }

        if (HedgeBetween(draft, model.Figures[first.Figure].Span.End, model.Figures[second.Figure].Span.Start))
        {
            return false;
        }

        for (var i = first.Figure + 1; i < second.Figure; i++)
        {
            if (model.Figures[i].Class != FigureClass.Exempt && model.FigureSupports[i] is not null)
            {
                return false;
            }
        }

        return true;
    }

    private static bool HedgeBetween(Draft draft, int start, int end)
    {
        for (var i = draft.TokenAt(start); i < draft.Tokens.Length && draft.Tokens[i].Start < end; i++)
        {
            if (draft.Tokens[i].Is(WordClass.Hedge))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Reportedly saved 200 more": the hedge raises the question already.</summary>
    private static bool IsHedged(Draft draft, Figure figure)
    {
        var first = draft.TokenAt(figure.Span.Start);
        for (var i = first - 1; i >= draft.Sentences[figure.Sentence].FirstToken && first - i <= HedgeReach && draft.Tokens[i].Kind != TokenKind.Punctuation; i--)
        {
            if (draft.Tokens[i].Is(WordClass.Hedge))
            {
                return true;
            }
        }

        return false;
    }

    private static void Send(DraftAnalysisContext context, List<BareFigure> run, bool tolls)
    {
        var figures = run.ConvertAll(bare => context.Model.Figures[bare.Figure]);
        if (run.Count == 0 || figures.Exists(f => f.Class == FigureClass.Toll) != tolls)
        {
            return;
        }

        var last = figures[figures.Count - 1];
        var loudness = LoudnessOf(context.Draft, run, figures[0]);
        if (loudness == Loudness.Silent)
        {
            return;
        }

        context.Report(new Report(TextSpan.FromBounds(figures[0].Span.Start, last.Span.End), Listed(figures.ConvertAll(f => $"'{context.Draft.TextOf(f.Span)}'")), Guess(context, run[0].Figure))
        {
            Tier = loudness == Loudness.Loud ? null : DiagnosticSeverity.Info,
            Related = figures.Skip(1).Select(f => f.Span).ToImmutableArray(),
            Fixes = FixesFor(context.Draft, last),
            Odds = run.Max(bare => bare.Odds),
        });
    }

    /// <summary>How loudly to ask: in a story by the odds that an editor would, in a few lines of copy by how new the figure looks.</summary>
    private static Loudness LoudnessOf(Draft draft, List<BareFigure> run, Figure first)
    {
        var isHedged = IsHedged(draft, first);
        if (run.Max(bare => bare.Odds) is not { } odds)
        {
            return run.Exists(bare => bare.Tier == FigureTier.Fresh) && !isHedged ? Loudness.Loud : Loudness.Note;
        }

        return odds < FigureQuestion.Noteworthy ? Loudness.Silent : odds < FigureQuestion.Loud || isHedged ? Loudness.Note : Loudness.Loud;
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

    private enum Loudness
    {
        Silent,
        Note,
        Loud,
    }
}
