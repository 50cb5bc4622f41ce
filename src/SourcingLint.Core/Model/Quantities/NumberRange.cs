using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Two ends of a range, in the order in which they are written: <c>between 300 and 200</c>, <c>May 12-8</c>.</summary>
/// <param name="First">The end that stands first.</param>
/// <param name="Second">The other one.</param>
/// <param name="IsInverted">Whether the first is the higher.</param>
internal readonly record struct NumberRange(TextSpan First, TextSpan Second, bool IsInverted)
{
    /// <summary>Small numbers may be hours, goals or seats: between 11 and 2.</summary>
    private const double LeastPlain = 25;

    private const WordClass Grammar = WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Weekday | WordClass.Month;

    private const int LongestMove = 12;

    private static readonly WordSet Moves = WordSet.Read("moving-words");
    private static readonly WordSet Contrasts = WordSet.Read("contrast-words");
    private static readonly WordSet RangeOpeners = WordSet.Read("range-openers");
    private static readonly WordSet AgeWords = WordSet.Of("aged", "age", "ages");
    private static readonly WordSet Eras = WordSet.Of("bc", "bce", "b.c.", "b.c.e.", "back");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int Between = Vocabulary.Shared.Require("between");
    private static readonly int From = Vocabulary.Shared.Require("from");
    private static readonly int To = Vocabulary.Shared.Require("to");

    /// <summary>Every range that can be told for one, in order.</summary>
    public static ImmutableArray<NumberRange> Find(Draft draft)
    {
        var ranges = ImmutableArray.CreateBuilder<NumberRange>();
        foreach (var line in draft.Model.AmountLines)
        {
            for (var i = 0; i + 1 < line.Amounts.Length; i++)
            {
                var (one, two) = (line.Amounts[i], line.Amounts[i + 1]);
                if (IsRange(draft, line.Sentence, one, two) && !HoldsEra(draft, line.Sentence, two.End))
                {
                    ranges.Add(new NumberRange(one.SignedIn(draft), two.SignedIn(draft), one.Value > two.Value));
                    i++;
                }
            }
        }

        return ranges.ToImmutable();
    }

    private static bool AreAges(Amount amount) => amount.Kind is AmountKind.Count or AmountKind.Age;

    private static bool IsRange(Draft draft, Sentence sentence, Amount one, Amount two)
    {
        var tokens = draft.Tokens;
        var before = one.First > sentence.FirstToken ? tokens[one.First - 1] : default;
        var link = tokens[two.First - 1];
        if (before.Kind == TokenKind.Dash || two.First <= one.End || two.CompoundOf(draft) > 0)
        {
            return false;
        }

        var isDash = link.Kind == TokenKind.Dash && two.First == one.End + 1 && !link.Has(TokenShape.SpaceBefore) && !tokens[two.First].Has(TokenShape.SpaceBefore);
        if (one.Kind == AmountKind.Year && two.Kind == AmountKind.Year)
        {
            return two.First == one.End + 1 && ((before.Word == Between && link.Word == And && !IsContrast(draft, sentence, one))
                || (before.Word == From && link.Word == To && !IsMove(draft, sentence, one.First - 1)) || (isDash && (before.Kind == TokenKind.Bracket || before.Is(WordClass.Determiner | WordClass.Preposition)
                    || (two.End < sentence.EndToken && tokens[two.End].Kind == TokenKind.Bracket))));
        }

        if (CalendarDate.MonthOf(before) is var month and > 0)
        {
            return IsDays(draft, sentence, one, two, month, isDash);
        }

        if (AgeWords.Contains(before.Word) || (before.Word == Between && one.First - 2 >= sentence.FirstToken && AgeWords.Contains(tokens[one.First - 2].Word)))
        {
            return AreAges(one) && AreAges(two) && two.First == one.End + 1 && (isDash || link.Word == To || link.Word == And);
        }

        if (two.First > one.End + 1 || one.IsOpen && one.Kind != AmountKind.Count || !AreAlike(draft, one, two))
        {
            return false;
        }

        if (before.Word == Between && link.Word == And)
        {
            return !IsContrast(draft, sentence, one) && IsCounted(draft, sentence, one, two);
        }

        return link.Word == To && IsCounted(draft, sentence, one, two)
            && ((one.Number > one.First && draft.Tokens[one.Number - 1].Word == From && one.Value >= LeastPlain)
                || (before.Word == From && one.First - 2 >= sentence.FirstToken && RangeOpeners.Contains(tokens[one.First - 2].Word) && (one.Value >= LeastPlain || one.Kind != AmountKind.Count))
                || ((one.Form & FigureForm.Approximate) != 0 && one.Value >= 4 * LeastPlain && two.End < sentence.EndToken && tokens[two.End].Is(WordClass.PeopleNoun)));
    }

    /// <summary><c>moved up the deadline from 2030 to 2028</c>: a date may come to lie earlier.</summary>
    private static bool IsMove(Draft draft, Sentence sentence, int from)
    {
        for (var i = Math.Max(sentence.FirstToken, from - LongestMove); i < from; i++)
        {
            if (Moves.Contains(draft.Tokens[i].Word) || ChangeReader.RoleOf(draft.Tokens[i]) != ChangeRole.None)
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsContrast(Draft draft, Sentence sentence, Amount one) => one.First - 2 >= sentence.FirstToken && Contrasts.Contains(draft.Tokens[one.First - 2].Word);

    /// <summary><c>May 12-8</c>, <c>from May 9 to May 3</c></summary>
    private static bool IsDays(Draft draft, Sentence sentence, Amount one, Amount two, int month, bool isDash)
    {
        var isDay = one is { Kind: AmountKind.Count, Value: >= 1 and <= 31 } && two is { Kind: AmountKind.Count, Value: >= 1 and <= 31 } && one.NumberEnd == one.Number + 1;
        var from = one.First - 2;
        return isDay && (isDash
            || (two.First == one.End + 2 && draft.Tokens[one.End].Word == To && CalendarDate.MonthOf(draft.Tokens[one.End + 1]) == month && from >= sentence.FirstToken && draft.Tokens[from].Word == From));
    }

    /// <summary>The same unit at both ends, or at the second alone; degrees may fall below zero unsaid.</summary>
    private static bool AreAlike(Draft draft, Amount one, Amount two) =>
        (one.Kind == two.Kind ? one.IsLike(two) : one.Kind == AmountKind.Count && two.Kind is AmountKind.Money or AmountKind.Measure or AmountKind.Percent && !IsScaledBy(one, two))
        && !(UnitTable.Match(draft.Tokens, two.NumberEnd, draft.Tokens.Length, out var units) > 0 && units[0].Dimension == "temperature");

    /// <summary><c>between 5 and $6 million</c> leaves its scale to the second number.</summary>
    private static bool IsScaledBy(Amount one, Amount two) => one.Value < 1000 && two.Value >= 1e6;

    /// <summary>Hours and scores stand alone; amounts have a unit or a noun.</summary>
    private static bool IsCounted(Draft draft, Sentence sentence, Amount one, Amount two)
    {
        if (two.Kind is AmountKind.Money or AmountKind.Percent)
        {
            return true;
        }

        var unit = two.Kind == AmountKind.Measure ? two.End - 1 : two.End;
        if (unit >= sentence.EndToken)
        {
            return false;
        }

        var token = draft.Tokens[unit];
        var isTime = token.Is(WordClass.TimeUnit);
        return isTime ? ElapsedTimeReader.RoleOf(token) is >= LifeRole.Day and <= LifeRole.Century
            : token.Kind is TokenKind.Word or TokenKind.Symbol && !token.Is(Grammar)
                && (one.Value >= LeastPlain || two.Kind == AmountKind.Measure || token.Is(WordClass.PeopleNoun | WordClass.MilitaryNoun | WordClass.Toll));
    }

    /// <summary>Years before our era run down.</summary>
    private static bool HoldsEra(Draft draft, Sentence sentence, int index)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken && i < index + 3; i++)
        {
            if (Eras.Contains(draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }
}
