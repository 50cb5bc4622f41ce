using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>How likely an editor is to ask who says a figure that rests on nothing, by <see cref="FigureEvidence"/> and what was learned from articles that two editors had read.</summary>
internal sealed class FigureQuestion
{
    /// <summary>From here on an editor sends it back or asks: a finding may be loud.</summary>
    public const double Loud = 0.55;

    /// <summary>From here on it is worth a note.</summary>
    public const double Noteworthy = 0.45;

    /// <summary>In sentences. Below it there is no story yet for a figure to stand in, and the weights were learned from whole articles.</summary>
    internal const int ShortestStory = 10;

    private static readonly ClueWeights Weights = ClueWeights.Read("figure-question");

    private readonly Draft _draft;
    private readonly DraftModel _model;
    private readonly FigureEvidence? _evidence;

    public FigureQuestion(Draft draft, DraftModel model)
    {
        _draft = draft;
        _model = model;
        _evidence = draft.Sentences.Length < ShortestStory ? null : new FigureEvidence(draft, model);
    }

    /// <summary>The probability, from 0 to 1, that an editor asks for the source of a figure; null in a draft too short to tell, and in a caption, which is read alone and not as part of the story.</summary>
    /// <param name="index">Its index in <see cref="DraftModel.Figures"/>.</param>
    public double? OddsOf(int index) =>
        _evidence is null || _draft.ParagraphOf(_draft.Sentences[_model.Figures[index].Sentence]).Zone == ZoneKind.Caption ? null : Weights.OddsOf(_evidence.Of(index));
}
