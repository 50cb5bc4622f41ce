using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads numbers of which nobody can be in two, over sentences: <c>The ferry carried 252 people. 41 died and 211 were rescued.</c></summary>
internal static class OppositeReader
{
    /// <summary>How many tallies before the parts may be their whole.</summary>
    private const int LongestReach = 8;

    private const int MostParts = 4;

    /// <summary>A sum that misses the whole by more is one of other things.</summary>
    private const double Nearness = 0.25;
    private const double MostOver = 0.2;

    private static readonly WordSet Saying = WordSet.Of("said", "says");

    /// <summary>The whole and the parts that begin with the tally at <paramref name="first"/>; null when they are none, or tell of no whole.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="tallies">Its tallies.</param>
    /// <param name="first">The first part.</param>
    /// <param name="last">The last part.</param>
    public static PartList? TryRead(Draft draft, ImmutableArray<Tally> tallies, int first, out int last)
    {
        last = first;
        foreach (var side in SidesOf(draft, tallies, first))
        {
            var parts = PartsFrom(draft, tallies, first, side, out var answers, out last);
            if (parts.Length >= 2 && !HoldsOpen(draft, tallies[first], tallies[last]))
            {
                return WholeOf(draft, tallies, first, last, parts, side, answers);
            }
        }

        return null;
    }

    private static ImmutableArray<Side> SidesOf(Draft draft, ImmutableArray<Tally> tallies, int index) =>
        tallies[index].Amount is { Kind: AmountKind.Count, IsOpen: false } amount && amount.CompoundOf(draft) == 0
            ? Side.Of(draft, tallies[index], index + 1 < tallies.Length ? tallies[index + 1].Amount.First : int.MaxValue)
            : ImmutableArray<Side>.Empty;

    /// <summary>The numbers from one on that answer the same question, each differently, in a sentence or in the one after it.</summary>
    private static ImmutableArray<Amount> PartsFrom(Draft draft, ImmutableArray<Tally> tallies, int first, Side side, out uint answers, out int last)
    {
        var parts = ImmutableArray.CreateBuilder<Amount>();
        parts.Add(tallies[first].Amount);
        answers = side.Answers;
        last = first;
        for (var i = first + 1; i < tallies.Length && parts.Count < MostParts && FollowsOn(draft, tallies[last].Sentence, tallies[i].Sentence); i++)
        {
            if (i == last + 1 && tallies[last].IsOutOf(draft, tallies[i]))
            {
                continue; // "won 20 of their 30 games, drew six"
            }

            var taken = answers;
            var next = SidesOf(draft, tallies, i).Where(other => other.Question == side.Question && (other.Answers & taken) == 0).ToArray();
            if (next.Length != 1)
            {
                break;
            }

            parts.Add(tallies[i].Amount);
            answers |= next[0].Answers;
            last = i;
        }

        return parts.ToImmutable();
    }

    private static bool FollowsOn(Draft draft, Sentence one, Sentence next) =>
        one == next || (one.Paragraph == next.Paragraph && one.EndToken == next.FirstToken);

    private static bool HoldsOpen(Draft draft, Tally first, Tally last) =>
        PartWords.HoldUncounted(draft, first.Sentence.FirstToken, last.Sentence.EndToken);

    private static PartList? WholeOf(Draft draft, ImmutableArray<Tally> tallies, int first, int last, ImmutableArray<Amount> parts, Side side, uint answers)
    {
        PartList? near = null;
        var sum = parts.Sum(part => part.Value);
        for (var i = Math.Max(0, first - LongestReach); i < tallies.Length && (i <= last || tallies[i].Sentence == tallies[last].Sentence || (FollowsOn(draft, tallies[last].Sentence, tallies[i].Sentence) && tallies[i].StandsBehindAll(draft))); i++)
        {
            if ((i < first || i > last) && (tallies[i].Amount.Value == sum || (i + 1 < first && tallies[i].Amount.Value + tallies[i + 1].Amount.Value == sum)))
            {
                return null; // that is what they are parts of, however it is put
            }

            if (!MayBeWhole(draft, tallies, i, first, last, side))
            {
                continue;
            }

            var whole = tallies[i];
            var list = PartList.Of(draft, whole.Amount, parts, (whole.Sentence == tallies[last].Sentence && whole.StandsBehindAll(draft)) || (side.IsClosed && (answers == side.Whole || ((answers | side.Unknown) == side.Whole && !TellsOfMissing(draft, tallies[first], whole)))));

            if (list.Sum > whole.Amount.Value ? list.IsNear(MostOver, 2) : list.IsNear(Nearness))
            {
                if (near is { } other && other.Whole.Value != whole.Amount.Value)
                {
                    return null;
                }

                near ??= list;
            }
        }

        return near;
    }

    /// <summary>Whether a tally in reach counts what such parts are parts of, and answers no question itself.</summary>
    private static bool MayBeWhole(Draft draft, ImmutableArray<Tally> tallies, int index, int first, int last, Side side)
    {
        var whole = tallies[index];
        var start = tallies[first].Sentence;
        if (whole.Amount is not { Kind: AmountKind.Count, IsOpen: false, Value: >= 3 } || whole.Noun < 0 && !whole.StandsBehindOf(draft) || (index >= first && index <= last && !(index > first && tallies[index - 1].IsOutOf(draft, whole)))
            || start.Paragraph - whole.Sentence.Paragraph is not (0 or 1) || (index > last && side.Population is not (PartRole.Voters or PartRole.Games) && !tallies[last].IsOutOf(draft, whole))
            || (index < first && (whole.Sentence == start ? !IsSetOff(draft, whole, tallies[first]) : HoldsYear(draft, start))))
        {
            return false;
        }

        if (IsAdded(draft, tallies, index, first) || whole.IsBound(draft) || HasOtherSource(draft, whole, tallies[first]) || SidesOf(draft, tallies, index).Any(other => other.Question == side.Question))
        {
            return false;
        }

        var noun = whole.Noun < 0 ? default : draft.Tokens[whole.Noun];
        return side.Population switch
        {
            PartRole.Anybody => whole.Noun < 0 || PartWords.ArePeople(draft, noun) || (index == first - 1 && whole.Sentence != start && tallies[first].Noun < 0 && tallies[last].Noun < 0),
            PartRole.None => whole.StandsBehindOf(draft) || whole.Sentence != start,
            var population => (PartWords.RolesOf(noun) & (population | (population == PartRole.Voters ? PartRole.Voter | PartRole.Group : PartRole.None))) != 0,
        };
    }

    /// <summary>Whether a mark or a relative word parts a whole from its parts: <c>the jury of 12 heard seven women and six men</c> has none.</summary>
    private static bool IsSetOff(Draft draft, Tally whole, Tally first)
    {
        for (var i = whole.Amount.End; i < first.Amount.First; i++)
        {
            if (draft.Tokens[i].Kind is TokenKind.Punctuation or TokenKind.Dash or TokenKind.Bracket || draft.Tokens[i].Is(WordClass.Relative))
            {
                return true;
            }
        }

        return whole.OfBefore(draft) >= 0 && whole.Noun >= whole.Amount.Number || whole.Amount.CompoundOf(draft) != 0 || (PartWords.RolesOf(draft.Tokens[Math.Max(whole.Noun, 0)]) & PartRole.Games) != 0;
    }

    /// <summary><c>In 2019 it had 118 girls</c></summary>
    private static bool HoldsYear(Draft draft, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (CalendarDate.YearAt(draft.Prose.Text, draft.Tokens[i]) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>Forty were aboard, the owner said; the navy said 25 died</c></summary>
    private static bool HasOtherSource(Draft draft, Tally whole, Tally first)
    {
        var cues = 0;
        for (var i = whole.Sentence.FirstToken; i < first.Amount.First; i++)
        {
            cues += draft.Tokens[i].Is(WordClass.CueVerb) ? 1 : 0;
        }

        var said = first.Amount.First - 1;
        return cues > 1 && said > first.Sentence.FirstToken && Saying.Contains(draft.Tokens[said].Word) && !draft.Tokens[said - 1].Is(WordClass.Pronoun);
    }

    /// <summary><c>118 passengers and six crew</c></summary>
    private static bool IsAdded(Draft draft, ImmutableArray<Tally> tallies, int index, int first) =>
        (index + 1 < tallies.Length && index + 1 != first && tallies[index].IsAddedTo(draft, tallies[index + 1])) || (index > 0 && tallies[index - 1].IsAddedTo(draft, tallies[index]));

    /// <summary>Whether anything from the whole to the end of the parts' paragraph says that not all are accounted for.</summary>
    private static bool TellsOfMissing(Draft draft, Tally part, Tally whole)
    {
        var paragraph = draft.ParagraphOf(part.Sentence);
        var first = Math.Min(draft.Sentences[paragraph.FirstSentence].FirstToken, whole.Sentence.FirstToken);
        return PartWords.Hold(draft, first, draft.Sentences[paragraph.EndSentence - 1].EndToken, PartRole.Missing);
    }
}
