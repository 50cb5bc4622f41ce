using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads shares that stand beside their own counts.</summary>
internal static class RatioReader
{
    private const int LongestNoun = 4;
    private const int LongestTail = 6;

    private static readonly WordSet Wholes = WordSet.Read("whole-nouns");
    private static readonly int All = Vocabulary.Shared.Require("all");
    private static readonly int In = Vocabulary.Shared.Require("in");
    private static readonly int Majority = Vocabulary.Shared.Require("majority");
    private static readonly int Of = Vocabulary.Shared.Require("of");
    private static readonly int Or = Vocabulary.Shared.Require("or");

    /// <summary>Every share with its counts, in order.</summary>
    public static ImmutableArray<Ratio> Find(Draft draft)
    {
        var ratios = ImmutableArray.CreateBuilder<Ratio>();
        var lines = draft.Model.AmountLines;
        for (var at = 0; at < lines.Length; at++)
        {
            var line = lines[at];
            for (var i = 0; i < line.Amounts.Length && line.Amounts.Length >= 2; i++)
            {
                if ((RatioAt(draft, line, i) ?? RatioOfThem.Read(draft, lines, at, i)) is { } ratio && ratio.Part.Value <= ratio.Whole.Value)
                {
                    ratios.Add(ratio);
                }
            }
        }

        return ratios.ToImmutable();
    }

    private static Ratio? RatioAt(Draft draft, AmountLine line, int index)
    {
        var amounts = line.Amounts;
        var here = amounts[index];
        if (!IsShare(here))
        {
            return IsPartOf(draft, amounts, index) && MajorityBefore(draft, line, here) is { } majority ? new Ratio(majority, here, amounts[index + 1], false) : null;
        }

        // 64% (4,344 of 6,745)
        if (IsPartOf(draft, amounts, index + 1) && IsBeside(draft, line, here, amounts[index + 1], here.Kind == AmountKind.Fraction)
            && MayBeOfOne(draft, line.Sentence, here, amounts[index + 2]))
        {
            return new Ratio(here, amounts[index + 1], amounts[index + 2], false);
        }

        // 4,344 of 6,745 ballots, or 64%
        if (IsPartOf(draft, amounts, index - 2) && IsBeside(draft, line, amounts[index - 1], here, true))
        {
            return IsBounded(amounts[index - 2]) ? null : new Ratio(here, amounts[index - 2], amounts[index - 1], false);
        }

        // Of 88 beds, 66, or 80%
        if (index == 2 && IsCount(amounts[0]) && IsCount(amounts[1]) && amounts[0].First <= line.Sentence.FirstToken + LongestNoun && draft.Tokens[line.Sentence.FirstToken].Word == Of
            && IsBeside(draft, line, amounts[0], amounts[1], true) && amounts[1].End == MarkBefore(draft, here) && IsBeside(draft, line, amounts[1], here, false))
        {
            return new Ratio(here, amounts[1], amounts[0], false);
        }

        // three quarters of the money, or 65%; one in five (25%); 25%, or one in five
        if (index > 0 && InWords(draft, line, index) is { } words)
        {
            return words;
        }

        // half of the 84 members, or 48
        return index + 2 < amounts.Length && here.End < line.Sentence.EndToken && draft.Tokens[here.End].Word == Of && IsCount(amounts[index + 1]) && IsCount(amounts[index + 2])
            && IsWholeOf(draft, here, amounts[index + 1]) && IsBeside(draft, line, amounts[index + 1], amounts[index + 2], true) && StandsAlone(draft, line.Sentence, amounts[index + 2])
            && amounts[index + 1].Kind == amounts[index + 2].Kind
                ? new Ratio(here, amounts[index + 2], amounts[index + 1], true)
                : null;
    }

    /// <summary>A part in words and a percentage that says it again.</summary>
    private static Ratio? InWords(Draft draft, AmountLine line, int index)
    {
        var (one, two) = (line.Amounts[index - 1], line.Amounts[index]);
        var (share, words) = one.Kind == AmountKind.Percent ? (one, two) : (two, one);
        var isOr = draft.Tokens[two.First - 1].Word == Or;
        return share.Kind == AmountKind.Percent && words.Kind == AmountKind.Fraction && !IsBounded(share) && IsBeside(draft, line, one, two, false)
            && (isOr || (IsBracketed(draft, line.Sentence, two) && (two.First - 1 == one.End || (!IsFraction(line.Amounts, index - 2) && !IsFraction(line.Amounts, index + 1)))))
            ? new Ratio(share, words, words with { Value = 1, Form = FigureForm.Exact }, false)
            : null;
    }

    /// <summary>In "half of the men (30%) and a third of the women" the percentage may be one of all.</summary>
    private static bool IsFraction(ImmutableArray<Amount> amounts, int index) => index >= 0 && index < amounts.Length && amounts[index].Kind == AmountKind.Fraction;

    private static bool IsBracketed(Draft draft, Sentence sentence, Amount amount) =>
        amount.End < sentence.EndToken && draft.Prose.Text[draft.Tokens[amount.First - 1].Start] == '(' && draft.Prose.Text[draft.Tokens[amount.End].Start] == ')';

    /// <summary>Whether words make it the least or the most: <c>more than 40</c>.</summary>
    public static bool IsBounded(Amount amount) => (amount.Form & (FigureForm.AtLeast | FigureForm.AtMost)) != 0;

    /// <summary>Whether it says how large a part is.</summary>
    public static bool IsShare(Amount amount) => amount.Kind == AmountKind.Percent ? amount.Value <= 100 : amount.Kind == AmountKind.Fraction;

    private static bool IsCount(Amount amount) => amount is { Kind: AmountKind.Count or AmountKind.Money or AmountKind.Measure, Value: > 0 } && !amount.IsOpen;

    /// <summary><c>130 of 200</c>, <c>410 votes out of the 1,000</c></summary>
    private static bool IsPartOf(Draft draft, ImmutableArray<Amount> amounts, int index)
    {
        if (index < 0 || index + 1 >= amounts.Length || amounts[index] is not { Kind: AmountKind.Count or AmountKind.Money, Value: > 0 } part
            || amounts[index + 1] is not { Value: > 0 } whole || (whole.Kind != part.Kind && whole.Kind != AmountKind.Year) || whole.First - part.End > LongestNoun + 1)
        {
            return false;
        }

        var of = 0;
        for (var i = part.End; i < whole.First; i++)
        {
            if (draft.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Possessive))
            {
                return false;
            }

            of += draft.Tokens[i].Word == Of ? 1 : 0;
        }

        return of == 1 && part.Value <= whole.Value && IsWholeOf(draft, part, whole) && whole.Kind != AmountKind.Year;
    }

    /// <summary>Whether only <c>of</c> and words such as <c>the</c>, <c>its</c> and <c>the island's</c> stand right before a whole.</summary>
    private static bool IsWholeOf(Draft draft, Amount part, Amount whole)
    {
        var i = whole.First - 1;
        i -= i > part.End && draft.Tokens[i].Kind == TokenKind.Possessive && !draft.Tokens[i - 1].Is(WordClass.Preposition) ? 2 : 0;
        var least = i - 2;
        while (i > part.End && i > least && (draft.Tokens[i].Is(WordClass.Determiner | WordClass.Pronoun) || draft.Tokens[i].Word == All))
        {
            i--;
        }

        return i >= part.End && draft.Tokens[i].Word == Of;
    }

    /// <summary>Whether one amount is put beside another: <c>64% of homes (</c>, <c>6,745 ballots, or</c>, after a dash, or after a comma where that is enough.</summary>
    public static bool IsBeside(Draft draft, AmountLine line, Amount one, Amount other, bool byComma)
    {
        var mark = MarkBefore(draft, other);
        if (mark < one.End || mark - one.End > LongestTail)
        {
            return false;
        }

        for (var i = one.End; i < mark; i++)
        {
            if (draft.Tokens[i].Kind != TokenKind.Word)
            {
                return false;
            }
        }

        var isOr = draft.Tokens[other.First - 1].Word == Or;
        return draft.Tokens[mark].Kind == TokenKind.Dash || draft.Prose.Text[draft.Tokens[mark].Start] == '('
            || (draft.Prose.Text[draft.Tokens[mark].Start] == ',' && (isOr || (byComma && (IsClosed(draft, line.Sentence, other.End) || !IsShare(other) || IsOfWhole(draft, line.Sentence, one, other)))));
    }

    /// <summary><c>43% of the vote, or 12 of 20 seats</c>: shares of two things.</summary>
    private static bool MayBeOfOne(Draft draft, Sentence sentence, Amount share, Amount whole)
    {
        var ofWhat = share.End;
        if (ofWhat >= sentence.EndToken || draft.Tokens[ofWhat].Word != Of || whole.End >= sentence.EndToken || draft.Tokens[whole.End].Kind != TokenKind.Word)
        {
            return true;
        }

        for (ofWhat++; ofWhat < whole.First && draft.Tokens[ofWhat].Kind == TokenKind.Word; ofWhat++)
        {
            if (draft.TextOf(draft.Tokens[ofWhat]).SequenceEqual(draft.TextOf(draft.Tokens[whole.End])))
            {
                return true;
            }
        }

        return draft.Tokens[whole.End].Is(WordClass.Preposition | WordClass.CueVerb | WordClass.Auxiliary);
    }

    /// <summary>The index of the mark before an amount, <c>or</c> aside.</summary>
    private static int MarkBefore(Draft draft, Amount amount) =>
        amount.First - (amount.First > 1 && draft.Tokens[amount.First - 1].Word == Or ? 2 : 1);

    /// <summary>Whether a mark or the sentence's end stands at a token.</summary>
    public static bool IsClosed(Draft draft, Sentence sentence, int index) =>
        index >= sentence.EndToken || draft.Tokens[index].Kind is TokenKind.Punctuation or TokenKind.Bracket or TokenKind.Dash;

    /// <summary><c>3,000 of the 12,000 people, a third of the population</c>, <c>a third of the people</c></summary>
    public static bool IsOfWhole(Draft draft, Sentence sentence, Amount whole, Amount share)
    {
        var noun = share.End + 2;
        return noun < sentence.EndToken && draft.Tokens[share.End].Word == Of && draft.Tokens[share.End + 1].Is(WordClass.Determiner)
            && (Wholes.Contains(draft.Tokens[noun].Word) || draft.TextOf(draft.Tokens[noun]).SequenceEqual(draft.TextOf(draft.Tokens[whole.End])));
    }

    /// <summary>A part that counts nothing of its own: <c>, or 48,</c>, <c>- 75 -</c>, <c>100 in all</c>.</summary>
    private static bool StandsAlone(Draft draft, Sentence sentence, Amount part) =>
        IsClosed(draft, sentence, part.End)
        || (draft.Tokens[part.First - 1].Word == Or && !draft.Tokens[part.End].Is(WordClass.Preposition))
        || (part.End + 1 < sentence.EndToken && draft.Tokens[part.End].Word == In && draft.Tokens[part.End + 1].Word == All);

    /// <summary><c>A majority (23 of 50)</c>: more than half.</summary>
    private static Amount? MajorityBefore(Draft draft, AmountLine line, Amount part)
    {
        var word = part.First - 2;
        return word >= line.Sentence.FirstToken && draft.Tokens[word].Word == Majority && draft.Tokens[word + 1].Kind is TokenKind.Bracket or TokenKind.Dash
            ? new Amount(word, word, word, word + 1, word + 1, 0.5, 0, AmountKind.Fraction, FigureForm.AtLeast, "")
            : null;
    }
}
