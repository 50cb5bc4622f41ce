using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads counts that a body keeps, gives and changes: a poll, a toll, "by the union's estimate".</summary>
internal sealed class CountReader
{
    private const int LongestGroup = 6;

    private static readonly WordSet SurveyWords = WordSet.Read("survey-words");
    private static readonly WordSet RevisionVerbs = WordSet.Read("revision-verbs");
    private static readonly WordSet CountWords = WordSet.Read("count-words");
    private static readonly WordSet IssuingParticiples = WordSet.Read("issuing-participles");
    private static readonly int By = Vocabulary.Shared.Require("by");
    private static readonly WordSet CountingVerbs = WordSet.Of("counts", "forecast", "projects"); // "counts 600 families", "had forecast a loss of 2%"; else nouns
    private static readonly WordSet ValuingVerbs = WordSet.Read("valuing-verbs");
    private static readonly int At = Vocabulary.Shared.Require("at");
    private static readonly int Own = Vocabulary.Shared.Require("own");
    private static readonly int Estimate = Vocabulary.Shared.Require("estimate");

    private readonly Draft _draft;
    private readonly TokenList _tokens;
    private readonly TokenReader _reader;

    public CountReader(Draft draft, TokenReader reader)
    {
        _draft = draft;
        _tokens = draft.Tokens;
        _reader = reader;
    }

    /// <summary>Whether a phrase names a poll: "a Norvia Today survey", "the latest poll by Norvia Today".</summary>
    public bool IsPoll(int first, int end)
    {
        for (var i = first; i < end && i - first <= LongestGroup && !_reader.IsQuoted(i) && _tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if (SurveyWords.Contains(_tokens[i].Word))
            {
                return i > first && !(i + 1 < end && _tokens[i + 1].Kind is TokenKind.Word && !_tokens[i + 1].Is(WordClass.Preposition | WordClass.Relative | WordClass.Auxiliary) && !SourceWords.IsVerb(_tokens[i + 1], _draft.Prose.Text));
            }

            if (i > first && _tokens[i].Is(WordClass.Preposition | WordClass.Auxiliary | WordClass.Modal))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary>Whether a body changes a count that it keeps, "raised the death toll", or gives one, "agencies estimate 4,000", "the charity counts 600 families".</summary>
    public bool IsRevision(int verb, int end)
    {
        if (_tokens[verb].Word == Estimate)
        {
            return verb > 0 && verb + 1 < end && (_tokens[verb + 1].Kind == TokenKind.Number || _tokens[verb + 1].Is(WordClass.Approximator | WordClass.NumberWord))
                && _tokens[verb - 1].Kind == TokenKind.Word && _draft.Prose.Text[_tokens[verb - 1].End - 1] == 's';
        }

        if (ValuingVerbs.Contains(_tokens[verb].Word))
        {
            return IsValued(verb + 1, end);
        }

        if (CountingVerbs.Contains(_tokens[verb].Word))
        {
            return verb > 0 && verb + 1 < end && (_tokens[verb + 1].Kind == TokenKind.Number || _tokens[verb + 1].Is(WordClass.Approximator | WordClass.NumberWord) || CueVerbs.IsHave(_tokens[verb - 1].Word));
        }

        if (!RevisionVerbs.Contains(_tokens[verb].Word) || verb + 1 >= end || !_tokens[verb + 1].Is(WordClass.Determiner | WordClass.Pronoun))
        {
            return false;
        }

        for (var i = verb + 2; i < end && i <= verb + LongestGroup && _tokens[i].Kind == TokenKind.Word && !_tokens[i].Is(WordClass.Preposition); i++)
        {
            if (CountWords.Contains(_tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>"Puts the loss at $14 million": a determiner, a noun or two, "at", a number.</summary>
    private bool IsValued(int first, int end)
    {
        for (var i = first + 1; i + 1 < end && i - first <= LongestGroup && _tokens[first].Is(WordClass.Determiner) && _tokens[i].Kind is TokenKind.Word or TokenKind.Possessive; i++)
        {
            if (_tokens[i].Word == At)
            {
                return _tokens[i + 1].Kind is TokenKind.Number or TokenKind.Symbol || _tokens[i + 1].Is(WordClass.Approximator | WordClass.NumberWord);
            }
        }

        return false;
    }

    /// <summary>"Figures provided by", "the toll, kept by": whether a count or a paper is said to come from whoever stands after "by".</summary>
    public bool IsIssued(int participle, int left, int end)
    {
        if (!IssuingParticiples.Contains(_tokens[participle].Word) || ByAfter(participle, end) == 0 || participle == left)
        {
            return false;
        }

        for (var i = participle - (_reader.IsComma(participle - 1) ? 2 : 1); i >= left && participle - i <= LongestGroup && _tokens[i].Kind != TokenKind.Punctuation && !_tokens[i].Is(WordClass.Auxiliary); i--)
        {
            if (CountWords.Contains(_tokens[i].Word) || _tokens[i].Is(WordClass.Document | WordClass.CueNoun | WordClass.Charge))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The index of "by" behind a participle, "updated hourly by"; 0 when none is.</summary>
    public int ByAfter(int participle, int end) =>
        participle + 1 < end && _tokens[participle + 1].Word == By ? participle + 1
        : participle + 2 < end && _tokens[participle + 2].Word == By && _tokens[participle + 1].Kind == TokenKind.Word && !_tokens[participle + 1].Is(WordClass.Preposition | WordClass.Determiner) ? participle + 2
        : 0;

    /// <summary>The end of "by its own count", "by the union's estimate"; 0 when the words after "by" are others.</summary>
    public int CountEnd(int index, int end)
    {
        for (var i = index + 2; i < end && i <= index + LongestGroup; i++)
        {
            var counts = _tokens[i].Is(WordClass.CueNoun) || CountWords.Contains(_tokens[i].Word) || (_tokens[i].Is(WordClass.Document) && IsOwned(index + 1, i));
            if (counts && (i + 1 >= end || _tokens[i + 1].Kind == TokenKind.Punctuation))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>"its own count", "the farmers' count": whether words before a noun say whose it is.</summary>
    public bool IsOwned(int first, int noun)
    {
        for (var i = first; i < noun; i++)
        {
            if (_tokens[i].Kind == TokenKind.Possessive || _tokens[i].Word == Own || (_tokens[i].Length == 1 && _draft.Prose.Text[_tokens[i].Start] is '\'' or '’'))
            {
                return true;
            }
        }

        return false;
    }
}
