using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads <c>from 200 to 250</c>.</summary>
internal static class ChangeReader
{
    private const int LongestValue = 8;
    private const int Reach = 6;
    private const double LeastRounded = 10_000;
    private const int OldestYear = 1800;
    private const int LatestYear = 2200;

    private static readonly WordSet Bridges = WordSet.Read("change-bridges");
    private static readonly WordRoles<ChangeRole> Roles = WordRoles<ChangeRole>.Read("Phrases/change-words", 1);
    private static readonly int Cent = Vocabulary.Shared.Require("cent");
    private static readonly int From = Vocabulary.Shared.Require("from");
    private static readonly int Or = Vocabulary.Shared.Require("or");
    private static readonly int Per = Vocabulary.Shared.Require("per");
    private static readonly int Percent = Vocabulary.Shared.Require("percent");
    private static readonly int Sign = Vocabulary.Shared.Require("%");
    private static readonly int To = Vocabulary.Shared.Require("to");

    /// <summary>What a word tells of a change.</summary>
    public static ChangeRole RoleOf(Token token) => Roles.Of(token.Word);

    /// <summary>Reads the change that <c>from</c> at a token opens.</summary>
    public static bool TryRead(Draft draft, int index, int end, out Change change)
    {
        change = default;
        var tokens = draft.Tokens;
        if (tokens[index].Word != From)
        {
            return false;
        }

        var to = index + 2;
        while (to < end && to <= index + LongestValue && tokens[to].Word != To)
        {
            if (tokens[to].Kind is TokenKind.Punctuation or TokenKind.Quote)
            {
                return false;
            }

            to++;
        }

        if (to + 1 >= end || tokens[to].Word != To
            || !TryReadValue(draft, index + 1, to, out var before) || !TryReadValue(draft, to + 1, end, out var after))
        {
            return false;
        }

        var isPercent = before.IsPercent || after.IsPercent;
        if (before.Value <= 0 || before.Value == after.Value || (IsYear(before) && IsYear(after)) || (before.HasUnit && before.IsMoney != after.IsMoney)
            || (before.IsPercent && !after.IsPercent))
        {
            return false;
        }

        change = new Change(index, after.End, before.Value, after.Value, before.Slack, after.Slack, isPercent, isPercent || (before.IsMoney && after.IsMoney));
        return true;
    }

    /// <summary>The end of a percent sign or word at a token; 0 when none stands there.</summary>
    public static int PercentEnd(ImmutableArray<Token> tokens, int index, int end) =>
        index >= end ? 0
        : tokens[index].Word == Sign || tokens[index].Word == Percent ? index + 1
        : tokens[index].Word == Per && index + 1 < end && tokens[index + 1].Word == Cent ? index + 2
        : 0;

    /// <summary>Whether the sentence says that the sum was done on other numbers than these.</summary>
    public static bool IsAdjusted(Draft draft, Sentence sentence)
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

    /// <summary>The word in <c>doubled from 40 to 80</c> and what it multiplies by.</summary>
    public static (int Word, double Factor)? FactorBefore(Draft draft, Sentence sentence, Change change)
    {
        for (var i = change.First - 1; i >= sentence.FirstToken && i >= change.First - 3; i--)
        {
            var role = RoleOf(draft.Tokens[i]);
            var factor = role == ChangeRole.Adjusted ? 0
                : (role & ChangeRole.Double) != 0 ? 2
                : (role & ChangeRole.Triple) != 0 ? 3
                : (role & ChangeRole.Quadruple) != 0 ? 4
                : (role & ChangeRole.Halve) != 0 ? 0.5
                : 0;
            if (factor > 0)
            {
                return (i, factor);
            }

            if (draft.Tokens[i].Kind != TokenKind.Word)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The percentage that is said of the change: <c>, a 20% increase</c> after it, <c>rose 20%</c> before it.</summary>
    public static Figure? PercentBeside(Draft draft, Sentence sentence, Change change)
    {
        var index = FigureIndex.FirstAt(draft, draft.Tokens[change.First].Start);
        for (var i = index; i < draft.Model.Figures.Length && draft.Model.Figures[i].Span.Start < sentence.Span.End; i++)
        {
            var figure = draft.Model.Figures[i];
            if (IsPercent(figure) && draft.TokenAt(figure.Span.Start) is var start && start >= change.End)
            {
                return IsLinked(draft, change, figure, change.End, start) ? figure : null;
            }
        }

        if (index > 0 && draft.Model.Figures[index - 1] is var before && IsPercent(before) && before.Span.Start >= sentence.Span.Start)
        {
            return IsLinked(draft, change, before, draft.TokenAt(before.Number.End) + 1, change.First) ? before : null;
        }

        return null;
    }

    private static bool IsPercent(Figure figure) => figure is { Class: FigureClass.Percent, Value: > 0, UpperValue: null, Unit: "%" or "pp" };

    /// <summary>Whether only words that join a change to its size stand between, and a word for a change is near.</summary>
    private static bool IsLinked(Draft draft, Change change, Figure figure, int first, int end)
    {
        var tokens = draft.Tokens;
        var next = Math.Max(draft.TokenAt(figure.Span.End), PercentEnd(tokens, draft.TokenAt(figure.Number.End), tokens.Length));
        var before = draft.TokenAt(figure.Span.Start) - 1;
        var isNamed = next < tokens.Length && (RoleOf(tokens[next]) & ChangeRole.Noun) != 0;
        var tells = isNamed || IsVerbBefore(draft, before) || (first < end && tokens[end - 1].Word == Or && IsVerbBefore(draft, change.First - 1));
        for (var i = first; i < end; i++)
        {
            var role = RoleOf(tokens[i]);
            tells |= role != ChangeRole.None;
            var isOfTheChange = isNamed && end == change.First && tokens[i].Kind == TokenKind.Word && !tokens[i].Is(WordClass.Conjunction | WordClass.Auxiliary);
            if (role == ChangeRole.None && !isOfTheChange && !Bridges.Contains(tokens[i].Word) && tokens[i].Kind is not (TokenKind.Punctuation or TokenKind.Bracket or TokenKind.Dash)
                && !tokens[i].Is(WordClass.CurrencyName | WordClass.PeopleNoun | WordClass.PlainCount))
            {
                return false;
            }
        }

        return tells && end - first <= Reach;
    }

    /// <summary><c>rose 20%</c>, <c>rose by 20%</c>, <c>an increase of 20%</c>.</summary>
    private static bool IsVerbBefore(Draft draft, int index)
    {
        for (var i = index; i >= 0 && i > index - 3; i--)
        {
            if (RoleOf(draft.Tokens[i]) is not (ChangeRole.None or ChangeRole.Adjusted))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsYear(ValueHere value) => value is { Value: >= OldestYear and <= LatestYear, HasUnit: false } && value.Value == Math.Floor(value.Value);

    private static bool TryReadValue(Draft draft, int index, int end, out ValueHere value)
    {
        value = default;
        var tokens = draft.Tokens;
        var isMoney = tokens[index].Kind == TokenKind.Symbol && tokens[index].Is(WordClass.CurrencyName);
        var number = isMoney ? index + 1 : index;
        if (number >= end || !NumberReader.MayStart(tokens[number]) || !NumberReader.TryRead(draft, number, number, end, out var phrase)
            || phrase is not { Kind: NumberKind.Plain or NumberKind.Scaled, Value: { } amount, Upper: null })
        {
            return false;
        }

        var percent = PercentEnd(tokens, phrase.End, end);
        isMoney |= phrase.End < end && tokens[phrase.End].Is(WordClass.CurrencyName);
        value = new ValueHere(amount, SlackOf(draft, phrase, amount), percent > 0 ? percent : phrase.End, percent > 0, isMoney);
        return true;
    }

    /// <summary>Small whole numbers are counts: 200 is not 195 rounded.</summary>
    private static double SlackOf(Draft draft, NumberPhrase phrase, double value) =>
        phrase.Kind == NumberKind.Plain && value < LeastRounded && value == Math.Floor(value) ? 0.5 : Rounding.SlackOf(draft, phrase);

    private readonly record struct ValueHere(double Value, double Slack, int End, bool IsPercent, bool IsMoney)
    {
        public bool HasUnit => IsPercent || IsMoney;
    }
}
