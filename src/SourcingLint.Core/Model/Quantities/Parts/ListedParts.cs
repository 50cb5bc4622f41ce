using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads wholes with their parts in one sentence: after a colon, a link such as <c>made up of</c>, in brackets, or as an apposition.</summary>
internal static class ListedParts
{
    private const int LongestGap = 6;

    /// <summary>Where nothing but the place says that these are parts, a sum that misses by more is another list.</summary>
    private const double Nearness = 0.25;
    private const double NearnessBehindColon = 0.34;
    private const double NearnessBehindComma = 0.12;

    private static readonly PhraseTable Links = PhraseTable.Read("part-links");
    private static readonly WordSet Partial = WordSet.Read("part-of-words");
    private static readonly int All = Vocabulary.Shared.Require("all");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int To = Vocabulary.Shared.Require("to");

    /// <summary>Whether parts may follow: no loose number, and no time that passes.</summary>
    public static bool IsWhole(Draft draft, Amount amount) =>
        amount is { Kind: AmountKind.Count or AmountKind.Money or AmountKind.Measure, Value: >= 2, IsOpen: false } && !draft.Tokens[amount.End - 1].Is(WordClass.TimeUnit);

    /// <summary>Whether only a part of the number is meant: <c>two of 30 people</c>, <c>most of the 30 people</c>, <c>one of the 30</c>.</summary>
    public static bool IsShare(Draft draft, AmountLine line, int index)
    {
        var before = line.Amounts[index].First - 1;
        before -= before > line.Sentence.FirstToken && draft.Tokens[before].Is(WordClass.Determiner) ? 1 : 0;
        return before > line.Sentence.FirstToken && draft.Tokens[before].Word == Of && (Partial.Contains(draft.Tokens[before - 1].Word) || NumberReader.MayStart(draft.Tokens[before - 1]));
    }

    /// <summary>The parts of the amount at an index that follow it in its sentence; null when none do.</summary>
    public static PartList? After(Draft draft, AmountLine line, int index)
    {
        var whole = line.Amounts[index];
        if (index + 2 < line.Amounts.Length && IsNumberOfPlaces(draft, line, index + 1))
        {
            line = line with { Amounts = line.Amounts.RemoveAt(index + 1) };
        }

        var opening = OpeningAfter(draft, line.Sentence, whole, line.Amounts[index + 1], out var start);
        if (opening == PartOpening.None)
        {
            return null;
        }

        if (opening == PartOpening.Split)
        {
            start += draft.Prose.Text[draft.Tokens[start].Start] == ',' ? 1 : 0;
            return line.Amounts[index + 1].First == start ? SplitOf(draft, line, index) : null;
        }

        var parts = PartItems.Read(draft, line, index + 1, whole, start, opening, out var end);
        if (parts.Length < 2)
        {
            return null;
        }

        var list = PartList.Of(draft, whole, parts, opening != PartOpening.Comma || draft.Tokens[Math.Max(whole.First - 1, 0)].Word == All || draft.Tokens[whole.First].Word == All || AreHalves(draft, parts));
        return opening == PartOpening.Link || (list.IsNear(opening == PartOpening.Colon ? NearnessBehindColon : opening == PartOpening.Comma ? NearnessBehindComma : Nearness) && (opening is PartOpening.Aside or PartOpening.Colon || IsPeople(draft, whole) || AreParallel(draft, parts) || AreHalves(draft, parts))
            && (opening != PartOpening.Comma || IsApposition(draft, line.Sentence, whole, parts, end)))
            ? list
            : null;
    }

    /// <summary>When a part was: <c>five in 2019 and six in 2020</c>.</summary>
    public static bool IsYearOfItem(Draft draft, Amount amount) => amount.Kind == AmountKind.Year && draft.Tokens[amount.First - 1].Is(WordClass.Preposition);

    /// <summary><c>64 buses over three years: 20 this year</c>, <c>310 houses in two villages, 190 in Tarn and 120 in Orlen</c></summary>
    private static bool IsNumberOfPlaces(Draft draft, AmountLine line, int index)
    {
        var amount = line.Amounts[index];
        var mark = amount.End + (amount.Kind == AmountKind.Measure ? 0 : 1);
        return amount.Kind is AmountKind.Count or AmountKind.Measure && amount.Value == line.Amounts.Length - index - 1
            && mark < line.Sentence.EndToken && draft.Prose.Text[draft.Tokens[mark].Start] is ',' or ':';
    }

    /// <summary>The end of words such as <c>made up of</c> that stand right before a list; 0 when none do.</summary>
    public static int EndOfLink(Draft draft, Sentence sentence, int list)
    {
        for (var i = sentence.FirstToken; i < list; i++)
        {
            if (i + Links.Match(draft.Tokens, i, sentence.EndToken, out var row) == list && row >= 0 && Links.Rows[row][1] == "list")
            {
                return list;
            }
        }

        return 0;
    }

    /// <summary>What opens the list: a link within a few words of the whole, a colon, a bracket or dash, a comma right before the first part.</summary>
    private static PartOpening OpeningAfter(Draft draft, Sentence sentence, Amount whole, Amount first, out int start)
    {
        start = first.First;
        for (var i = whole.End; i < first.First && i <= whole.End + LongestGap; i++)
        {
            var token = draft.Tokens[i];
            if (Links.Match(draft.Tokens, i, sentence.EndToken, out var row) is var length and > 0)
            {
                var kind = Links.Rows[row][1];
                if (kind == "split" && i + length + 1 == first.First && draft.Prose.Text[draft.Tokens[i + length].Start] == ':')
                {
                    start = first.First;
                    return PartOpening.Colon;
                }

                if (kind != "subject" || (i <= whole.End + 1 && i + length == first.First))
                {
                    start = i + length;
                    return kind == "split" ? PartOpening.Split : PartOpening.Link;
                }
            }

            var mark = draft.Prose.Text[token.Start];
            if (i == first.First - 1 && (mark is ':' or '(' or ',' || (token.Kind == TokenKind.Dash && token.Has(TokenShape.SpaceBefore)) || mark == '\u2014'))
            {
                start = i + 1;
                return mark == ':' ? PartOpening.Colon : mark == ',' ? PartOpening.Comma : PartOpening.Aside;
            }

            if (token.Kind is not (TokenKind.Word or TokenKind.Possessive or TokenKind.Dash) && mark != ',')
            {
                return PartOpening.None;
            }
        }

        return PartOpening.None;
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
            if ((PartWords.RolesOf(draft.Tokens[i]) & PartRole.Anybody) != 0)
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
        return parts.All(part => part.End < tokens.Length && tokens[part.End].Is(WordClass.Preposition) && tokens[part.End].Word == tokens[parts[0].End].Word && tokens[part.End].Word != Of);
    }

    /// <summary><c>19 men and 17 women</c></summary>
    private static bool AreHalves(Draft draft, ImmutableArray<Amount> parts) => parts.Length == 2 && parts.All(part => NamesHalf(draft, part));

    private static bool NamesHalf(Draft draft, Amount part)
    {
        for (var i = part.End; i < draft.Tokens.Length && i <= part.End + 1; i++)
        {
            if ((PartWords.RolesOf(draft.Tokens[i]) & PartRole.Half) != 0)
            {
                return true;
            }
        }

        return false;
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
        return joint.Word == To || joint.Kind == TokenKind.Dash ? PartList.Of(draft, amounts[index], ImmutableArray.Create(amounts[index + 1], amounts[index + 2]), true) : null;
    }
}
