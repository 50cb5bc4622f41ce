using System.Globalization;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>How likely an editor is to ask who says a figure that rests on nothing: a logistic regression over <see cref="FigureEvidence"/>, learned from articles that two editors had read.</summary>
/// <remarks>
/// The weights are a list that people can read, a row a clue. <c>tests/SourcingLint.Training questions</c> writes it, the same bytes on any machine, and
/// reports how it does on articles that were left out.
/// </remarks>
internal sealed class FigureQuestion
{
    /// <summary>From here on an editor sends it back or asks: a finding may be loud.</summary>
    public const double Loud = 0.5;

    /// <summary>From here on it is worth a note.</summary>
    public const double Noteworthy = 0.4;

    /// <summary>The row of what holds before any clue.</summary>
    internal const string AnyFigure = "any figure";

    /// <summary>In sentences. Below it there is no story yet for a figure to stand in, and the weights were learned from whole articles.</summary>
    private const int ShortestStory = 10;

    private static readonly Dictionary<string, double> Weights = Lexicon.Read("Weights/figure-question")
        .ToDictionary(row => row[0], row => double.Parse(row[1], CultureInfo.InvariantCulture), StringComparer.Ordinal);

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
    public double? OddsOf(int index)
    {
        if (_evidence is null || _draft.ParagraphOf(_draft.Sentences[_model.Figures[index].Sentence]).Zone == ZoneKind.Caption)
        {
            return null;
        }

        var sum = Weights[AnyFigure];
        foreach (var clue in _evidence.Of(index))
        {
            sum += Weights.TryGetValue(clue.Key, out var weight) ? weight * clue.Value : 0;
        }

        return 1 / (1 + Math.Exp(-sum));
    }
}
