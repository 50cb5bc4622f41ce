using System.Collections.Immutable;

namespace SourcingLint.Model;

/// <summary>Decides for each figure whether somebody answers for it, and who: one decision over all that speaks for and against (<see cref="AnswerEvidence"/>).</summary>
internal static class AnswerFinder
{
    /// <summary>From here on somebody answers for it: a figure is called bare a little less readily than not, since a wrong accusation costs more.</summary>
    internal const double Answered = 0.45;

    private static readonly ClueWeights Weights = ClueWeights.Read("figure-answer");

    /// <summary>For each figure what it rests on; null when on nothing. A few lines of copy are no story yet, and what was learned from stories takes no source away there.</summary>
    public static ImmutableArray<Support?> Find(Draft draft, DraftModel model)
    {
        var isStory = draft.Sentences.Length >= FigureQuestion.ShortestStory;
        var evidence = new AnswerEvidence(draft, model);
        var supports = ImmutableArray.CreateBuilder<Support?>(model.Figures.Length);
        for (var i = 0; i < model.Figures.Length; i++)
        {
            var odds = Weights.OddsOf(evidence.Of(i));
            supports.Add(odds < Answered && (isStory || model.FigureCandidates[i] is null) ? null
                : model.FigureCandidates[i] is { } candidate ? candidate with { Odds = isStory ? odds : null }
                : evidence.Nearest(i) is { } nearest && (isStory || IsAtEnd(model, i, nearest)) ? nearest with { Odds = odds }
                : null);
        }

        return supports.MoveToImmutable();
    }

    /// <summary>"The choir has raised $18,000, its leader, Ann Lowe, said at the parish hall": whether the source closes the figure's own sentence.</summary>
    private static bool IsAtEnd(DraftModel model, int figure, Support nearest) =>
        model.Attributions[nearest.Attribution] is { Cue: { } cue } attribution && attribution.Sentence == model.Figures[figure].Sentence && cue.Start > model.Figures[figure].Span.Start;
}
