using System.Collections.Immutable;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads changes that give their size twice and one value, so that the other can be reckoned: <c>rose $8, or 10%, to $88</c>.</summary>
internal static class ReckonedChange
{
    private const int LongestGap = 5;

    private static readonly WordSet Hundredths = WordSet.Of("cents", "pence");
    private static readonly int At = Vocabulary.Shared.Require("at");
    private static readonly int By = Vocabulary.Shared.Require("by");
    private static readonly int Or = Vocabulary.Shared.Require("or");
    private static readonly int Points = Vocabulary.Shared.Require("points");
    private static readonly int To = Vocabulary.Shared.Require("to");

    /// <summary>Reads the change whose size stands at one amount and the next, and its last value behind them.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="sentence">The sentence.</param>
    /// <param name="amounts">The sentence's amounts, years aside.</param>
    /// <param name="index">The first of the three.</param>
    /// <param name="claim">The change, with its percentage as its size.</param>
    public static bool TryRead(Draft draft, Sentence sentence, ImmutableArray<Amount> amounts, int index, out ChangeClaim claim)
    {
        claim = default;
        if (index + 2 >= amounts.Length || amounts[index].IsOpen || amounts[index + 2].IsOpen)
        {
            return false;
        }

        var after = amounts[index + 2];
        var (difference, size) = amounts[index].Kind == AmountKind.Percent ? (amounts[index + 1], amounts[index]) : (amounts[index], amounts[index + 1]);
        difference = InUnitOf(draft, difference, after);
        var way = WayBefore(draft, sentence, amounts[index].First - 1, out var verb);
        if (way == ChangeRole.None || size.Kind != AmountKind.Percent || !IsDifferenceOf(draft, difference, after) || !IsBeside(draft, amounts[index], amounts[index + 1]) || !LeadsTo(draft, amounts[index + 1], after))
        {
            return false;
        }

        var value = way == ChangeRole.Up ? after.Value - difference.Value : after.Value + difference.Value;
        if (value <= 0)
        {
            return false;
        }

        var before = new Amount(-1, -1, -1, -1, -1, value, after.Slack + difference.Slack, after.Kind, FigureForm.Exact, after.Unit);
        claim = new ChangeClaim(new Change(verb, after.End, before, after), size, false);
        return true;
    }

    /// <summary>Cents, as a part of dollars: <c>rose 12 cents, or 8%, to $1.62</c>.</summary>
    private static Amount InUnitOf(Draft draft, Amount difference, Amount after) =>
        difference.Kind == AmountKind.Money && after.Kind == AmountKind.Money && IsInHundredths(draft, difference) && !IsInHundredths(draft, after)
            ? difference with { Value = difference.Value / 100, Slack = difference.Slack / 100, Unit = after.Unit }
            : difference;

    /// <summary>Dollars of dollars, and points of an index.</summary>
    private static bool IsDifferenceOf(Draft draft, Amount difference, Amount after) =>
        difference.Kind == after.Kind ? difference.Kind is AmountKind.Money or AmountKind.Measure or AmountKind.Count && difference.IsLike(after)
        : difference.Kind == AmountKind.Points && after.Kind == AmountKind.Count && draft.Tokens[difference.End - 1].Word == Points && difference.End == difference.NumberEnd + 1;

    /// <summary>Which way the verb before an amount goes: <c>rose $8</c>, <c>raised its fee by $8</c>.</summary>
    private static ChangeRole WayBefore(Draft draft, Sentence sentence, int index, out int verb)
    {
        for (verb = index; verb >= sentence.FirstToken && verb > index - LongestGap; verb--)
        {
            var token = draft.Tokens[verb];
            if (ChangeReader.RoleOf(token) is var role && (role & ChangeRole.Verb) != 0)
            {
                return role & (ChangeRole.Up | ChangeRole.Down);
            }

            if (token.Kind is not (TokenKind.Word or TokenKind.Possessive) || (token.Is(WordClass.Preposition | WordClass.Conjunction) && token.Word != By))
            {
                break;
            }
        }

        return ChangeRole.None;
    }

    /// <summary><c>$8, or 10%</c>, <c>$8 (10%)</c>, <c>$8 or 10%</c></summary>
    private static bool IsBeside(Draft draft, Amount one, Amount two)
    {
        var isOr = draft.Tokens[two.First - 1].Word == Or;
        var mark = two.First - (isOr ? 2 : 1);
        return mark < one.End ? isOr && mark == one.End - 1 : mark == one.End && draft.Prose.Text[draft.Tokens[mark].Start] is var c && (c == '(' || (c == ',' && isOr));
    }

    /// <summary><c>, to $88</c>, <c>) to close at $88</c></summary>
    private static bool LeadsTo(Draft draft, Amount size, Amount after)
    {
        var hasTo = false;
        for (var i = size.End; i < after.First; i++)
        {
            var token = draft.Tokens[i];
            var isFirst = i == size.End && draft.Prose.Text[token.Start] is ',' or ')';
            if (after.First - size.End > LongestGap || !(isFirst || token.Kind == TokenKind.Word || UnitReader.IsSign(token)))
            {
                return false;
            }

            hasTo |= token.Word == To || (token.Word == At && i == after.First - 1 && i <= size.End + 1);
        }

        return hasTo;
    }

    private static bool IsInHundredths(Draft draft, Amount amount) => Hundredths.Contains(draft.Tokens[amount.End - 1].Word);
}
