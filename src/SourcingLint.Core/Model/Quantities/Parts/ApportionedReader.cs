using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads what is shared out and cannot be given twice: money, seats, jobs, people in places. Only more than all of it is wrong.</summary>
internal static class ApportionedReader
{
    private const int LongestGap = 10;

    /// <summary>How many words may stand between a number and the place it is in.</summary>
    private const int LongestLead = 6;

    /// <summary>How many tallies before the parts may be their whole.</summary>
    private const int LongestReach = 3;

    /// <summary>The same where the copy names them again: <c>of the dead</c>.</summary>
    private const int LongestWay = 12;
    private const int MostParagraphs = 4;

    /// <summary>A sum that misses the whole by more is one of other things.</summary>
    private const double Nearness = 0.3;

    private static readonly WordSet Moves = WordSet.Of("up", "down", "than", "since");
    private static readonly WordSet Have = WordSet.Of("has", "have", "had");
    private static readonly WordSet Places = WordSet.Of("in", "at", "by", "from", "to");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int The = Vocabulary.Shared.Require("the");
    private static readonly int And = Vocabulary.Shared.Require("and");

    /// <summary>The whole and the parts that begin with the tally at <paramref name="first"/>; null when they are none.</summary>
    public static PartList? TryRead(Draft draft, ImmutableArray<Tally> tallies, int first)
    {
        if (WholeOf(draft, tallies, first) is not { } whole)
        {
            return null;
        }

        var parts = ImmutableArray.CreateBuilder<Amount>();
        var last = first;
        for (var i = first; i < tallies.Length && IsPart(draft, whole, tallies[i]) && (i == first || IsJoined(draft, tallies[i - 1], tallies[i])); i++)
        {
            parts.Add(tallies[i].Amount);
            last = i;
        }

        if (parts.Count < 2 || !HoldsAnd(draft, tallies[last - 1], tallies[last]) || HoldsOther(draft, whole, tallies[first], tallies[last])
            || !(whole.Amount.Kind == AmountKind.Money || IsExclusive(draft, whole) || AreInPlaces(draft, parts) || AreKinds(draft, parts)))
        {
            return null;
        }

        var list = PartList.Of(draft, whole.Amount, parts.ToImmutable(), false);
        return list.IsNear(Nearness) ? list : null;
    }

    /// <summary><c>Of the $90 million, $60 million</c>, <c>120 seats, of which the party holds 66</c>, <c>14 libraries. Eight of them</c></summary>
    private static Tally? WholeOf(Draft draft, ImmutableArray<Tally> tallies, int first)
    {
        if (OfTheNoun(draft, tallies[first]) is var noun and >= 0)
        {
            return Spoken(draft, tallies, first, noun);
        }

        Tally? found = null;
        for (var i = first - 1; i >= 0 && i >= first - LongestReach && tallies[first].Sentence.Paragraph - tallies[i].Sentence.Paragraph <= 1; i--)
        {
            if (tallies[i] is { Amount: { Kind: AmountKind.Count or AmountKind.Money, IsOpen: false } } whole && !whole.IsBound(draft) && IsPart(draft, whole, tallies[first]) && IsSharedOut(draft, whole, tallies[first], i == first - 1))
            {
                if (found is not null)
                {
                    return null;
                }

                found = whole;
            }
            else if (tallies[i].Sentence.EndToken == tallies[first].Sentence.FirstToken && tallies[i].Amount.Kind == tallies[first].Amount.Kind && tallies[i].Amount.Value > tallies[first].Amount.Value)
            {
                return null; // it may be parts of that
            }
        }

        return found;
    }

    /// <summary>In <c>21 of the dead were in Tarn</c> the index of <c>dead</c>; -1 for other parts.</summary>
    private static int OfTheNoun(Draft draft, Tally part) =>
        part.Amount.End + 3 < part.Sentence.EndToken && part.Amount.Kind == AmountKind.Count && draft.Tokens[part.Amount.End].Word == Of && draft.Tokens[part.Amount.End + 1].Word == The && draft.Tokens[part.Amount.End + 2].Kind == TokenKind.Word
            && draft.Tokens[part.Amount.End + 3].Is(WordClass.Auxiliary)
            ? part.Amount.End + 2
            : -1;

    /// <summary>The one number further up of such things, or of people who came to such an end.</summary>
    internal static Tally? Spoken(Draft draft, ImmutableArray<Tally> tallies, int first, int noun)
    {
        Tally? found = null;
        var isToll = draft.Tokens[noun].Is(WordClass.Toll);
        for (var i = first - 1; i >= 0 && i >= first - LongestWay && tallies[first].Sentence.Paragraph - tallies[i].Sentence.Paragraph <= MostParagraphs; i--)
        {
            var isSame = tallies[i].Noun >= 0 && Tally.IsSameNoun(draft.TextOf(draft.Tokens[tallies[i].Noun]), draft.TextOf(draft.Tokens[noun]));
            var isDead = isToll && (tallies[i].Noun < 0 || PartWords.ArePeople(draft, draft.Tokens[tallies[i].Noun])) && Side.Of(draft, tallies[i], tallies[i + 1].Amount.First).Any(side => Side.OfWord(draft.Tokens, noun).Contains(side));
            if (tallies[i].Sentence == tallies[first].Sentence || !(isSame || isDead) || tallies[i].Amount.IsOpen || tallies[i].IsBound(draft))
            {
                continue;
            }

            if (found is { } other && other.Amount.Value != tallies[i].Amount.Value)
            {
                return null;
            }

            found = tallies[i];
        }

        return found;
    }

    private static bool IsSharedOut(Draft draft, Tally whole, Tally first, bool isNext)
    {
        if (whole.Sentence == first.Sentence)
        {
            return isNext && !whole.IsAddedTo(draft, first)
                && (whole.OfBefore(draft) == whole.Sentence.FirstToken || PartWords.Hold(draft, whole.Amount.End, Math.Min(first.Amount.End + 2, first.Sentence.EndToken), PartRole.Backward));
        }

        if (whole.Sentence.EndToken != first.Sentence.FirstToken)
        {
            return false;
        }

        // "Of this,", "Eight of them", "Eight are"
        var start = draft.Tokens[first.Sentence.FirstToken];
        return start.Word == Of || first.Amount.First == first.Sentence.FirstToken
            || PartWords.Hold(draft, first.Sentence.FirstToken, Math.Min(first.Amount.End + 2, first.Sentence.EndToken), PartRole.Backward)
            || (whole.Sentence.Paragraph == first.Sentence.Paragraph && IsExclusive(draft, whole) && (PartWords.RolesOf(draft.Tokens[whole.Noun]) & PartRole.Voters) != 0);
    }

    private static bool IsPart(Draft draft, Tally whole, Tally part) =>
        part.Amount is { IsOpen: false } && part.Amount.Kind == whole.Amount.Kind && part.Amount.Unit == whole.Amount.Unit && part.Amount.Value < whole.Amount.Value && part.Amount.CompoundOf(draft) == 0
        && part.MayBePartOf(draft, whole);

    private static bool IsExclusive(Draft draft, Tally whole) => whole.Noun >= 0 && (PartWords.RolesOf(draft.Tokens[whole.Noun]) & PartRole.Exclusive) != 0;

    /// <summary>Whether one clause leads from one part to the next.</summary>
    private static bool IsJoined(Draft draft, Tally one, Tally next)
    {
        if (one.Sentence != next.Sentence || next.Amount.First - one.Amount.End > LongestGap)
        {
            return false;
        }

        for (var i = one.Amount.End; i < next.Amount.First; i++)
        {
            if (draft.Tokens[i].Kind == TokenKind.Quote || draft.Prose.Text[draft.Tokens[i].Start] is ';' or '(' or ':')
            {
                return false;
            }
        }

        return true;
    }

    private static bool HoldsAnd(Draft draft, Tally one, Tally next)
    {
        for (var i = one.Amount.End; i < next.Amount.First; i++)
        {
            if (draft.Tokens[i].Word == And)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether the parts' sentence has a number of its own beside them, a loose one, or tells of a change.</summary>
    private static bool HoldsOther(Draft draft, Tally whole, Tally first, Tally last)
    {
        var start = whole.Sentence == first.Sentence ? whole.Amount.End : first.Sentence.FirstToken;
        if (PartWords.HoldUncounted(draft, whole.Amount.First, last.Sentence.EndToken))
        {
            return true;
        }

        for (var i = start; i < last.Sentence.EndToken; i++)
        {
            if (Moves.Contains(draft.Tokens[i].Word) || (i >= last.Amount.End && NumberReader.MayStart(draft.Tokens[i])) || CalendarDate.YearAt(draft.Prose.Text, draft.Tokens[i]) > 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>eight of them are in the north, four in the city and three in the south</c></summary>
    private static bool AreInPlaces(Draft draft, ImmutableArray<Amount>.Builder parts)
    {
        var place = PlaceAfter(draft, parts[0]);
        return place > 0 && parts.All(part => PlaceAfter(draft, part) == place);
    }

    private static int PlaceAfter(Draft draft, Amount part)
    {
        for (var i = part.End; i < draft.Tokens.Length && i < part.End + LongestLead; i++)
        {
            if (Places.Contains(draft.Tokens[i].Word))
            {
                return i + 1 < draft.Tokens.Length && draft.Tokens[i + 1].Is(WordClass.Month | WordClass.Weekday | WordClass.TimeUnit) ? 0 : draft.Tokens[i].Word;
            }

            if (draft.Tokens[i].Kind != TokenKind.Word || Have.Contains(draft.Tokens[i].Word) || !(draft.Tokens[i].Is(WordClass.Auxiliary | WordClass.Preposition | WordClass.Determiner) || (PartWords.RolesOf(draft.Tokens[i]) & (PartRole.Anybody | PartRole.Backward | PartRole.Placing)) != 0))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary><c>Fifteen of the dead were residents and four were nurses</c>: people by what they do, whom nobody counts twice.</summary>
    private static bool AreKinds(Draft draft, ImmutableArray<Amount>.Builder parts) => parts.All(part => IsKindAfter(draft, part));

    private static bool IsKindAfter(Draft draft, Amount part)
    {
        for (var i = part.End; i + 1 < draft.Tokens.Length && i < part.End + 5; i++)
        {
            if (draft.Tokens[i].Is(WordClass.Auxiliary))
            {
                return draft.Tokens[i + 1].Is(WordClass.Role | WordClass.PeopleNoun) && PartWords.RolesOf(draft.Tokens[i + 1]) == 0;
            }
        }

        return false;
    }
}
