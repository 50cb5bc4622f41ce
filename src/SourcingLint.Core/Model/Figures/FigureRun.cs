using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Figures of a sentence that rest on nobody: one source would answer for all of them, so one question is asked.</summary>
/// <param name="Figures">The figures, in order.</param>
/// <param name="Loudness">How loudly to ask.</param>
internal sealed record FigureRun(IReadOnlyList<BareFigure> Figures, Loudness Loudness)
{
    private const int HedgeReach = 6;

    /// <summary>Every run of a draft, in order, those included that nobody is asked about.</summary>
    public static IEnumerable<FigureRun> Find(Draft draft, DraftModel model)
    {
        var run = new List<BareFigure>();
        foreach (var bare in model.BareFigures)
        {
            if (bare.Near >= 0)
            {
                continue; // its source stands in a paragraph before
            }

            if (run.Count > 0 && !IsOneClaim(draft, model, run[run.Count - 1], bare))
            {
                yield return Of(draft, model, run);
                run = [];
            }

            run.Add(bare);
        }

        if (run.Count > 0)
        {
            yield return Of(draft, model, run);
        }
    }

    private static FigureRun Of(Draft draft, DraftModel model, List<BareFigure> run) => new(run, LoudnessOf(draft, run, model.Figures[run[0].Figure]));

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
}
