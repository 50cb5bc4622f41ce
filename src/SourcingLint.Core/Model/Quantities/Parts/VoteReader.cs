using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads votes: more of them than a house has members, or fewer where all took part.</summary>
internal static class VoteReader
{
    /// <summary>How many tallies before or after a vote may be the house.</summary>
    private const int LongestReach = 4;

    /// <summary>A vote that misses the house by more is another house's.</summary>
    private const double Nearness = 0.4;

    private const int LongestNoVote = 3;

    private static readonly WordSet NoVotes = WordSet.Read("no-votes");
    private static readonly int To = Vocabulary.Shared.Require("to");

    /// <summary>The house and the vote that begins with the tally at <paramref name="yes"/>; null when it is none, or nothing tells of the house.</summary>
    public static PartList? TryRead(Draft draft, ImmutableArray<Tally> tallies, int yes)
    {
        if (yes + 1 >= tallies.Length || !IsScore(draft, tallies[yes], tallies[yes + 1]) || !PartWords.Hold(draft, tallies[yes].Sentence.FirstToken, tallies[yes].Sentence.EndToken, PartRole.Vote))
        {
            return null;
        }

        var votes = ImmutableArray.Create(tallies[yes].Amount, tallies[yes + 1].Amount);
        var noVotes = tallies.Skip(yes + 2).TakeWhile(tally => tally.Sentence == tallies[yes].Sentence).Select(tally => tally.Amount).Where(amount => IsNoVote(draft, amount)).ToImmutableArray();
        for (var i = Math.Max(0, yes - LongestReach); i < tallies.Length && i <= yes + 1 + LongestReach; i++)
        {
            if (i < yes || i > yes + 1)
            {
                var isAll = IsWholeHouse(draft, tallies[i]) && tallies[i].Sentence.Paragraph == tallies[yes].Sentence.Paragraph;
                var list = PartList.Of(draft, tallies[i].Amount, votes, isAll && tallies[i].Sentence == tallies[yes].Sentence);
                if (isAll && !noVotes.IsEmpty && PartList.Of(draft, tallies[i].Amount, votes.AddRange(noVotes), true) is var all && all.IsNear(Nearness))
                {
                    return all;
                }

                if ((isAll && list.IsNear(Nearness)) || (tallies[i].Sentence == tallies[yes].Sentence && IsHouse(draft, tallies[i])))
                {
                    return list;
                }
            }
        }

        return null;
    }

    /// <summary><c>7-4</c>, <c>52 to 48</c>, <c>58 votes to 42</c></summary>
    private static bool IsScore(Draft draft, Tally yes, Tally no) =>
        yes.Sentence == no.Sentence && yes.Amount is { Kind: AmountKind.Count, IsOpen: false } && no.Amount is { Kind: AmountKind.Count, IsOpen: false }
        && no.Amount.First - yes.Amount.End - (yes.Noun == yes.Amount.End ? 1 : 0) == 1 && (draft.Tokens[no.Amount.First - 1].Kind == TokenKind.Dash || draft.Tokens[no.Amount.First - 1].Word == To);

    /// <summary><c>10-member</c>, <c>99-seat</c>, <c>its 75 members voted</c></summary>
    private static bool IsHouse(Draft draft, Tally tally) =>
        !tally.Amount.IsOpen
        && ((tally.Amount.CompoundOf(draft) is var word and > 0 && (PartWords.RolesOf(word) & PartRole.Voter) != 0)
            || (tally.Noun >= 0 && tally.Noun == tally.Amount.End && (PartWords.RolesOf(draft.Tokens[tally.Noun]) & PartRole.Voters) != 0 && tally.Noun + 1 < tally.Sentence.EndToken
                && (PartWords.RolesOf(draft.Tokens[tally.Noun + 1]) & PartRole.Vote) != 0));

    /// <summary><c>all nine justices</c></summary>
    private static bool IsWholeHouse(Draft draft, Tally tally) =>
        !tally.Amount.IsOpen && tally.Noun >= 0 && (PartWords.RolesOf(draft.Tokens[tally.Noun]) & PartRole.Voters) != 0
        && tally.StandsBehindAll(draft);

    /// <summary><c>two members abstaining</c>, <c>eight abstentions</c>: a majority is one of those who voted.</summary>
    public static bool IsNoVote(Draft draft, Amount amount)
    {
        for (var i = amount.End; i < amount.End + LongestNoVote && i < draft.Tokens.Length && draft.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (NoVotes.Contains(draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }
}
