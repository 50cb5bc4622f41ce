using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Says whether a toll only points to dead whom readers know of.</summary>
internal sealed class RecalledTolls
{
    private const double Handful = 12;
    private const int ClauseReach = 14; // "two days before he shot a hundred people, killing 49"
    private const int RelativeReach = 8;

    private static readonly WordSet Bereaved = WordSet.Read("bereaved");
    private static readonly WordSet Proceedings = WordSet.Read("proceeding-words");
    private static readonly WordSet Years = WordSet.Of("year", "years", "decade", "decades");
    private static readonly int Ago = Vocabulary.Shared.Require("ago");
    private static readonly int That = Vocabulary.Shared.Require("that");
    private static readonly int The = Vocabulary.Shared.Require("the");
    private static readonly int After = Vocabulary.Shared.Require("after");
    private static readonly int Before = Vocabulary.Shared.Require("before");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int For = Vocabulary.Shared.Require("for");
    private static readonly int Where = Vocabulary.Shared.Require("where");

    private readonly Draft _draft;

    public RecalledTolls(Draft draft)
    {
        _draft = draft;
    }

    /// <summary>Whether a toll only says what a trial, an inquiry or a day of mourning is about: <c>convicted three men over a fire that killed six</c>.</summary>
    public bool IsOfProceedings(Sentence sentence, int first)
    {
        var isClause = false;
        for (var i = first - 1; i >= sentence.FirstToken; i--)
        {
            isClause |= _draft.Tokens[i].Is(WordClass.Relative) && first - i <= RelativeReach;
            if (isClause && Proceedings.Contains(_draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether an event known to the reader is only pointed to by its toll: <c>the bombing that killed 12</c>, and further down <c>the siege in Tannet, where 12 died</c>.</summary>
    public bool IsOfKnownEvent(Sentence sentence, int first, bool opens)
    {
        for (var i = first - 1; i > sentence.FirstToken + 1 && i >= first - RelativeReach; i--)
        {
            if (_draft.Tokens[i].Word == Where && !opens)
            {
                return HasArticle(sentence, i - 1, i - RelativeReach);
            }

            if (_draft.Tokens[i].Word == That && _draft.Tokens[i - 1].Kind == TokenKind.Word)
            {
                return _draft.Tokens[i - 2].Word == The || (i - 3 >= sentence.FirstToken && _draft.Tokens[i - 3].Word == The);
            }
        }

        return false;
    }

    /// <summary>Whether a toll only says which place or event is meant: <c>toured two villages where 31 people were killed</c>.</summary>
    public bool IsInRelativeClause(Sentence sentence, int first)
    {
        for (var i = first - 1; i > sentence.FirstToken && i >= first - RelativeReach && _draft.Tokens[i].Kind != TokenKind.Punctuation; i--)
        {
            if (_draft.Tokens[i].Word == Where || (_draft.Tokens[i].Word == That && !_draft.Tokens[i - 1].Is(WordClass.CueVerb | WordClass.ThoughtVerb)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a count only sets the time: <c>in the hours after 14 people died</c>, <c>two days before he shot a hundred people, killing 49</c>.</summary>
    public bool IsOfTimeClause(Sentence sentence, int first)
    {
        for (var i = first - 1; i > sentence.FirstToken && i >= first - ClauseReach; i--)
        {
            if (_draft.Tokens[i - 1].Is(WordClass.TimeUnit) && (_draft.Tokens[i].Word == After || _draft.Tokens[i].Word == Before))
            {
                return (i > sentence.FirstToken + 1 && first - i <= RelativeReach) || IsBeforeComma(first, sentence.EndToken); // "hours after dawn a blast killed 14" is the news
            }
        }

        return false;
    }

    /// <summary>Whether a count is of a year that is over: <c>a year after the fire that killed 14</c>, <c>two years ago a slide buried 30</c>.</summary>
    public bool IsOfOtherYear(Sentence sentence, int first)
    {
        for (var i = first - 1; i > sentence.FirstToken && i >= first - ClauseReach; i--)
        {
            if (Years.Contains(_draft.Tokens[i - 1].Word) && (_draft.Tokens[i].Word == After || _draft.Tokens[i].Word == Ago))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsBeforeComma(int first, int end)
    {
        for (var i = first; i + 1 < end && i - first <= RelativeReach; i++)
        {
            if (_draft.Prose.Text[_draft.Tokens[i].Start] == ',')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the dead are known one by one: <c>the parents of two victims</c>, <c>three sailors died: Ann Reed, ...</c>.</summary>
    public bool IsOfKnownDead(Sentence sentence, Figure figure, int first)
    {
        var next = _draft.TokenAt(figure.Span.End);
        var isNamed = figure.Value <= Handful && next + 1 < sentence.EndToken
            && _draft.Prose.Text[_draft.Tokens[next].Start] == ':' && _draft.Tokens[next + 1].Has(TokenShape.Capitalized);
        return isNamed || (first - 2 >= sentence.FirstToken && (_draft.Tokens[first - 1].Word == Of || _draft.Tokens[first - 1].Word == For) && Bereaved.Contains(_draft.Tokens[first - 2].Word));
    }

    private bool HasArticle(Sentence sentence, int from, int to)
    {
        for (var i = from; i >= sentence.FirstToken && i >= to; i--)
        {
            if (_draft.Tokens[i].Word == The)
            {
                return true;
            }
        }

        return false;
    }
}
