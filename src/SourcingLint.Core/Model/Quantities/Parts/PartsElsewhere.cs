using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads a sentence that takes apart what an earlier one counted, and says so by its noun: <c>Of the birds, 54 are parrots and 46 owls</c>, <c>The dead were six men and two women</c>.</summary>
internal static class PartsElsewhere
{
    private const int LongestItem = 9;

    /// <summary>A sum that misses the whole by more is one of other things.</summary>
    private const double Nearness = 0.3;

    private static readonly WordSet Being = WordSet.Of("were", "are");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int Of = Vocabulary.Shared.Require("of");

    /// <summary>The whole and the parts that begin with the tally at <paramref name="first"/>; null when its sentence names no whole that was counted before.</summary>
    public static PartList? TryRead(Draft draft, ImmutableArray<Tally> tallies, int first)
    {
        var sentence = tallies[first].Sentence;
        if (first == 0 || tallies[first - 1].Sentence == sentence)
        {
            return null;
        }

        var noun = NamedIn(draft, tallies[first], out var isAll);
        var parts = tallies.Skip(first).TakeWhile(tally => tally.Sentence == sentence).ToArray();
        var whole = noun >= 0 ? ApportionedReader.Spoken(draft, tallies, first, noun) : WholeOfPlaces(draft, tallies, first, parts);
        return whole is { } all && parts.Length >= 2 && parts.All(part => part.Amount is { Kind: AmountKind.Count, IsOpen: false } && part.Amount.CompoundOf(draft) == 0 && part.Amount.Value < all.Amount.Value)
            && AreChained(draft, parts) && !PartWords.HoldUncounted(draft, sentence.FirstToken, sentence.EndToken)
            && PartList.Of(draft, all.Amount, parts.Select(part => part.Amount).ToImmutableArray(), isAll && noun >= 0) is var list && list.IsNear(Nearness, 2) ? list : null;
    }

    /// <summary>
    /// <c>gave out 500 meals. It served 210 at the church, 170 at the school and 120 at the station</c>; <c>lost 84 homes … In Tarn 40 homes burned, in Lesk 26 and in Orlen 18</c>:
    /// three places or more share what the sentence before counts, or what is counted once further up by the same noun.
    /// </summary>
    private static Tally? WholeOfPlaces(Draft draft, ImmutableArray<Tally> tallies, int first, Tally[] parts)
    {
        var behind = draft.Tokens[parts[0].Amount.End].Word;
        var ahead = draft.Tokens[Math.Max(parts[0].Sentence.FirstToken, parts[0].Amount.First - 2)].Word;
        var areBehind = draft.Tokens[parts[0].Amount.End].Is(WordClass.Preposition) && behind != Of && parts.All(part => draft.Tokens[part.Amount.End].Word == behind);
        var areAhead = draft.Tokens[parts[0].Amount.First - 2].Is(WordClass.Preposition) && parts.All(part => draft.Tokens[part.Amount.First - 2].Word == ahead && !draft.Tokens[part.Amount.First - 1].Is(WordClass.Month | WordClass.Weekday));
        if (parts.Length < 3 || !(areBehind || areAhead) || CalendarDate.MonthOf(draft.Tokens[parts[0].Amount.End + 1]) > 0 || draft.Tokens[parts[0].Amount.End + 1].Is(WordClass.Weekday))
        {
            return null;
        }

        if (parts[0].Noun >= 0)
        {
            return ApportionedReader.Spoken(draft, tallies, first, parts[0].Noun);
        }

        var before = tallies[first - 1];
        var isOnly = first < 2 || tallies[first - 2].Sentence != before.Sentence;
        return isOnly && before.Sentence.EndToken == parts[0].Sentence.FirstToken && before is { Noun: >= 0, Amount: { Kind: AmountKind.Count, IsOpen: false } } && !before.IsBound(draft) ? before : null;
    }

    /// <summary>The index of the noun for all of them, at the start of the sentence; -1 when none stands there.</summary>
    private static int NamedIn(Draft draft, Tally part, out bool isAll)
    {
        var tokens = draft.Tokens;
        var start = part.Sentence.FirstToken + (tokens[part.Sentence.FirstToken].Word == Of ? 1 : 0);
        var end = start + 2;
        isAll = start == part.Sentence.FirstToken;
        var isNamed = tokens[start].Is(WordClass.Determiner) && tokens[start + 1].Kind == TokenKind.Word && end + 1 == part.Amount.First
            && (isAll ? Being.Contains(tokens[end].Word) : draft.Prose.Text[tokens[end].Start] == ',');
        return isNamed ? start + 1 : -1;
    }

    private static bool AreChained(Draft draft, Tally[] parts)
    {
        for (var i = 1; i < parts.Length; i++)
        {
            var joint = draft.Tokens[parts[i].Amount.First - 1];
            var isLast = i == parts.Length - 1;
            var isJoined = isLast ? joint.Word == And || draft.Tokens[parts[i].Amount.First - 3].Word == And : joint.Kind == TokenKind.Punctuation || draft.Tokens[parts[i].Amount.First - 3].Kind == TokenKind.Punctuation;
            if (parts[i].Amount.First - parts[i - 1].Amount.End > LongestItem || !isJoined)
            {
                return false;
            }
        }

        return true;
    }
}
