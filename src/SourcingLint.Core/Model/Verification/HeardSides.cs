using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Who speaks in a draft, and whom an answer may be for.</summary>
internal sealed class HeardSides
{
    private const int TitleReach = 4; // tokens before a name in which its office stands
    private const int Stem = 6; // letters that "ministry" and "minister" share
    private const int SourceReach = 14; // tokens of "his lawyer, Edda Brand of Tarn"
    private const int OfficeReach = 2; // tokens between a name and ", its chief executive"
    private const int Reach = 4; // paragraphs between a charge and "a spokesman", who may speak for the accused

    private static readonly WordSet Spokespeople = WordSet.Read("spokespeople");

    private static readonly WordSet Accusing = WordSet.Read("accusing-words");
    private static readonly WordSet AnyCompany = WordSet.Read("any-company");
    private static readonly int Its = Vocabulary.Shared.Require("its");
    private static readonly int Knew = Vocabulary.Shared.Require("knew");

    private readonly Draft _draft;
    private readonly DraftModel _model;
    private readonly HashSet<string> _speakers = new(StringComparer.Ordinal);
    private readonly HashSet<string> _bodies = new(StringComparer.OrdinalIgnoreCase); // "the bank", "a company spokeswoman"
    private readonly HashSet<string> _offices = new(StringComparer.OrdinalIgnoreCase); // "the minister", said of one man
    private readonly HashSet<string> _answered = new(StringComparer.Ordinal); // named where an answer is told, or that there was none
    private readonly bool[] _hasSpokesperson; // for each paragraph: whether one speaks who is not said to be anybody's
    private readonly HashSet<string> _repliers = new(StringComparer.OrdinalIgnoreCase); // "the ministry", by its first letters
    private bool _isAnyAnswered; // an answer that names nobody

    public HeardSides(Draft draft, DraftModel model)
    {
        _draft = draft;
        _model = model;
        _hasSpokesperson = new bool[draft.Paragraphs.Length];
        NoteSpeakers();
        NoteReplies();
    }

    /// <summary>Whether whom a mention names speaks anywhere, answers, or is said not to have.</summary>
    public bool Hear(Mention mention) => _speakers.Contains(mention.Group) || _answered.Contains(mention.Group) || _isAnyAnswered || IsReplier(mention) || IsBodyHeard(mention) || MayHaveSpokesperson(mention);

    private void NoteSpeakers()
    {
        foreach (var attribution in _model.Attributions.Where(a => a.Source is not null && IsCopy(a.Sentence) && !IsToldOf(a)))
        {
            var source = attribution.Source!.Value;
            var isNamed = false;
            for (var i = FirstMention(attribution.Sentence); i < _model.Mentions.Length && _model.Mentions[i].Span.Start < source.End; i++)
            {
                if (_model.Mentions[i].Span.End > source.Start)
                {
                    isNamed = true;
                    _speakers.Add(_model.Mentions[i].Group);
                }
            }

            if ((isNamed && HasTheirSpokesperson(attribution.Sentence, _draft.TokenAt(source.End))) || IsTheirOfficer(attribution.Sentence, _draft.TokenAt(source.Start), _draft.TokenAt(source.End)))
            {
                _hasSpokesperson[_draft.Sentences[attribution.Sentence].Paragraph] = true;
            }

            for (var i = _draft.TokenAt(source.Start); !isNamed && i < _draft.Tokens.Length && _draft.Tokens[i].Start < source.End; i++)
            {
                if (Spokespeople.Contains(_draft.Tokens[i].Word))
                {
                    _hasSpokesperson[_draft.Sentences[attribution.Sentence].Paragraph] = true;
                }

                _bodies.Add(_draft.TextOf(_draft.Tokens[i]).ToString());
                if (i > 0 && _draft.Tokens[i - 1].Is(WordClass.Determiner) && _draft.Tokens[i].Is(WordClass.Role | WordClass.Title))
                {
                    _offices.Add(_draft.TextOf(_draft.Tokens[i]).ToString());
                }
            }
        }
    }

    /// <summary>"The bank knew that the hull was cracked", "the bank is accused of": told of the bank, which nobody has asked.</summary>
    private bool IsToldOf(Attribution attribution)
    {
        if (attribution.Cue is not { } cue)
        {
            return false;
        }

        var first = _draft.TokenAt(cue.Start);
        var isPassive = CueVerbs.IsBe(_draft.Tokens[first].Word);
        for (var i = first; i < _draft.Tokens.Length && _draft.Tokens[i].Start < cue.End; i++)
        {
            if (_draft.Tokens[i].Word == Knew || (isPassive && Accusing.Contains(_draft.Tokens[i].Word)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsCopy(int sentence) => _draft.ParagraphOf(_draft.Sentences[sentence]).Zone is ZoneKind.Body or ZoneKind.List;

    /// <summary>Whether somebody speaks who may well be the accused: "the bank", "the minister".</summary>
    private bool IsBodyHeard(Mention mention)
    {
        var first = _draft.Sentences[mention.Sentence].FirstToken;
        for (var i = _draft.TokenAt(mention.Span.Start) - 1; i >= first && (_draft.Tokens[i].Is(WordClass.Role | WordClass.Title) || _draft.Prose.Text[_draft.Tokens[i].Start] == ','); i--)
        {
            if (_offices.Contains(_draft.TextOf(_draft.Tokens[i]).ToString()))
            {
                return true;
            }
        }

        return _bodies.Contains(_draft.TextOf(_draft.Tokens[_draft.TokenAt(mention.Span.End - 1)]).ToString());
    }

    private bool MayHaveSpokesperson(Mention mention)
    {
        var paragraph = _draft.Sentences[mention.Sentence].Paragraph;
        for (var i = Math.Max(0, paragraph - Reach); i < _hasSpokesperson.Length && i <= paragraph + Reach; i++)
        {
            if (_hasSpokesperson[i])
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>An answer is for whom its sentence names; for anybody when it names nobody before it.</summary>
    private void NoteReplies()
    {
        foreach (var (sentence, token) in _model.Responses.Replies)
        {
            var namesNobody = true;
            for (var i = FirstMention(sentence); i < _model.Mentions.Length && _model.Mentions[i].Sentence == sentence; i++)
            {
                _answered.Add(_model.Mentions[i].Group);
                namesNobody &= _model.Mentions[i].Kind == MentionKind.Term || _model.Mentions[i].Span.Start > _draft.Tokens[token].Start;
            }

            if (HasTheirSpokesperson(sentence, token))
            {
                _isAnyAnswered = true;
            }
            else if (namesNobody)
            {
                NoteReplier(sentence, token);
            }
        }
    }

    /// <summary>"The ministry did not respond" is a ministry's answer, "the company declined" or "he denied it" may be anybody's.</summary>
    private void NoteReplier(int sentence, int token)
    {
        for (var i = token - 1; i >= _draft.Sentences[sentence].FirstToken; i--)
        {
            if (_draft.Tokens[i].Is(WordClass.Institution) && !AnyCompany.Contains(_draft.Tokens[i].Word))
            {
                _repliers.Add(StemOf(_draft.Tokens[i]));
                return;
            }
        }

        _isAnyAnswered = true;
    }

    /// <summary>Whether a body of the accused's kind answers: "the ministry" for "the minister, Hal Brand", "the port" for "the Port of Lesk".</summary>
    private bool IsReplier(Mention mention)
    {
        var first = _draft.TokenAt(mention.Span.Start);
        for (var i = Math.Max(_draft.Sentences[mention.Sentence].FirstToken, first - TitleReach); _repliers.Count > 0 && _draft.Tokens[i].Start < mention.Span.End; i++)
        {
            if (_repliers.Contains(StemOf(_draft.Tokens[i])))
            {
                return true;
            }
        }

        return false;
    }

    private string StemOf(Token token) => _draft.TextOf(token.Length > Stem ? token with { Length = Stem } : token).ToString();

    private int FirstMention(int sentence) => _model.Mentions.First(sentence, static (in Mention mention, int at) => mention.Sentence >= at);

    /// <summary>"Orla Dean, its chief executive": an officer of a body named before.</summary>
    private bool IsTheirOfficer(int sentence, int first, int end)
    {
        for (var i = first; i + 1 < _draft.Sentences[sentence].EndToken && i <= end + OfficeReach; i++)
        {
            if (_draft.Tokens[i].Word == Its && (_draft.Tokens[i + 1].Is(WordClass.Role | WordClass.Title) || (i + 2 < _draft.Sentences[sentence].EndToken && _draft.Tokens[i + 2].Is(WordClass.Role | WordClass.Title))))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"His lawyer, Edda Brand, denied it": named, and yet for somebody named before.</summary>
    private bool HasTheirSpokesperson(int sentence, int end)
    {
        for (var i = Math.Max(_draft.Sentences[sentence].FirstToken, end - SourceReach) + 1; i < end; i++)
        {
            if (Spokespeople.Contains(_draft.Tokens[i].Word) && _draft.Tokens[i - 1].Is(WordClass.Determiner))
            {
                return true;
            }
        }

        return false;
    }
}
