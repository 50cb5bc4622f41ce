using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>
/// What speaks for and against somebody answering for a figure: what <see cref="FigureEvidence"/> says of the figure itself, the source that a reader
/// would think of first, who speaks in its sentence, who spoke last and whether the copy goes on with that, and how sure the tagger is that the words
/// are somebody's. Each clue has a name, and <see cref="AnswerFinder"/> its weight.
/// </summary>
/// <remarks>Figures must be asked about in order; time is linear in the draft.</remarks>
internal sealed class AnswerEvidence
{
    private const int Far = 12;
    private const int FarParagraphs = 8;
    private const int LeastTopicWord = 4; // in characters: shorter words stand in every sentence

    private readonly Draft _draft;
    private readonly DraftModel _model;
    private readonly FigureEvidence _figures;
    private readonly double[] _said; // by token: how likely it is part of what somebody says
    private readonly List<KeyValuePair<string, double>> _ofSentence = [];
    private readonly HashSet<string> _topic = new(StringComparer.OrdinalIgnoreCase); // the words of the last speaker's sentence
    private int _sentence = -1;
    private int _next; // the first attribution of the sentence being read, or of a later one
    private int _topicSentence = -1;
    private int _last = -1; // the last attribution of an earlier sentence that somebody answers for

    public AnswerEvidence(Draft draft, DraftModel model)
    {
        _draft = draft;
        _model = model;
        _figures = new FigureEvidence(draft, model);
        _said = model.Tagged.Said;
    }

    /// <summary>The clues of a figure.</summary>
    /// <param name="index">Its index in <see cref="DraftModel.Figures"/>.</param>
    public IEnumerable<KeyValuePair<string, double>> Of(int index)
    {
        var figure = _model.Figures[index];
        if (_sentence != figure.Sentence)
        {
            _sentence = figure.Sentence;
            MoveTo(figure.Sentence);
            _ofSentence.Clear();
            _ofSentence.AddRange(OfWords(_draft.Sentences[_sentence]));
            _ofSentence.AddRange(OfLast(_draft.Sentences[_sentence]));
        }

        return _figures.Of(index).Concat(OfCandidate(index, figure)).Concat(OfSpeakersHere(figure)).Concat(_ofSentence);
    }

    /// <summary>Where a figure that no candidate holds rests when somebody answers for it all the same: on who speaks last in its sentence, or spoke last before; null when nobody has.</summary>
    /// <param name="index">The index of the figure asked about last.</param>
    public Support? Nearest(int index)
    {
        var here = -1;
        for (var a = _next; a < _model.Attributions.Length && _model.Attributions[a].Sentence == _model.Figures[index].Sentence; a++)
        {
            if (_model.Attributions[a].Source is not null && Reliance.Answers(_draft, _model.Attributions[a]))
            {
                if (IsOfListeners(_model.Figures[index].Span.Start, _model.Attributions[a]))
                {
                    return null;
                }

                here = a;
            }
        }

        return here >= 0 ? new Support(here, CarryKind.None) : _last >= 0 ? new Support(_last, CarryKind.Account) : null;
    }

    /// <summary>"Told a crowd of 15,000 that the port would stay open": those who hear it are not what is said.</summary>
    private static bool IsOfListeners(int figure, Attribution attribution) =>
        attribution.Cue is { } cue && cue.Start < figure && attribution.Content.StartAfter(figure) && !attribution.Content.StartBefore(figure);

    private void MoveTo(int sentence)
    {
        for (; _next < _model.Attributions.Length && _model.Attributions[_next].Sentence < sentence; _next++)
        {
            if (Reliance.Answers(_draft, _model.Attributions[_next]))
            {
                _last = _next;
            }
        }
    }

    /// <summary>The source that a reader would think of first, and whether the words are somebody's at all.</summary>
    private IEnumerable<KeyValuePair<string, double>> OfCandidate(int index, Figure figure)
    {
        var coverage = _model.Coverage;
        yield return Clue("said: by the tagger", _said[_draft.TokenAt(figure.Number.Start)]);
        yield return Clue("said: quoted", coverage.IsQuoted(figure.Number.Start));
        yield return Clue("said: in marks", coverage.IsInMarks(figure.Number.Start));
        yield return Clue("said: in a content", coverage.IsAttributed(figure.Number.Start));
        if (_model.FigureCandidates[index] is not { } candidate)
        {
            yield return Clue("candidate: none", true);
            yield break;
        }

        var attribution = _model.Attributions[candidate.Attribution];
        yield return Clue("candidate: by " + candidate.Carry, true);
        yield return Clue("candidate: sentences off", Math.Min(Far, Math.Abs(figure.Sentence - attribution.Sentence)));
        yield return Clue("candidate: " + attribution.SourceKind, true);
        yield return Clue("candidate: read by " + attribution.Basis, true);
        yield return Clue("candidate: words are " + attribution.Kind, true);
        yield return Clue("candidate: content read by " + attribution.Basis, candidate.Carry == CarryKind.None);
    }

    /// <summary>Who else speaks in the sentence; two of a kind say no more than one.</summary>
    private IEnumerable<KeyValuePair<string, double>> OfSpeakersHere(Figure figure)
    {
        var clues = new HashSet<string>(StringComparer.Ordinal);
        for (var a = _next; a < _model.Attributions.Length && _model.Attributions[a].Sentence == figure.Sentence; a++)
        {
            var attribution = _model.Attributions[a];
            clues.Add("here: " + attribution.SourceKind + (Reliance.Answers(_draft, attribution) ? " answers" : " does not"));
            if (attribution.Cue is { } cue)
            {
                clues.Add(cue.Start > figure.Span.Start ? "here: cue behind" : "here: cue before");
            }
        }

        return clues.Select(name => Clue(name, true));
    }

    private IEnumerable<KeyValuePair<string, double>> OfWords(Sentence sentence)
    {
        var sum = 0.0;
        var most = 0.0;
        for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
        {
            sum += _said[t];
            most = Math.Max(most, _said[t]);
        }

        yield return Clue("sentence: opens as said", _said[sentence.FirstToken]);
        yield return Clue("sentence: share said", sum / (sentence.EndToken - sentence.FirstToken));
        yield return Clue("sentence: most said", most);
        yield return Clue("sentence: opens with a pronoun", _draft.Tokens[sentence.FirstToken].Is(WordClass.Pronoun));
        yield return Clue("sentence: opens with a determiner", _draft.Tokens[sentence.FirstToken].Is(WordClass.Determiner));
    }

    /// <summary>Who spoke last, how long ago, and whether this sentence goes on about the same or has actors of its own.</summary>
    private IEnumerable<KeyValuePair<string, double>> OfLast(Sentence sentence)
    {
        if (_last < 0)
        {
            yield break;
        }

        var last = _model.Attributions[_last];
        var lastParagraph = _draft.Sentences[last.Sentence].Paragraph;
        yield return Clue("before: sentences off", Math.Min(Far, _sentence - last.Sentence));
        yield return Clue("before: paragraphs off", Math.Min(FarParagraphs, sentence.Paragraph - lastParagraph));
        yield return Clue("before: same paragraph", sentence.Paragraph == lastParagraph);
        yield return Clue("before: " + last.SourceKind, true);
        yield return Clue("before: words are " + last.Kind, true);
        yield return Clue("before: speaks", Reliance.Speaks(_draft, last));
        yield return Clue("before: tells", Reliance.Tells(_draft, last));
        yield return Clue("before: closes as said", last.Sentence == _sentence - 1 ? _said[Math.Max(0, sentence.FirstToken - 2)] : 0);
        ReadTopic(last.Sentence);
        var shared = 0;
        var names = 0;
        var others = 0;
        for (var t = sentence.FirstToken; t < sentence.EndToken; t++)
        {
            var isShared = _draft.Tokens[t].Length >= LeastTopicWord && _topic.Contains(_draft.TextOf(_draft.Tokens[t]).ToString());
            shared += isShared ? 1 : 0;
            if (t > sentence.FirstToken && _draft.Tokens[t].Has(TokenShape.Capitalized))
            {
                names++;
                others += isShared ? 0 : 1;
            }
        }

        yield return Clue("before: words shared", shared);
        yield return Clue("names: here", names);
        yield return Clue("names: of others", others);
    }

    private void ReadTopic(int sentence)
    {
        if (_topicSentence == sentence)
        {
            return;
        }

        _topicSentence = sentence;
        _topic.Clear();
        for (var t = _draft.Sentences[sentence].FirstToken; t < _draft.Sentences[sentence].EndToken; t++)
        {
            if (_draft.Tokens[t].Length >= LeastTopicWord)
            {
                _topic.Add(_draft.TextOf(_draft.Tokens[t]).ToString());
            }
        }
    }

    private static KeyValuePair<string, double> Clue(string name, bool holds) => new(name, holds ? 1 : 0);

    private static KeyValuePair<string, double> Clue(string name, double value) => new(name, value);
}
