using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads wholes with their parts: after a colon, a link such as <c>made up of</c>, in brackets, or as an apposition.</summary>
internal static class PartListReader
{
    private const int LongestGap = 6;
    private const int LongestItem = 9;
    private const int MostParts = 12;

    /// <summary>Where nothing but the place says that these are parts, a sum that misses by more is another list.</summary>
    private const double Nearness = 0.12;

    private static readonly PhraseTable Links = PhraseTable.Read("part-links");
    private static readonly WordRoles<PartRole> Roles = WordRoles<PartRole>.Read("Phrases/part-words", 1);
    private static readonly WordSet Partial = WordSet.Read("part-of-words");
    private static readonly int All = Vocabulary.Shared.Require("all");
    private static readonly WordSet Backward = WordSet.Of("these", "those", "them");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int In = Vocabulary.Shared.Require("in");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int To = Vocabulary.Shared.Require("to");
    private static readonly int With = Vocabulary.Shared.Require("with");

    private enum Opening : byte
    {
        None,
        Link,
        Split,
        Colon,
        Aside,
        Comma,
    }

    /// <summary>Every whole with its parts, in order.</summary>
    public static ImmutableArray<PartList> Find(Draft draft)
    {
        var lists = ImmutableArray.CreateBuilder<PartList>();
        var previous = default(AmountLine);
        foreach (var read in draft.Model.AmountLines)
        {
            var line = read with { Amounts = read.Amounts.RemoveAll(amount => IsAge(draft, amount)) };
            var before = previous;
            previous = line.Amounts.IsEmpty ? default : line;
            if (line.Amounts.Length < 2 || HoldsOpenWord(draft, line.Sentence.FirstToken, line.Sentence.EndToken))
            {
                continue;
            }

            if ((TotalOf(draft, line) ?? OfThese(draft, before, line)) is { } total)
            {
                lists.Add(total);
                continue;
            }

            for (var i = 0; i + 1 < line.Amounts.Length; i++)
            {
                if (!IsWhole(draft, line.Amounts[i]))
                {
                    continue;
                }

                var list = ListAfter(draft, line, i) ?? (i == 0 ? RestOf(draft, line) ?? HalvesOf(draft, line) : null);
                if (list is { } parts && !IsShare(draft, line, i))
                {
                    lists.Add(parts);
                    i += parts.Parts.Length;
                }
            }

            if (VoteIn(draft, line) is { } vote)
            {
                lists.Add(vote);
            }
        }

        return lists.ToImmutable();
    }

    /// <summary><c>Gareth Pugh, 61, of Lesk</c></summary>
    private static bool IsAge(Draft draft, Amount amount) =>
        amount.Kind == AmountKind.Count && amount.First > 1 && amount.End < draft.Tokens.Length && draft.Prose.Text[draft.Tokens[amount.First - 1].Start] == ','
        && draft.Prose.Text[draft.Tokens[amount.End].Start] == ',' && draft.Tokens[amount.First - 2].Has(TokenShape.Capitalized);

    private static bool IsWhole(Draft draft, Amount amount) =>
        amount is { Kind: AmountKind.Count or AmountKind.Money or AmountKind.Measure, Value: >= 2, IsOpen: false } && !draft.Tokens[amount.End - 1].Is(WordClass.TimeUnit);

    /// <summary>Whether only a part of the number is meant: <c>two of 30 people</c>, <c>most of the 30 people</c>, <c>one of the 30</c>.</summary>
    private static bool IsShare(Draft draft, AmountLine line, int index)
    {
        var before = line.Amounts[index].First - 1;
        before -= before > line.Sentence.FirstToken && draft.Tokens[before].Is(WordClass.Determiner) ? 1 : 0;
        return before > line.Sentence.FirstToken && draft.Tokens[before].Word == Of && (Partial.Contains(draft.Tokens[before - 1].Word) || NumberReader.MayStart(draft.Tokens[before - 1]));
    }

    private static bool HoldsOpenWord(Draft draft, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if ((Roles.Of(draft.Tokens[i].Word) & PartRole.Open) != 0)
            {
                return true;
            }
        }

        return false;
    }

    private static PartList? ListAfter(Draft draft, AmountLine line, int index)
    {
        var whole = line.Amounts[index];
        var opening = OpeningAfter(draft, line.Sentence, whole, line.Amounts[index + 1], out var start);
        if (opening == Opening.None)
        {
            return null;
        }

        if (opening == Opening.Split)
        {
            start += draft.Prose.Text[draft.Tokens[start].Start] == ',' ? 1 : 0;
            return line.Amounts[index + 1].First == start ? SplitOf(draft, line, index) : null;
        }

        var parts = PartsFrom(draft, line, index, start, opening, out var end);
        if (parts.Length < 2)
        {
            return null;
        }

        var list = new PartList(whole, parts, opening != Opening.Comma || draft.Tokens[Math.Max(whole.First - 1, 0)].Word == All || draft.Tokens[whole.First].Word == All || AreHalves(draft, parts));
        return opening == Opening.Link || (IsNear(list) && (opening is Opening.Aside or Opening.Colon || IsPeople(draft, whole) || AreParallel(draft, parts) || AreHalves(draft, parts))
            && (opening != Opening.Comma || IsApposition(draft, line.Sentence, whole, parts, end)))
            ? list
            : null;
    }

    private static bool IsNear(PartList list) => Math.Abs(list.Sum - list.Whole.Value) <= Math.Max(1, list.Whole.Value * Nearness);

    /// <summary>What opens the list: a link within a few words of the whole, a colon, a bracket or dash, a comma right before the first part.</summary>
    private static Opening OpeningAfter(Draft draft, Sentence sentence, Amount whole, Amount first, out int start)
    {
        start = first.First;
        for (var i = whole.End; i < first.First && i <= whole.End + LongestGap; i++)
        {
            var token = draft.Tokens[i];
            if (Links.Match(draft.Tokens, i, sentence.EndToken, out var row) is var length and > 0)
            {
                var kind = Links.Rows[row][1];
                if (kind != "subject" || (i <= whole.End + 1 && i + length == first.First))
                {
                    start = i + length;
                    return kind == "split" ? Opening.Split : Opening.Link;
                }
            }

            var mark = draft.Prose.Text[token.Start];
            if (i == first.First - 1 && (mark is ':' or '(' or ',' || (token.Kind == TokenKind.Dash && token.Has(TokenShape.SpaceBefore)) || mark == '\u2014'))
            {
                start = i + 1;
                return mark == ':' ? Opening.Colon : mark == ',' ? Opening.Comma : Opening.Aside;
            }

            if (token.Kind is not (TokenKind.Word or TokenKind.Possessive or TokenKind.Dash) && mark != ',')
            {
                return Opening.None;
            }
        }

        return Opening.None;
    }

    /// <summary>The amounts like the whole that follow, each opening an item of the list, up to its end.</summary>
    private static ImmutableArray<Amount> PartsFrom(Draft draft, AmountLine line, int index, int start, Opening opening, out int end)
    {
        var parts = ImmutableArray.CreateBuilder<Amount>();
        end = start;
        for (var i = index + 1; i < line.Amounts.Length && parts.Count < MostParts; i++)
        {
            var part = line.Amounts[i];
            if (part.IsOpen || !OpensItem(draft, part, start, opening))
            {
                return ImmutableArray<Amount>.Empty;
            }

            if (!part.IsLike(draft, line.Amounts[index]) || part.Kind > line.Amounts[index].Kind || part.CompoundOf(draft) != 0)
            {
                return ImmutableArray<Amount>.Empty;
            }

            parts.Add(part);
            end = ItemEnd(draft, line, i, out var isLast);
            if ((part.Kind == AmountKind.Count && end == part.End && opening != Opening.Link) || (isLast && HoldsUncounted(draft, part, end)))
            {
                return ImmutableArray<Amount>.Empty;
            }

            if (isLast)
            {
                var isClosed = i + 1 >= line.Amounts.Length || opening != Opening.Link;
                return isClosed ? parts.ToImmutable() : ImmutableArray<Amount>.Empty;
            }
        }

        return ImmutableArray<Amount>.Empty;
    }

    /// <summary>Whether an amount stands right behind the opening, a comma, an "and" or a bracket; behind a link other words may lead to it.</summary>
    private static bool OpensItem(Draft draft, Amount part, int start, Opening opening)
    {
        var before = draft.Tokens[part.First - 1];
        return part.First == start || before.Word == And || draft.Prose.Text[before.Start] is ',' or ';' || before.Word == With || (opening == Opening.Link && draft.Prose.Text[before.Start] == '(');
    }

    /// <summary>The end of a part's item, and whether no other part follows: <c>eight children,</c> and then no number.</summary>
    private static int ItemEnd(Draft draft, AmountLine line, int index, out bool isLast)
    {
        var part = line.Amounts[index];
        var limit = index + 1 < line.Amounts.Length ? line.Amounts[index + 1].First : line.Sentence.EndToken;
        isLast = true;
        for (var i = part.End; i < limit; i++)
        {
            var mark = draft.Prose.Text[draft.Tokens[i].Start];
            if (mark is '.' or ';' or '!' or '?' or '"' or '\u201D' or '\u2014' || (mark == ')' && part.First > 0 && draft.Prose.Text[draft.Tokens[part.First - 1].Start] != '(')
                || (draft.Tokens[i].Kind == TokenKind.Dash && draft.Tokens[i].Has(TokenShape.SpaceBefore)))
            {
                return i;
            }

            if (mark == ',' && i + 1 < limit && draft.Tokens[i + 1].Word != And && i + 1 != limit && draft.Tokens[i + 1].Word != With && !draft.Tokens[i + 1].Is(WordClass.Determiner))
            {
                return i;
            }

            if (i - part.End > LongestItem)
            {
                return i;
            }
        }

        isLast = index + 1 >= line.Amounts.Length;
        return limit;
    }

    /// <summary><c>11 women and their children</c></summary>
    private static bool HoldsUncounted(Draft draft, Amount part, int end)
    {
        var isPlace = part.End < end && draft.Tokens[part.End].Is(WordClass.Preposition);
        for (var i = part.End; i + 1 < end; i++)
        {
            if (draft.Tokens[i].Word == And && draft.Tokens[i + 1].Kind == TokenKind.Word && (!isPlace || draft.Tokens[i + 1].Is(WordClass.Determiner | WordClass.Pronoun)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether parts behind a comma are an apposition: closed by a comma, or at the end of a sentence about people or votes.</summary>
    private static bool IsApposition(Draft draft, Sentence sentence, Amount whole, ImmutableArray<Amount> parts, int end)
    {
        var isClosed = end < sentence.EndToken && draft.Prose.Text[draft.Tokens[end].Start] == ',';
        var isEnd = end >= sentence.EndToken - 1;
        return isClosed ? IsPeople(draft, whole) || AreParallel(draft, parts) : isEnd && (NamesAnybody(draft, whole) || AreParallel(draft, parts) || AreHalves(draft, parts));
    }

    private static bool IsPeople(Draft draft, Amount whole) => NamesAnybody(draft, whole) || draft.Tokens[Math.Min(whole.End, draft.Tokens.Length - 1)].Is(WordClass.PeopleNoun | WordClass.MilitaryNoun);

    private static bool NamesAnybody(Draft draft, Amount whole)
    {
        for (var i = whole.End; i < draft.Tokens.Length && i <= whole.End + 2 && draft.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if ((Roles.Of(draft.Tokens[i].Word) & PartRole.Anybody) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>702 for Hale and 548 for Brun</c>: bare numbers before the same preposition.</summary>
    private static bool AreParallel(Draft draft, ImmutableArray<Amount> parts)
    {
        var tokens = draft.Tokens;
        return parts.All(part => part.End < tokens.Length && tokens[part.End].Is(WordClass.Preposition) && tokens[part.End].Word == tokens[parts[0].End].Word);
    }

    /// <summary><c>19 men and 17 women</c></summary>
    private static bool AreHalves(Draft draft, ImmutableArray<Amount> parts) => parts.Length == 2 && parts.All(part => NamesHalf(draft, part));

    private static bool NamesHalf(Draft draft, Amount part)
    {
        for (var i = part.End; i < draft.Tokens.Length && i <= part.End + 1; i++)
        {
            if ((Roles.Of(draft.Tokens[i].Word) & PartRole.Half) != 0)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>Of 50 samples, 37 were positive and the other 15 negative</c></summary>
    private static PartList? RestOf(Draft draft, AmountLine line)
    {
        var amounts = line.Amounts;
        if (amounts.Length is not (3 or 4) || amounts.Any(amount => amount.IsOpen && (amount.Form & FigureForm.Approximate) != 0) || !amounts.All(amount => amount.IsLike(draft, amounts[0]) && amount.Kind == amounts[0].Kind))
        {
            return null;
        }

        var rest = amounts[amounts.Length - 1];
        for (var i = rest.First - 1; i <= rest.Number && i > amounts[amounts.Length - 2].End; i++)
        {
            if ((Roles.Of(draft.Tokens[i].Word) & PartRole.Rest) != 0)
            {
                // "11 of its 15 trucks got through; the other five"
                var whole = amounts[1].First - amounts[0].End <= LongestGap && HoldsOf(draft, amounts[0].End, amounts[1].First) ? 1 : 0;
                return new PartList(amounts[whole], amounts.RemoveAt(whole), true);
            }
        }

        return null;
    }

    /// <summary><c>four counts of fraud, two of theft and one of perjury - eight charges in all</c></summary>
    private static PartList? TotalOf(Draft draft, AmountLine line)
    {
        var amounts = line.Amounts;
        var total = amounts[amounts.Length - 1];
        if (amounts.Length < 3 || !amounts.All(amount => amount.IsLike(draft, total) && amount.Kind == total.Kind && !amount.IsOpen && amount.Kind is AmountKind.Count or AmountKind.Money)
            || draft.Tokens[total.First - 1].Kind is not (TokenKind.Dash or TokenKind.Punctuation))
        {
            return null;
        }

        for (var i = total.End; i + 1 < line.Sentence.EndToken && i <= total.End + 3; i++)
        {
            if (draft.Tokens[i].Word == In && draft.Tokens[i + 1].Word == All && new PartList(total, amounts.RemoveAt(amounts.Length - 1), true) is var list && IsNear(list) && AreChained(draft, amounts))
            {
                return list;
            }
        }

        return null;
    }

    /// <summary>Whether each amount but the last is followed by another after a few words, a comma or "and".</summary>
    private static bool AreChained(Draft draft, ImmutableArray<Amount> amounts)
    {
        for (var i = 0; i + 1 < amounts.Length; i++)
        {
            var joint = draft.Tokens[amounts[i + 1].First - 1];
            if (amounts[i + 1].First - amounts[i].End > LongestItem || (joint.Word != And && joint.Kind is not (TokenKind.Punctuation or TokenKind.Dash)))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>Of these, 11 are in the north and eight in the south</c>, of a number that the sentence before gives.</summary>
    private static PartList? OfThese(Draft draft, AmountLine before, AmountLine line)
    {
        var amounts = line.Amounts;
        if (before.Amounts.IsDefault || before.Sentence.EndToken != line.Sentence.FirstToken || !amounts.All(amount => amount is { Kind: AmountKind.Count, IsOpen: false }))
        {
            return null;
        }

        var whole = before.Amounts[before.Amounts.Length - 1];
        var isOfThese = line.Sentence.FirstToken + 1 < line.Sentence.EndToken && draft.Tokens[line.Sentence.FirstToken].Word == Of && Backward.Contains(draft.Tokens[line.Sentence.FirstToken + 1].Word);
        var isRest = amounts.Length == 2 && amounts[1].End < line.Sentence.EndToken && draft.Tokens[amounts[1].End].Is(WordClass.Auxiliary) && before.Amounts.Length == 1 && (((Roles.Of(draft.Tokens[amounts[1].First].Word) | Roles.Of(draft.Tokens[amounts[1].Number - 1].Word)) & PartRole.Rest) != 0);
        return whole is { Kind: AmountKind.Count, IsOpen: false } && (isRest || (isOfThese && IsNear(new PartList(whole, amounts, false)))) && whole.CompoundOf(draft) == 0
            ? new PartList(whole, amounts, isRest)
            : null;
    }

    private static bool HoldsOf(Draft draft, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (draft.Tokens[i].Word == Of)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>Of the 45 recruits, 23 are men and 24 are women</c></summary>
    private static PartList? HalvesOf(Draft draft, AmountLine line)
    {
        var amounts = line.Amounts;
        if (amounts.Length != 3 || !amounts.All(amount => amount is { Kind: AmountKind.Count, IsOpen: false }) || amounts[1].First - 1 < amounts[0].End
            || draft.Prose.Text[draft.Tokens[amounts[1].First - 1].Start] != ',' || draft.Tokens[Math.Max(line.Sentence.FirstToken, amounts[0].First - 2)].Word != Of && draft.Tokens[Math.Max(line.Sentence.FirstToken, amounts[0].First - 1)].Word != Of)
        {
            return null;
        }

        var parts = amounts.RemoveAt(0);
        return AreHalves(draft, parts) && draft.Tokens[parts[1].First - 1].Word == And ? new PartList(amounts[0], parts, false) : null;
    }

    /// <summary><c>The 200 ballots split 120 to 70</c></summary>
    private static PartList? SplitOf(Draft draft, AmountLine line, int index)
    {
        var amounts = line.Amounts;
        if (index + 2 >= amounts.Length || amounts[index + 2].First - amounts[index + 1].End != 1 || amounts[index + 1].IsOpen || amounts[index + 2].IsOpen)
        {
            return null;
        }

        var joint = draft.Tokens[amounts[index + 1].End];
        return joint.Word == To || joint.Kind == TokenKind.Dash ? new PartList(amounts[index], ImmutableArray.Create(amounts[index + 1], amounts[index + 2]), true) : null;
    }

    /// <summary><c>The 10-member council voted 7-4</c>: more votes than members.</summary>
    private static PartList? VoteIn(Draft draft, AmountLine line)
    {
        var amounts = line.Amounts;
        if (amounts.Length != 3 || !amounts.All(amount => amount is { Kind: AmountKind.Count, IsOpen: false }))
        {
            return null;
        }

        var house = IsHouse(draft, amounts[0]) ? 0 : IsHouse(draft, amounts[2]) ? 2 : -1;
        if (house < 0)
        {
            return null;
        }

        var (yes, no) = house == 0 ? (amounts[1], amounts[2]) : (amounts[0], amounts[1]);
        var isScore = no.First - yes.End == 1 && (draft.Tokens[yes.End].Kind == TokenKind.Dash || draft.Tokens[yes.End].Word == To);
        return isScore && HoldsVote(draft, line.Sentence) ? new PartList(amounts[house], ImmutableArray.Create(yes, no), false) : null;
    }

    /// <summary><c>10-member</c>, <c>99-seat</c></summary>
    private static bool IsHouse(Draft draft, Amount amount) =>
        amount.CompoundOf(draft) is var word and > 0 && (Roles.Of(word) & PartRole.Voter) != 0;

    private static bool HoldsVote(Draft draft, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if ((Roles.Of(draft.Tokens[i].Word) & PartRole.Vote) != 0)
            {
                return true;
            }
        }

        return false;
    }
}
