using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads the caveat that needs no word of checking: a newsroom, or nobody in particular, is not able to tell whether something is true, or what somebody said.</summary>
/// <remarks>Every walk is bounded by a number of tokens, so a sentence costs its length.</remarks>
internal readonly struct OpenTruthReader
{
    private const int LongestQuestion = 9; // tokens of "whether any of what he told us is true"
    private const int Reach = CaveatClause.SubjectReach;
    private const int NearAbility = 4; // tokens between "not" and "possible"
    private const int LongestActor = 6; // tokens of "for the Hill Gazette to"

    private static readonly WordSet Openers = WordSet.Of("if", "whether");
    private static readonly WordSet Truths = WordSet.Read("truth-words");
    private static readonly WordSet Abilities = WordSet.Of("able", "can", "could", "position", "possible", "way", "ways", "means");
    private static readonly WordSet Inabilities = WordSet.Of("cannot", "can't", "couldn't", "unable", "incapable");
    private static readonly int What = Vocabulary.Shared.Require("what");
    private static readonly int Whether = Vocabulary.Shared.Require("whether");
    private static readonly int It = Vocabulary.Shared.Require("it");
    private static readonly int There = Vocabulary.Shared.Require("there");
    private static readonly int For = Vocabulary.Shared.Require("for");
    private static readonly int To = Vocabulary.Shared.Require("to");

    private readonly CaveatClause _clause;
    private readonly NewsroomReader _newsrooms;
    private readonly CaveatFrame _frame;

    public OpenTruthReader(Draft draft, Sentence sentence)
    {
        _clause = new CaveatClause(draft, sentence);
        _newsrooms = new NewsroomReader(_clause);
        _frame = new CaveatFrame(_clause);
    }

    /// <summary>Whether a question of what is true may open with a word.</summary>
    public static bool MayOpen(Token token) => token.Word == What || Openers.Contains(token.Word);

    /// <summary>Whether the question that opens at a token stays open, and for whom.</summary>
    /// <param name="index">The index of a token.</param>
    /// <param name="outlet">The newsroom's words; null when nobody is named.</param>
    public bool IsCaveat(int index, out TextSpan? outlet)
    {
        outlet = null;
        var end = EndOfQuestion(index);
        if (end == 0)
        {
            return false;
        }

        for (var i = index - 1; i >= _clause.First && index - i <= Reach; i--)
        {
            if (IsInability(i))
            {
                return !_frame.IsCondition(i - 1) && IsOurs(i, out outlet);
            }
        }

        for (var i = end; At(index).Word == Whether && index == _clause.First && i < _clause.End && i - end <= Reach; i++)
        {
            if (IsInability(i))
            {
                return IsOurs(i, out outlet);
            }
        }

        return false;
    }

    /// <summary>The index after "whether that is true" or "what either side said"; 0 when no such question opens here.</summary>
    private int EndOfQuestion(int index)
    {
        var isWhat = At(index).Word == What;
        if (index == _clause.First && At(index).Word != Whether)
        {
            return 0; // "if that is true" opens a condition
        }

        for (var i = index + 1; i < _clause.End && i - index <= LongestQuestion && At(i).Kind == TokenKind.Word; i++)
        {
            if (isWhat ? i > index + 1 && (CueVerbs.FormOf(At(i).Word) & CueForm.Say) != 0 && At(i + 1).Kind != TokenKind.Word
                : Truths.Contains(At(i).Word))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>"Unable", "impossible", "not possible", "in no position", "could not".</summary>
    private bool IsInability(int index)
    {
        var token = At(index);
        if (Inabilities.Contains(token.Word) || _clause.Has(index, CaveatRole.Hindrance))
        {
            return true;
        }

        if (!token.Is(WordClass.Negation) && !_clause.Has(index, CaveatRole.No))
        {
            return false;
        }

        for (var i = Math.Max(_clause.First, index - 1); i < _clause.End && i - index <= NearAbility; i++)
        {
            if (Abilities.Contains(At(i).Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether it is a newsroom that is not able, or anybody: "it is impossible", "there is no way".</summary>
    private bool IsOurs(int inability, out TextSpan? outlet)
    {
        outlet = null;
        var subject = inability - 1;
        while (subject > _clause.First && inability - subject <= NearAbility && At(subject).Word != It && At(subject).Word != There
            && (At(subject).Is(WordClass.Auxiliary | WordClass.Adverb | WordClass.Modal | WordClass.Negation | WordClass.Preposition) || _clause.Has(subject, CaveatRole.Bridge | CaveatRole.Remain)))
        {
            subject--;
        }

        if (At(subject).Word != It && At(subject).Word != There)
        {
            return _newsrooms.IsNewsroom(_clause.SkipParenthesis(subject), out outlet);
        }

        for (var i = inability + 1; i < _clause.End && i - inability <= LongestActor; i++)
        {
            if (At(i).Word == To)
            {
                break;
            }

            if (At(i).Word == For)
            {
                return _newsrooms.IsNewsroom(_clause.NameEnd(i + 1), out outlet);
            }
        }

        return !_frame.IsReported(subject, inability);
    }

    private Token At(int index) => _clause.At(index);
}
