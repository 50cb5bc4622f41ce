using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads shares that run over the sentences of a paragraph up to the last one: <c>The family owns 51%. A fund holds 34%, and the staff the other 15%.</c></summary>
/// <remarks>Where a selection of them makes 100 percent, the sum is taken to be right: the rest are shares of something else.</remarks>
internal static class ShareChainReader
{
    private const int MostShares = 6;
    private const int MostSentences = 4;

    /// <summary>How far before a share the word stands that says it is the last one.</summary>
    private const int LongestLead = 3;

    private const int LongestAnswer = 5;

    private static readonly int Another = Vocabulary.Shared.Require("another");
    private static readonly int From = Vocabulary.Shared.Require("from");
    private static readonly int Those = Vocabulary.Shared.Require("those");
    private static readonly int Up = Vocabulary.Shared.Require("up");

    /// <summary>The list that the last share of a line closes; null when it closes none.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="lines">Its amounts.</param>
    /// <param name="index">The line.</param>
    public static ShareList? TryRead(Draft draft, ImmutableArray<AmountLine> lines, int index)
    {
        var line = lines[index];
        var last = line.Amounts[line.Amounts.Length - 1];
        if (!ShareListReader.IsShare(last) || last.IsOpen || draft.ParagraphOf(line.Sentence).Zone != ZoneKind.Body)
        {
            return null;
        }

        var isRest = IsRest(draft, line.Sentence, last);
        if (!isRest && !(IsAnswer(draft, line.Sentence, last) && index > 0 && (draft.Tokens[line.Sentence.FirstToken].Word == Another || AreOpposed(draft, lines[index - 1], line))))
        {
            return null;
        }

        var shares = ImmutableArray.CreateBuilder<Amount>();
        var first = index;
        for (var i = index; i >= 0 && lines[i].Sentence.Paragraph == line.Sentence.Paragraph && (i == index || lines[i].Sentence.EndToken == lines[i + 1].Sentence.FirstToken) && index - i < (isRest ? MostSentences : 2); i--)
        {
            if (!lines[i].Amounts.Any(ShareListReader.IsShare))
            {
                break;
            }

            if (HoldsOther(draft, lines[i].Sentence))
            {
                return null;
            }

            shares.InsertRange(0, lines[i].Amounts.Where(ShareListReader.IsShare));
            first = i;
        }

        return shares.Count is >= 2 and <= MostShares && (first < index || (isRest && shares.Count == 2)) ? SelectionOf(draft, shares.ToImmutable(), isRest) : null;
    }

    /// <summary><c>the other 15%</c>, <c>the rest, 15%</c></summary>
    private static bool IsRest(Draft draft, Sentence sentence, Amount last)
    {
        for (var i = last.Number - 1; i >= sentence.FirstToken && i >= last.Number - LongestLead; i--)
        {
            if ((ShareListReader.RoleOf(draft.Tokens[i].Word) & ShareRole.Rest) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>12% were undecided</c></summary>
    private static bool IsAnswer(Draft draft, Sentence sentence, Amount last)
    {
        for (var i = last.End; i < sentence.EndToken && i < last.End + LongestAnswer && draft.Tokens[i].Kind != TokenKind.Punctuation; i++)
        {
            if ((ShareListReader.RoleOf(draft.Tokens[i].Word) & ShareRole.Answer) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether two sentences give those for and those against: <c>55% backed the plan. 38% opposed it</c>.</summary>
    private static bool AreOpposed(Draft draft, AmountLine one, AmountLine next)
    {
        var before = one.Amounts.RemoveAll(amount => !ShareListReader.IsShare(amount));
        if (before.Length != 1 || before[0].IsOpen || next.Amounts.Length != 2 || next.Amounts[0].First != next.Sentence.FirstToken)
        {
            return false;
        }

        var (sides, others) = (Side.Of(draft, new Tally(before[0], one.Sentence, -1), int.MaxValue), Side.Of(draft, new Tally(next.Amounts[0], next.Sentence, -1), next.Amounts[1].First));
        var denial = next.Amounts[0].End; // "33 percent do not"
        if (denial + 1 < next.Sentence.EndToken && draft.Tokens[denial].Is(WordClass.Auxiliary) && draft.Tokens[denial + 1].Is(WordClass.Negation))
        {
            return true;
        }

        return sides.Any(side => others.Any(other => other.Question == side.Question && (other.Answers & side.Answers) == 0));
    }

    private static bool HoldsOther(Draft draft, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var isUp = draft.Tokens[i].Word == Up && i + 1 < sentence.EndToken && (draft.Tokens[i + 1].Word == From || NumberReader.MayStart(draft.Tokens[i + 1]));
            var isWho = draft.Tokens[i].Word == Those && !ShareListReader.IsOfThose(draft, i, sentence); // "Those of Korr"
            if (isUp || (!isWho && (ShareListReader.RoleOf(draft.Tokens[i].Word) & ShareRole.Apart) != 0))
            {
                return true;
            }
        }

        return ShareListReader.TellsOfChange(draft, sentence);
    }

    /// <summary>Shares that make 100 percent with the last; if none do, the fewest before it that nearly do.</summary>
    private static ShareList? SelectionOf(Draft draft, ImmutableArray<Amount> shares, bool isRest)
    {
        for (var chosen = 1; chosen < 1 << (shares.Length - 1); chosen++)
        {
            var some = new ShareList(shares.Where((_, i) => i == shares.Length - 1 || (chosen & (1 << i)) != 0).ToImmutableArray(), true, true);
            if (some.IsNear && some.Fits(draft))
            {
                return some;
            }
        }

        for (var first = shares.Length - 2; first >= 0; first--)
        {
            if (new ShareList(shares.RemoveRange(0, first), isRest, true) is { IsNear: true } some)
            {
                return some;
            }
        }

        return null;
    }
}
