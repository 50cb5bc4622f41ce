using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Tells whether a crowd has somebody in the story who stands for it: one of its kind by name, introduced soon after it.</summary>
internal sealed class CrowdExamples
{
    private const int Reach = 2; // paragraphs in which a name makes an example
    private const int LeadReach = 6; // the same from a story's first paragraphs, which name nobody yet
    private const int LeadParagraphs = 3;
    private const int ShortestStudy = 12; // characters: more than "the report"
    private const int Introduction = 2; // tokens of the least that introduces somebody: "Ana Ruiz"

    private static readonly WordSet Learning = WordSet.Read("learning-words");

    private readonly Draft _draft;
    private readonly DraftModel _model;
    private readonly bool[] _named;
    private readonly bool[] _learned; // paragraphs in which somebody with a learned calling, or a study by name, speaks
    private readonly int[] _bodyRank; // how many paragraphs of running text stand before each
    private int _lastSentence = -1;
    private bool _isLastLearned;
    private HashSet<string>? _words; // all words of the draft, in small letters

    public CrowdExamples(Draft draft, DraftModel model)
    {
        _draft = draft;
        _model = model;
        _named = new bool[draft.Paragraphs.Length];
        _learned = new bool[draft.Paragraphs.Length];
        _bodyRank = new int[draft.Paragraphs.Length];
        var rank = 0;
        foreach (var paragraph in draft.Paragraphs)
        {
            _bodyRank[paragraph.Index] = rank;
            rank += paragraph.Zone == ZoneKind.Body ? 1 : 0;
        }

        var introduced = new HashSet<string>(StringComparer.Ordinal);
        foreach (var attribution in model.Attributions)
        {
            if (attribution.Source is not { } source || SpeakerReader.KindOf(draft.Tokens[draft.TokenAt(source.End - 1)]) is SpeakerKind.Scholar or SpeakerKind.Camp or SpeakerKind.Data)
            {
                continue;
            }

            var paragraph = draft.Sentences[attribution.Sentence].Paragraph;
            _named[paragraph] |= Introduces(attribution, source, introduced);
            _learned[paragraph] |= IsLearned(attribution, source);
        }
    }

    /// <summary>Whether somebody stands for a crowd.</summary>
    /// <param name="crowd">Its words.</param>
    /// <param name="sentence">The index of its sentence.</param>
    public bool Follow(SpeakerPhrase crowd, int sentence)
    {
        var paragraph = _draft.Sentences[sentence].Paragraph;
        var named = crowd.Kind is SpeakerKind.Scholar or SpeakerKind.Data ? _learned : _named; // the mayor is no example of scientists; of critics anybody may be one
        var reach = _bodyRank[paragraph] < LeadParagraphs ? LeadReach : Reach;
        for (var p = paragraph; p < named.Length && p <= paragraph + reach; p++)
        {
            if (named[p])
            {
                return true;
            }
        }

        return HasMember(crowd);
    }

    /// <summary>Whether somebody is told of for the first time, by more than one name: "Ana Ruiz", "Mayor Marsh". Whom the story knows already is no example of a crowd that it does not.</summary>
    private bool Introduces(Attribution attribution, TextSpan source, HashSet<string> introduced)
    {
        if (attribution.SourceKind is not (SourceKind.Person or SourceKind.Role))
        {
            return false;
        }

        for (var i = _model.Mentions.First(source.Start, static (in Mention mention, int at) => mention.Span.End > at);
            i < _model.Mentions.Length && _model.Mentions[i].Span.Start < source.End; i++)
        {
            if (_model.Mentions[i].Kind == MentionKind.Person)
            {
                return introduced.Add(_model.Mentions[i].Group) && _draft.TokenAt(source.End - 1) - _draft.TokenAt(source.Start) + 1 >= Introduction;
            }
        }

        return false;
    }

    /// <summary>"A hydrologist at Harrow University", "the Alder Water Institute", a study by name.</summary>
    private bool IsLearned(Attribution attribution, TextSpan source)
    {
        if (attribution.SourceKind == SourceKind.Document)
        {
            return _draft.Prose.SeenLength(source) > ShortestStudy;
        }

        if (attribution.SourceKind is not (SourceKind.Person or SourceKind.Role or SourceKind.Institution))
        {
            return false;
        }

        var hasName = false;
        for (var i = _draft.TokenAt(source.Start); i < _draft.Tokens.Length && _draft.Tokens[i].Start < source.End; i++)
        {
            hasName |= _draft.Tokens[i].Has(TokenShape.Capitalized) && !_draft.Tokens[i].Is(WordClass.Pronoun | WordClass.Determiner);
        }

        return hasName && TellsOfLearning(attribution.Sentence);
    }

    /// <summary>A calling or a house of learning in a sentence, which is read once.</summary>
    private bool TellsOfLearning(int sentence)
    {
        if (_lastSentence != sentence)
        {
            (_lastSentence, _isLastLearned) = (sentence, false);
            for (var i = _draft.Sentences[sentence].FirstToken; i < _draft.Sentences[sentence].EndToken && !_isLastLearned; i++)
            {
                var token = _draft.Tokens[i];
                _isLastLearned = Learning.Contains(token.Word) || (token.Kind == TokenKind.Word && _draft.TextOf(token).EndsWith("ist".AsSpan(), StringComparison.OrdinalIgnoreCase));
            }
        }

        return _isLastLearned;
    }

    /// <summary>Whether the story has one of the crowd: "Ana Ruiz, a political scientist", for political scientists.</summary>
    private bool HasMember(SpeakerPhrase crowd)
    {
        var plural = _draft.TextOf(_draft.Tokens[crowd.Head]).ToString();
        if (crowd.Kind == SpeakerKind.Data || plural.Length < 2 || plural[plural.Length - 1] is not ('s' or 'S'))
        {
            return false;
        }

        _words ??= WordsOf(_draft);
        return _words.Contains(plural.Substring(0, plural.Length - 1).ToLowerInvariant());
    }

    private static HashSet<string> WordsOf(Draft draft)
    {
        var words = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in draft.Tokens)
        {
            if (token.Kind == TokenKind.Word)
            {
                words.Add(draft.TextOf(token).ToString().ToLowerInvariant());
            }
        }

        return words;
    }
}
