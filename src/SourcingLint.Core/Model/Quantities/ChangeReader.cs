using System.Collections.Immutable;
using System.Globalization;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads changes whose size is stated: <c>rose 20%, from 200 to 250</c>, <c>fell to 40 from 50, a drop of 25%</c>.</summary>
internal static class ChangeReader
{
    private const int LongestGap = 7;
    private const int Reach = 7;

    private static readonly WordSet Bridges = WordSet.Read("change-bridges");
    private static readonly WordRoles<ChangeRole> Roles = WordRoles<ChangeRole>.Read("Phrases/change-words", 1);
    private static readonly double[] Factors = FactorWords();
    private static readonly int A = Vocabulary.Shared.Require("a");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int By = Vocabulary.Shared.Require("by");
    private static readonly int Each = Vocabulary.Shared.Require("each");
    private static readonly int Every = Vocabulary.Shared.Require("every");
    private static readonly int From = Vocabulary.Shared.Require("from");
    private static readonly int Or = Vocabulary.Shared.Require("or");
    private static readonly int Per = Vocabulary.Shared.Require("per");
    private static readonly int To = Vocabulary.Shared.Require("to");

    /// <summary>What a word tells of a change.</summary>
    public static ChangeRole RoleOf(Token token) => Roles.Of(token.Word);

    /// <summary>Every change with its size, in order; none of a sentence that says that the sum was done on other numbers.</summary>
    public static ImmutableArray<ChangeClaim> Find(Draft draft)
    {
        var claims = ImmutableArray.CreateBuilder<ChangeClaim>();
        foreach (var line in draft.Model.AmountLines)
        {
            if (line.Amounts.Length < 2 || IsAdjusted(draft, line.Sentence))
            {
                continue;
            }

            var amounts = line.Amounts.RemoveAll(amount => amount.Kind == AmountKind.Year);
            for (var i = 0; i + 1 < amounts.Length; i++)
            {
                if (ClaimAt(draft, line.Sentence, amounts, i) is { } claim)
                {
                    claims.Add(claim);
                    i++;
                }
            }
        }

        return claims.ToImmutable();
    }

    private static ChangeClaim? ClaimAt(Draft draft, Sentence sentence, ImmutableArray<Amount> amounts, int index)
    {
        // "61%, down 9 points from 65%"
        if (index + 2 < amounts.Length && IsMovedBy(draft, amounts[index], amounts[index + 1], amounts[index + 2]))
        {
            return new ChangeClaim(new Change(amounts[index].First, amounts[index + 2].End, amounts[index + 2], amounts[index]), amounts[index + 1], false);
        }

        if (!TryReadChange(draft, sentence, amounts[index], amounts[index + 1], out var change) || IsChain(draft, amounts, index + 2, change))
        {
            return null;
        }

        if (FactorBefore(draft, sentence, change) is { } factor)
        {
            return new ChangeClaim(change, factor, true);
        }

        if (index + 2 < amounts.Length && IsSizeAfter(draft, sentence, change, amounts[index + 2]))
        {
            return new ChangeClaim(change, amounts[index + 2], false);
        }

        return index > 0 && IsSizeBefore(draft, sentence, change, amounts[index - 1]) ? new ChangeClaim(change, amounts[index - 1], false) : null;
    }

    /// <summary><c>from 200 to 250</c>, <c>to 250 from 200</c>, <c>$5, up from $4</c></summary>
    private static bool TryReadChange(Draft draft, Sentence sentence, Amount one, Amount two, out Change change)
    {
        change = default;
        var tokens = draft.Tokens;
        var isForward = WordBefore(tokens, sentence, one) == From && WordBefore(tokens, sentence, two) == To;
        var isBackward = WordBefore(tokens, sentence, two) == From
            && (WordBefore(tokens, sentence, one) == To || (two.First - 2 >= one.End && (RoleOf(tokens[two.First - 2]) & ChangeRole.Verb) != 0));
        if ((!isForward && !isBackward) || !IsShortGap(draft, one, two))
        {
            return false;
        }

        var (before, after) = isForward ? (one, two) : (two, one);
        change = new Change(isForward || WordBefore(tokens, sentence, one) == To ? one.First - 1 : one.First, two.End, before, after);
        return IsValue(before) && IsValue(after) && before.Value > 0 && before.Value != after.Value && AreAlike(draft, before, after);
    }

    private static bool AreAlike(Draft draft, Amount before, Amount after) =>
        before.IsLike(draft, after) && !(before.Kind == AmountKind.Percent && after.Kind != AmountKind.Percent);

    private static bool IsValue(Amount amount) =>
        amount.Kind is AmountKind.Count or AmountKind.Percent or AmountKind.Money or AmountKind.Measure or AmountKind.Points && (amount.Form & (FigureForm.AtLeast | FigureForm.AtMost)) == 0;

    private static int WordBefore(ImmutableArray<Token> tokens, Sentence sentence, Amount amount) =>
        amount.First > sentence.FirstToken ? tokens[amount.First - 1].Word : 0;

    /// <summary>A few words, and no mark but a comma: <c>from 1,200 pupils to 900</c>.</summary>
    private static bool IsShortGap(Draft draft, Amount one, Amount two)
    {
        if (two.First - one.End > LongestGap)
        {
            return false;
        }

        for (var i = one.End; i < two.First; i++)
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
        && draft.Tokens[amounts[next].First - 1] is var joint && (joint.Word == And || joint.Word == To);

    /// <summary><c>61%, down 9 points from 65%</c></summary>
    private static bool IsMovedBy(Draft draft, Amount after, Amount size, Amount before)
    {
        var tokens = draft.Tokens;
        return size.First - after.End is 2 or 3 && before.First - size.End is >= 1 and <= 2 && tokens[before.First - 1].Word == From
            && draft.Prose.Text[tokens[after.End].Start] == ',' && (RoleOf(tokens[after.End + 1]) & ChangeRole.Verb) != 0
            && IsValue(after) && IsValue(before) && before.Value > 0 && AreAlike(draft, before, after) && MaySize(draft, size, new Change(0, 0, before, after));
    }

    /// <summary>Whether an amount can be the size of a change: a part of it, or a difference of its unit.</summary>
    private static bool MaySize(Draft draft, Amount size, Change change) => size.Kind switch
    {
        AmountKind.Percent or AmountKind.Fraction => size.Value > 0,
        AmountKind.Points => change.Before.Kind is AmountKind.Percent or AmountKind.Points or AmountKind.Count || change.IsPercent,
        AmountKind.Count => change.Before.Kind == AmountKind.Count && change.After.Kind == AmountKind.Count && size.Value >= 1,
        AmountKind.Money or AmountKind.Measure => change.Before.Kind == size.Kind && change.Before.IsLike(draft, size),
        _ => false,
    };

    /// <summary><c>from 200 to 250, a 20% increase</c>, <c>, an increase of 20%</c>, <c>, up 20%</c>, <c>, or 20%</c></summary>
    private static bool IsSizeAfter(Draft draft, Sentence sentence, Change change, Amount size)
    {
        var tokens = draft.Tokens;
        var noun = NounAfter(draft, size, sentence);
        var isOr = tokens[size.First - 1].Word == Or && size.First > change.First && IsVerbBefore(draft, change.First - 1, sentence);
        if (!MaySize(draft, size, change) || size.First - change.End > Reach || IsRate(draft, size, sentence))
        {
            return false;
        }

        var tells = noun || isOr;
        for (var i = change.End; i < size.First; i++)
        {
            tells |= RoleOf(tokens[i]) != ChangeRole.None;
            if (!IsBridge(draft, tokens[i]))
            {
                return false;
            }
        }

        return tells && (size.Kind is not (AmountKind.Count or AmountKind.Money or AmountKind.Measure) || EndsClause(draft, size.End, sentence));
    }

    /// <summary><c>rose 20%, from 200 to 250</c>, <c>a 20% rise in crossings, from 200 to 250</c>, <c>gained 14 seats, going from 40 to 58</c></summary>
    private static bool IsSizeBefore(Draft draft, Sentence sentence, Change change, Amount size)
    {
        var tokens = draft.Tokens;
        var isNamed = NounAfter(draft, size, sentence);
        var isCount = size.Kind is AmountKind.Count or AmountKind.Money or AmountKind.Measure;
        if (!MaySize(draft, size, change) || change.First - size.End > Reach || IsRate(draft, size, sentence) || !(isNamed || IsVerbBefore(draft, size.First - 1, sentence))
            || (isCount && !HasComma(draft, size.End, change.First)))
        {
            return false;
        }

        for (var i = size.End; i < change.First; i++)
        {
            var isOfTheChange = (isNamed || (isCount && i == size.End)) && tokens[i].Kind == TokenKind.Word && !tokens[i].Is(WordClass.Conjunction | WordClass.Auxiliary | WordClass.Month);
            if (!isOfTheChange && !IsBridge(draft, tokens[i]))
            {
                return false;
            }
        }

        return true;
    }

    private static bool HasComma(Draft draft, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (draft.Prose.Text[draft.Tokens[i].Start] == ',')
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsBridge(Draft draft, Token token) =>
        CalendarDate.YearAt(draft.Prose.Text, token) > 0 || RoleOf(token) is not (ChangeRole.None or ChangeRole.Adjusted) || Bridges.Contains(token.Word) || token.Kind is TokenKind.Punctuation or TokenKind.Bracket or TokenKind.Dash
        || token.Is(WordClass.CurrencyName | WordClass.PeopleNoun | WordClass.PlainCount);

    /// <summary><c>a 20% increase</c>, <c>a five-point gain</c></summary>
    private static bool NounAfter(Draft draft, Amount size, Sentence sentence) =>
        size.End < sentence.EndToken && (RoleOf(draft.Tokens[size.End]) & ChangeRole.Noun) != 0;

    /// <summary><c>5% a year</c> is no whole way.</summary>
    private static bool IsRate(Draft draft, Amount size, Sentence sentence) =>
        size.End + 1 < sentence.EndToken && draft.Tokens[size.End].Word is var word && (word == A || word == Per || word == Each || word == Every) && draft.Tokens[size.End + 1].Is(WordClass.TimeUnit);

    private static bool EndsClause(Draft draft, int index, Sentence sentence) =>
        index >= sentence.EndToken || draft.Tokens[index].Kind != TokenKind.Word || (RoleOf(draft.Tokens[index]) & ChangeRole.Noun) != 0 || draft.Tokens[index].Is(WordClass.PeopleNoun | WordClass.PlainCount);

    /// <summary><c>rose 20%</c>, <c>rose by 20%</c>, <c>an increase of 20%</c>.</summary>
    private static bool IsVerbBefore(Draft draft, int index, Sentence sentence)
    {
        for (var i = index; i >= sentence.FirstToken && i > index - 3; i--)
        {
            if (RoleOf(draft.Tokens[i]) is not (ChangeRole.None or ChangeRole.Adjusted))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAdjusted(Draft draft, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (RoleOf(draft.Tokens[i]) == ChangeRole.Adjusted)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The word in <c>doubled from 40 to 80</c> or <c>a threefold rise in cases, from 20 to 45</c>, with what it multiplies by as its value.</summary>
    private static Amount? FactorBefore(Draft draft, Sentence sentence, Change change)
    {
        for (var i = change.First - 1; i >= sentence.FirstToken && i >= change.First - Reach; i--)
        {
            var token = draft.Tokens[i];
            if (Factors[token.Word] is var factor and > 0)
            {
                FigureFinder.LooseningStart(draft, i, sentence.FirstToken, out var form);
                return new Amount(i, i, i + 1, i + 1, factor, 0, AmountKind.Count, form, 0);
            }

            var isComma = i == change.First - 1 && draft.Prose.Text[token.Start] == ',';
            if ((token.Kind != TokenKind.Word && !isComma) || token.Is(WordClass.Conjunction & ~WordClass.Preposition) || token.Word == By)
            {
                return null;
            }
        }

        return null;
    }

    private static double[] FactorWords()
    {
        var factors = new double[Vocabulary.Shared.Count];
        foreach (var row in Lexicon.Read("Phrases/factor-words"))
        {
            factors[Vocabulary.Shared.Require(row[0])] = double.Parse(row[1], CultureInfo.InvariantCulture);
        }

        return factors;
    }
}
