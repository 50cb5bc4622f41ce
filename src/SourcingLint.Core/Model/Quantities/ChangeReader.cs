using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads changes whose size is stated: <c>rose 20%, from 200 to 250</c>, <c>fell to 40 from 50, a drop of 25%</c>.</summary>
internal static class ChangeReader
{
    private const int LongestGap = 7;

    private static readonly WordRoles<ChangeRole> Roles = WordRoles<ChangeRole>.Read("Phrases/change-words", 1);
    private static readonly WordSet Rates = WordSet.Read("rate-nouns");
    private static readonly WordSet Comparisons = WordSet.Of("with", "to", "against");
    private static readonly int Compared = Vocabulary.Shared.Require("compared");
    private static readonly int Against = Vocabulary.Shared.Require("against");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int Before = Vocabulary.Shared.Require("before");
    private static readonly int By = Vocabulary.Shared.Require("by");
    private static readonly int From = Vocabulary.Shared.Require("from");
    private static readonly int A = Vocabulary.Shared.Require("a");
    private static readonly int Or = Vocabulary.Shared.Require("or");
    private static readonly int Per = Vocabulary.Shared.Require("per");
    private static readonly int Share = Vocabulary.Shared.Require("share");
    private static readonly int To = Vocabulary.Shared.Require("to");

    /// <summary>What a word tells of a change.</summary>
    public static ChangeRole RoleOf(Token token) => Roles.Of(token.Word);

    /// <summary>Every change with its size, in order; none of a sentence that says that the sum was done on other numbers.</summary>
    public static ImmutableArray<ChangeClaim> Find(Draft draft)
    {
        var claims = ImmutableArray.CreateBuilder<ChangeClaim>();
        var lines = draft.Model.AmountLines;
        for (var i = 0; i < lines.Length; i++)
        {
            if (IsAdjusted(draft, lines[i].Sentence))
            {
                continue;
            }

            var known = claims.Count;
            var hasChange = AddThoseWithin(draft, lines[i], claims);
            if (claims.Count == known && !hasChange && ChangeOverTime.Find(draft, lines, i) is { } claim)
            {
                claims.Add(claim);
            }
        }

        return claims.ToImmutable();
    }

    /// <summary>Whether a sentence says that its sums are of other numbers than it gives: annualized, adjusted.</summary>
    public static bool IsAdjusted(Draft draft, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var role = RoleOf(draft.Tokens[i]);
            if (role == ChangeRole.Adjusted || (role == ChangeRole.AdjustsNoun && i + 1 < sentence.EndToken && (Rates.Contains(draft.Tokens[i + 1].Word) || (RoleOf(draft.Tokens[i + 1]) & ChangeRole.Noun) != 0)))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Adds the changes that stand in one sentence with both their values; tells whether two values stand in it as the ends of a change, with a size or without.</summary>
    private static bool AddThoseWithin(Draft draft, AmountLine line, ImmutableArray<ChangeClaim>.Builder claims)
    {
        var hasChange = false;
        var amounts = line.Amounts.RemoveAll(amount => amount.Kind == AmountKind.Year || IsTime(draft, amount) || IsDay(draft, line.Sentence, amount) || IsPerShare(draft, amount));
        for (var i = 0; i + 1 < amounts.Length; i++)
        {
            if (ClaimAt(draft, line.Sentence, amounts, i, ref hasChange) is { } claim)
            {
                claims.Add(claim);
                i++;
            }
        }

        return hasChange;
    }

    private static ChangeClaim? ClaimAt(Draft draft, Sentence sentence, ImmutableArray<Amount> amounts, int index, ref bool hasChange)
    {
        if (ReckonedChange.TryRead(draft, sentence, amounts, index, out var reckoned))
        {
            return reckoned;
        }

        // "61%, down 9 points from 65%"
        if (index + 2 < amounts.Length && IsMovedBy(draft, amounts, index))
        {
            return new ChangeClaim(new Change(amounts[index].First, amounts[index + 2].End, amounts[index + 2], amounts[index]), amounts[index + 1], false);
        }

        if (!TryReadChange(draft, sentence, amounts[index], amounts[index + 1], out var change))
        {
            return null;
        }

        hasChange = true;
        if (IsChain(draft, amounts, index + 2, change))
        {
            return null;
        }

        if (MultipleReader.FactorBefore(draft, sentence, change.First) is { } factor)
        {
            return new ChangeClaim(change, factor, true);
        }

        if (index + 2 < amounts.Length && ChangeSizeReader.IsAfter(draft, sentence, change, amounts[index + 2]))
        {
            return new ChangeClaim(change, amounts[index + 2], false);
        }

        return index > 0 && ChangeSizeReader.IsBefore(draft, sentence, change, amounts[index - 1]) ? new ChangeClaim(change, amounts[index - 1], false) : null;
    }

    /// <summary><c>from 200 to 250</c>, <c>to 250 from 200</c>, <c>$5, up from $4</c></summary>
    private static bool TryReadChange(Draft draft, Sentence sentence, Amount one, Amount two, out Change change)
    {
        change = default;
        var tokens = draft.Tokens;
        var isForward = WordBefore(tokens, sentence, one) == From && WordBefore(tokens, sentence, two) == To;
        var isBackward = WordBefore(tokens, sentence, two) == From
            && (WordBefore(tokens, sentence, one) == To || (two.First - 2 >= one.End && (RoleOf(tokens[two.First - 2]) & ChangeRole.Verb) != 0));
        isBackward |= IsCompared(draft, two.First - 1, one.End);
        if ((!isForward && !isBackward) || !IsShortGap(draft, one, two))
        {
            return false;
        }

        var (before, after) = isForward ? (one, two) : (two, one);
        change = new Change(isForward || WordBefore(tokens, sentence, one) == To ? one.First - 1 : one.First, two.End, before, after);
        return IsValue(before) && IsValue(after) && before.Value > 0 && before.Value != after.Value && AreAlike(draft, before, after);
    }

    /// <summary><c>4,500 in March, compared with 3,000 in February</c>, <c>, against 3,000</c></summary>
    private static bool IsCompared(Draft draft, int index, int first) =>
        draft.Tokens[index].Word == Against ? index > first && draft.Prose.Text[draft.Tokens[index - 1].Start] == ','
        : index - 1 > first && Comparisons.Contains(draft.Tokens[index].Word) && draft.Tokens[index - 1].Word == Compared;

    /// <summary>Whether one may have become the other.</summary>
    public static bool AreAlike(Draft draft, Amount before, Amount after) =>
        before.IsLike(after) && !(before.Kind == AmountKind.Percent && after.Kind != AmountKind.Percent);

    /// <summary>Whether an amount can be one end of a change.</summary>
    public static bool IsValue(Amount amount) =>
        amount.Kind is AmountKind.Count or AmountKind.Percent or AmountKind.Money or AmountKind.Measure or AmountKind.Points && (amount.Form & (FigureForm.AtLeast | FigureForm.AtMost)) == 0;

    private static int WordBefore(TokenList tokens, Sentence sentence, Amount amount) =>
        amount.First > sentence.FirstToken ? tokens[amount.First - 1].Word : 0;

    /// <summary><c>on June 1</c>, <c>on 1 June</c></summary>
    private static bool IsDay(Draft draft, Sentence sentence, Amount amount) =>
        amount.Kind == AmountKind.Count
        && ((amount.Number > sentence.FirstToken && CalendarDate.MonthOf(draft.Tokens[amount.Number - 1]) > 0)
            || (amount.NumberEnd < sentence.EndToken && CalendarDate.MonthOf(draft.Tokens[amount.NumberEnd]) > 0));

    /// <summary><c>over two years</c></summary>
    private static bool IsTime(Draft draft, Amount amount) => amount.Kind == AmountKind.Measure && draft.Tokens[amount.End - 1].Is(WordClass.TimeUnit);

    /// <summary><c>, or 70 cents a share,</c></summary>
    private static bool IsPerShare(Draft draft, Amount amount) =>
        amount.Kind == AmountKind.Money && amount.First > 0 && draft.Tokens[amount.First - 1].Word == Or && PerShareEnd(draft, amount) > 0;

    private static int PerShareEnd(Draft draft, Amount amount) =>
        amount.End + 1 < draft.Tokens.Length && draft.Tokens[amount.End].Word is var per && (per == A || per == Per) && draft.Tokens[amount.End + 1].Word == Share ? amount.End + 2 : 0;

    /// <summary>A few words, and no mark but a comma: <c>from 1,200 pupils to 900</c>; earnings a share aside.</summary>
    private static bool IsShortGap(Draft draft, Amount one, Amount two)
    {
        var first = one.End;
        if (first + 2 < two.First && draft.Prose.Text[draft.Tokens[first].Start] == ',' && draft.Tokens[first + 1].Word == Or)
        {
            while (first < two.First && draft.Tokens[first].Word != Share)
            {
                first++;
            }
        }

        if (two.First - first > LongestGap)
        {
            return false;
        }

        for (var i = first; i < two.First; i++)
        {
            var token = draft.Tokens[i];
            if (token.Kind is not (TokenKind.Word or TokenKind.Number) && draft.Prose.Text[token.Start] != ',')
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>from 200 to 250 and 300</c>: the size may be that of the whole way.</summary>
    private static bool IsChain(Draft draft, ImmutableArray<Amount> amounts, int next, Change change) =>
        next < amounts.Length && amounts[next].Kind == change.After.Kind && amounts[next].First - change.End <= LongestGap
        && draft.Tokens[amounts[next].First - 1] is var joint && (joint.Word == And || joint.Word == To) && !LeavesOff(draft, change.End, amounts[next].First);

    /// <summary><c>tripled from 40 to 120, before falling to 70</c>: another way begins.</summary>
    private static bool LeavesOff(Draft draft, int first, int end)
    {
        for (var i = first; i + 1 < end; i++)
        {
            if (draft.Prose.Text[draft.Tokens[i].Start] == ',' && draft.Tokens[i + 1].Word == Before)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>61%, down 9 points from 65%</c>, <c>30,000 visitors in 2023, up 50% from 25,000</c>; after words, only the first of its kind in the sentence.</summary>
    private static bool IsMovedBy(Draft draft, ImmutableArray<Amount> amounts, int index)
    {
        var tokens = draft.Tokens;
        var (after, size, before) = (amounts[index], amounts[index + 1], amounts[index + 2]);
        var verb = size.First - 1 - (tokens[size.First - 1].Word == By ? 1 : 0);
        if (verb - 1 < after.End || verb - 1 - after.End > LongestGap || before.First - size.End is < 1 or > 2 || tokens[before.First - 1].Word != From
            || draft.Prose.Text[tokens[verb - 1].Start] != ',' || (RoleOf(tokens[verb]) & ChangeRole.Verb) == 0
            || !IsValue(after) || !IsValue(before) || before.Value <= 0 || !AreAlike(draft, before, after) || !ChangeSizeReader.MaySize(draft, size, new Change(0, 0, before, after)))
        {
            return false;
        }

        for (var i = after.End; i < verb - 1; i++)
        {
            if (tokens[i].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Possessive) || tokens[i].Is(WordClass.CueVerb))
            {
                return false;
            }
        }

        return verb - 1 == after.End || index == 0 || !amounts[index - 1].IsLike(after);
    }
}
