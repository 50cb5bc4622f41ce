using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads what others leave of a whole, over sentences: <c>Of the 40, 25 were cleared. The other 15 wait.</c></summary>
/// <remarks>Where a selection of the parts makes any of the wholes before it, the sum is taken to be right: the rest are parts of parts.</remarks>
internal static class RemainderReader
{
    /// <summary>How many tallies before the remainder may belong to it.</summary>
    private const int LongestReach = 8;

    private const int MostSentences = 4;

    /// <summary>A sum that misses the whole by more is one of other things.</summary>
    private const double Nearness = 0.25;

    private static readonly WordSet Ones = WordSet.Of("a", "an", "another");
    private static readonly int With = Vocabulary.Shared.Require("with");
    private static readonly int And = Vocabulary.Shared.Require("and");

    /// <summary>The whole and parts that the tally at <paramref name="rest"/> leaves over; null when it is no remainder, or nothing tells of what.</summary>
    public static PartList? TryRead(Draft draft, ImmutableArray<Tally> tallies, int rest)
    {
        var isRest = IsRemainder(draft, tallies[rest]);
        if (tallies[rest].Amount is not { Kind: AmountKind.Count or AmountKind.Money, IsOpen: false } || !(isRest || IsStill(draft, tallies[rest])))
        {
            return null;
        }

        PartList? near = null;
        for (var i = rest - 1; i >= 0 && i >= rest - LongestReach && IsInReach(draft, tallies[i], tallies[rest]); i--)
        {
            if (!MayBeWhole(draft, tallies[i], tallies[rest]) || !IsTakenApart(draft, tallies[i], tallies[i + 1]) || PartsOf(draft, tallies, i, rest) is not { IsDefaultOrEmpty: false } parts)
            {
                continue;
            }

            if (!isRest && !(i > 0 && tallies[i - 1].IsOutOf(draft, tallies[i])))
            {
                continue;
            }

            var list = PartList.Of(draft, tallies[i].Amount, parts, isRest);
            if (AnySelectionFits(draft, list, tallies, i, rest))
            {
                return null;
            }

            if (list.IsNear(Nearness, 2) && !(list.Sum < list.Whole.Value && MayLeaveSomeOut(draft, tallies[rest - 1], tallies[rest])))
            {
                near = list; // of two that it misses, the one further up: the other is a part of it
            }
        }

        return near;
    }

    /// <summary><c>the other five</c>, <c>its remaining nine trucks</c>, <c>the rest, $800 million,</c></summary>
    private static bool IsRemainder(Draft draft, Tally tally)
    {
        for (var i = tally.Amount.Number - 1; i > tally.Sentence.FirstToken - 1 && i >= tally.Amount.Number - 3; i--)
        {
            var role = PartWords.RolesOf(draft.Tokens[i]);
            if ((role & PartRole.Rest) != 0)
            {
                return i == tally.Sentence.FirstToken || draft.Tokens[i - 1].Is(WordClass.Determiner) || (RolesBefore(draft, i, tally.Sentence) & PartRole.Rest) != 0;
            }

            if ((role & PartRole.Residue) != 0)
            {
                return true; // "the rest, $800 million"
            }

            if (draft.Tokens[i].Kind is TokenKind.Word && !draft.Tokens[i].Is(WordClass.Determiner))
            {
                return false;
            }
        }

        return false;
    }

    /// <summary><c>They still hold 11</c>: there may be fewer for other reasons.</summary>
    private static bool IsStill(Draft draft, Tally tally)
    {
        var before = tally.Amount.First - 1;
        var after = tally.Amount.End < tally.Sentence.EndToken ? draft.Tokens[tally.Amount.End] : default;
        if (before <= tally.Sentence.FirstToken || (after.Kind == TokenKind.Word && !after.Is(WordClass.Preposition) && tally.Noun < 0))
        {
            return false;
        }

        return PartWords.Hold(draft, before - 1, before + 1, PartRole.Left);
    }

    private static PartRole RolesBefore(Draft draft, int index, Sentence sentence) => index > sentence.FirstToken ? PartWords.RolesOf(draft.Tokens[index - 1]) : PartRole.None;

    private static bool IsInReach(Draft draft, Tally tally, Tally rest)
    {
        var sentences = 0;
        for (var i = draft.SentenceAt(tally.Sentence.Span.Start); i < draft.Sentences.Length && draft.Sentences[i] != rest.Sentence && sentences <= MostSentences; i++)
        {
            sentences++;
        }

        return sentences < MostSentences && (tally.Sentence.Paragraph == rest.Sentence.Paragraph || tally.Sentence.Paragraph == rest.Sentence.Paragraph - 1);
    }

    private static bool MayBeWhole(Draft draft, Tally whole, Tally rest) =>
        whole.Amount is { Kind: AmountKind.Count or AmountKind.Money, IsOpen: false } && whole.Amount.Value > rest.Amount.Value && rest.Amount.IsLike(whole.Amount)
        && !(whole.Sentence != rest.Sentence && IsDisposedOf(draft, whole))
        && (whole.Amount.Kind == AmountKind.Money || whole.Noun >= 0 || whole.StandsBehindOf(draft)) && rest.MayBePartOf(draft, whole);

    /// <summary><c>the other 14 with elections this year</c>; <c>By Tuesday only the remaining six</c>, after others came up.</summary>
    private static bool MayLeaveSomeOut(Draft draft, Tally part, Tally rest)
    {
        var after = Math.Max(rest.Amount.End, rest.Noun + 1);
        if (after < rest.Sentence.EndToken && (draft.Tokens[after].Word == With || draft.Tokens[after].Is(WordClass.Relative)))
        {
            return true;
        }

        for (var i = rest.Sentence.FirstToken; i < rest.Amount.First && part.Sentence != rest.Sentence; i++)
        {
            if (draft.Tokens[i].Is(WordClass.Weekday | WordClass.Month))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the number after a whole may be its part: in the same sentence only where the copy says so, as in <c>87 people, 52 of them</c>.</summary>
    private static bool IsTakenApart(Draft draft, Tally whole, Tally next)
    {
        if (whole.Sentence != next.Sentence)
        {
            return true;
        }

        if (whole.IsAddedTo(draft, next))
        {
            return false;
        }

        return whole.Amount.Kind == AmountKind.Money || HoldsColon(draft, whole.Amount.End, next.Amount.First) || whole.StandsBehindOf(draft) || whole.StandsBehindAll(draft) || PartWords.Hold(draft, whole.Amount.End, Math.Min(next.Amount.End + 3, whole.Sentence.EndToken), PartRole.Backward)
            || PartWords.Hold(draft, next.Amount.First - 1, next.Amount.Number, PartRole.Rest);
    }

    private static bool HoldsColon(Draft draft, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (draft.Prose.Text[draft.Tokens[i].Start] == ':')
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>The raid freed 12 hostages</c>: those are some of all.</summary>
    private static bool IsDisposedOf(Draft draft, Tally tally) =>
        tally.Amount.First > tally.Sentence.FirstToken && (PartWords.RolesOf(draft.Tokens[tally.Amount.First - 1]) & PartRole.Disposing) != 0;

    /// <summary>The parts from a whole to what is left of it, that included; nothing when the copy also tells of some that it does not count.</summary>
    private static ImmutableArray<Amount> PartsOf(Draft draft, ImmutableArray<Tally> tallies, int whole, int rest)
    {
        var parts = ImmutableArray.CreateBuilder<Amount>();
        var first = tallies[whole].Amount.End;
        if (whole > 0 && tallies[whole - 1].IsOutOf(draft, tallies[whole]))
        {
            parts.Add(tallies[whole - 1].Amount);
        }

        for (var i = whole + 1; i <= rest; i++)
        {
            var part = tallies[i];
            if (part.Amount.Kind == AmountKind.Fraction)
            {
                if (i < rest && draft.Tokens[tallies[i + 1].Amount.First - 1].Kind == TokenKind.Punctuation && draft.Tokens[tallies[i + 1].Amount.End].Kind == TokenKind.Punctuation)
                {
                    continue; // "two-thirds of them, 600, await trial"
                }

                part = part with { Amount = part.Amount with { Kind = tallies[whole].Amount.Kind, Unit = tallies[whole].Amount.Unit, Value = part.Amount.Value * tallies[whole].Amount.Value } };
            }

            if (!part.Amount.IsLike(tallies[whole].Amount) || !part.MayBePartOf(draft, tallies[whole]))
            {
                continue;
            }

            if (part.Amount.IsOpen || part.Amount.Value >= tallies[whole].Amount.Value)
            {
                return default;
            }

            parts.Add(part.Amount);
        }

        return parts.Count < 2 || HoldsUncounted(draft, first, tallies[rest]) ? default : parts.ToImmutable();
    }

    private static bool HoldsUncounted(Draft draft, int first, Tally rest)
    {
        for (var i = first; i + 1 < rest.Amount.Number; i++)
        {
            // "a second was lost"
            if (draft.Tokens[i].Is(WordClass.OrdinalWord) && draft.Tokens[i + 1].Is(WordClass.Auxiliary | WordClass.Preposition | WordClass.Relative))
            {
                return true;
            }
        }

        return PartWords.HoldUncounted(draft, first, rest.Amount.Number);
    }

    /// <summary>Whether some of the parts make the whole with the last, or would with the number after it or with those of whom the copy tells one by one.</summary>
    private static bool AnySelectionFits(Draft draft, PartList list, ImmutableArray<Tally> tallies, int first, int last)
    {
        var (whole, rest) = (tallies[first], tallies[last]);
        var singles = SinglesIn(draft, whole.Amount.End, rest.Amount.First);
        var afterwards = last + 1 < tallies.Length && tallies[last + 1].Sentence == rest.Sentence && tallies[last + 1].Amount.Kind == rest.Amount.Kind ? tallies[last + 1].Amount.Value : 0;
        var optional = list.Parts.Length - 1;
        for (var chosen = 1; chosen < 1 << optional; chosen++)
        {
            var some = list with { Parts = list.Parts.Where((_, i) => i == optional || (chosen & (1 << i)) != 0).ToImmutableArray() };
            if (some.Fits || Math.Abs(some.Sum - list.Whole.Value) == afterwards || (whole.Amount.Kind == AmountKind.Count && some.Sum < list.Whole.Value && some.Sum + singles >= list.Whole.Value))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many are told of one by one: <c>a woman</c>, <c>his son</c>.</summary>
    private static int SinglesIn(Draft draft, int first, int end)
    {
        var singles = 0;
        for (var i = first; i + 1 < end; i++)
        {
            if (draft.Tokens[i].Has(TokenShape.SentenceStart) && Ones.Contains(draft.Tokens[i].Word))
            {
                singles++;
            }
            else if (draft.Tokens[i].Is(WordClass.Determiner) || draft.Tokens[i].Word == And)
            {
                singles += draft.Tokens[i + 1].Is(WordClass.PeopleNoun | WordClass.Role | WordClass.Title) ? 1 : 0;
            }
        }

        return singles;
    }
}
