using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>What speaks for and against asking who says a figure that rests on nothing: how it is put, who speaks near by, where in the story it stands. Each clue has a name, and <see cref="FigureQuestion"/> its weight.</summary>
/// <remarks>Time is linear in the draft: what a sentence says is read once for all of its figures.</remarks>
internal sealed class FigureEvidence
{
    private const int Far = 12;
    private const double MostDigits = 10;
    private const double Handful = 12;
    private const double MostTokens = 60;
    private const int NearModal = 5;

    private static readonly int The = Vocabulary.Shared.Require("the");
    private static readonly int All = Vocabulary.Shared.Require("all");

    private static readonly (string Name, ClaimSetting Setting)[] Settings =
    [
        ("sentence: has done", ClaimSetting.Perfect),
        ("sentence: a price moves", ClaimSetting.Moves),
        ("sentence: what is traded", ClaimSetting.Traded),
        ("sentence: damage", ClaimSetting.Damage),
        ("sentence: the day of the news", ClaimSetting.ThisWeek),
        ("sentence: a year before", ClaimSetting.PastYear),
        ("sentence: long ago", ClaimSetting.Settled),
        ("sentence: looks back", ClaimSetting.LooksBack),
        ("sentence: on record", ClaimSetting.Record),
    ];

    private static readonly (string Name, WordClass Kind)[] Words =
    [
        ("word: toll", WordClass.Toll),
        ("word: document", WordClass.Document),
        ("word: military", WordClass.MilitaryNoun),
        ("word: people", WordClass.PeopleNoun),
        ("word: place", WordClass.Place),
        ("word: weekday", WordClass.Weekday),
        ("word: month", WordClass.Month),
        ("word: modal", WordClass.Modal),
        ("word: body", WordClass.OrganisationNoun),
        ("word: hearsay", WordClass.HearsayParticiple),
        ("word: title", WordClass.Title),
        ("word: thought", WordClass.ThoughtVerb),
        ("word: charge", WordClass.Charge),
        ("word: media", WordClass.MediaNoun),
        ("word: negation", WordClass.Negation),
    ];

    private readonly Draft _draft;
    private readonly DraftModel _model;
    private readonly DraftOpening _opening;
    private readonly ClaimSettingReader _settings;
    private readonly bool[] _isSpoken; // by sentence: whether somebody speaks there on whom a desk may rely
    private readonly int[] _sinceSpeaker;
    private readonly double _speakersPerSentence;
    private readonly Dictionary<double, int> _times = [];
    private readonly List<KeyValuePair<string, double>> _ofSentence = [];
    private int _sentence = -1;

    public FigureEvidence(Draft draft, DraftModel model)
    {
        _draft = draft;
        _model = model;
        _opening = new DraftOpening(draft);
        _settings = new ClaimSettingReader(draft, _opening);
        _isSpoken = new bool[draft.Sentences.Length];
        foreach (var attribution in model.Attributions)
        {
            _isSpoken[attribution.Sentence] |= Reliance.Answers(draft, attribution);
        }

        _speakersPerSentence = (double)_isSpoken.Count(spoken => spoken) / Math.Max(1, _isSpoken.Length);
        _sinceSpeaker = new int[draft.Sentences.Length];
        for (var i = 0; i < _sinceSpeaker.Length; i++)
        {
            _sinceSpeaker[i] = i == 0 ? Far : _isSpoken[i - 1] ? 1 : Math.Min(_sinceSpeaker[i - 1] + 1, Far);
        }

        foreach (var figure in model.Figures)
        {
            if (figure.Value is { } value)
            {
                _times[value] = _times.TryGetValue(value, out var times) ? times + 1 : 1;
            }
        }
    }

    /// <summary>The clues of a figure that have a value other than 0.</summary>
    /// <param name="index">Its index in <see cref="DraftModel.Figures"/>.</param>
    public IEnumerable<KeyValuePair<string, double>> Of(int index)
    {
        var figure = _model.Figures[index];
        if (_sentence != figure.Sentence)
        {
            _sentence = figure.Sentence;
            _ofSentence.Clear();
            _ofSentence.AddRange(OfSentence(_draft.Sentences[_sentence]).Where(clue => clue.Value != 0));
        }

        return OfNumber(index, figure).Where(clue => clue.Value != 0).Concat(_ofSentence);
    }

    private IEnumerable<KeyValuePair<string, double>> OfNumber(int index, Figure figure)
    {
        var sentence = _draft.Sentences[figure.Sentence];
        var first = _draft.TokenAt(figure.Span.Start);
        var behind = _draft.Tokens[_draft.TokenAt(figure.Span.End)];
        var value = figure.UpperValue ?? figure.Value ?? 0;
        yield return Clue("number of " + figure.Class, true);
        yield return Clue("number: tier " + _model.FigureTiers[index], true);
        yield return Clue("number: loosened", (figure.Form & (FigureForm.Approximate | FigureForm.AtLeast | FigureForm.AtMost)) != 0);
        yield return Clue("number: digits", value > 1 ? Math.Min(Math.Log(value, 10), MostDigits) : 0);
        yield return Clue("number: handful", value is >= 1 and <= Handful);
        yield return Clue("number: unit", figure.Unit is not null);
        yield return Clue("number: told again", figure.Value is { } told && _times[told] > 1);
        yield return Clue("number: spoken of as known", IsDefinite(first, sentence));
        yield return Clue("number: opens the sentence", first <= sentence.FirstToken + 1);
        yield return Clue("number: then a verb", behind.Is(WordClass.Auxiliary));
        yield return Clue("number: then a conjunction", behind.Is(WordClass.Conjunction));
        yield return Clue("number: only may be", IsBehindModal(first, sentence));
    }

    private IEnumerable<KeyValuePair<string, double>> OfSentence(Sentence sentence)
    {
        var setting = _settings.Read(sentence);
        foreach (var (name, flag) in Settings)
        {
            yield return Clue(name, (setting & flag) != 0);
        }

        var classes = WordClass.None;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            classes |= _draft.Tokens[i].Classes;
        }

        foreach (var (name, kind) in Words)
        {
            yield return Clue(name, (classes & kind) != 0);
        }

        var paragraph = _draft.ParagraphOf(sentence);
        yield return Clue("sentence: length", Math.Min(sentence.EndToken - sentence.FirstToken, MostTokens) / 10);
        yield return Clue("sentence: opens with a preposition", _draft.Tokens[sentence.FirstToken].Is(WordClass.Preposition));
        yield return Clue("place: " + paragraph.Zone, true);
        yield return Clue("place: opening", _opening.Holds(paragraph));
        yield return Clue("place: opens a paragraph", _sentence == paragraph.FirstSentence);
        yield return Clue("story: of a match", _opening.IsOfMatch);
        yield return Clue("story: of results", _opening.IsOfResults);
        yield return Clue("speaker: here", _isSpoken[_sentence]);
        yield return Clue("speaker: a sentence on", _sentence + 1 < _isSpoken.Length && _isSpoken[_sentence + 1]);
        yield return Clue("speaker: sentences ago", _sinceSpeaker[_sentence]);
        yield return Clue("speaker: share of sentences", _speakersPerSentence);
    }

    private static KeyValuePair<string, double> Clue(string name, bool holds) => new(name, holds ? 1 : 0);

    private static KeyValuePair<string, double> Clue(string name, double value) => new(name, value);

    /// <summary>Whether it is spoken of as known: <c>its 40 tanks</c>, <c>the 92,000</c>.</summary>
    private bool IsDefinite(int first, Sentence sentence) =>
        _draft.Tokens[first].Word == The || _draft.Tokens[first].Word == All
        || (first > sentence.FirstToken && _draft.Tokens[first - 1] is var before && (before.Kind == TokenKind.Possessive || (before.Is(WordClass.Determiner) && before.Length > 2)));

    private bool IsBehindModal(int first, Sentence sentence)
    {
        for (var i = first - 1; i >= sentence.FirstToken && first - i <= NearModal; i--)
        {
            if (_draft.Tokens[i].Is(WordClass.Modal))
            {
                return true;
            }
        }

        return false;
    }
}
