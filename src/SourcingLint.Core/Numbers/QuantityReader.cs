using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Reads numbers with units of measure, and the same amounts in other units beside them.</summary>
internal static class QuantityReader
{
    /// <summary>A loosened number may be off by this part of it.</summary>
    private const double Looseness = 0.1;

    private const int LongestLoosening = 5;

    private static readonly int A = Vocabulary.Shared.Require("a");
    private static readonly int An = Vocabulary.Shared.Require("an");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int Below = Vocabulary.Shared.Require("below");
    private static readonly WordSet Minus = WordSet.Read("minus-words");
    private static readonly int Or = Vocabulary.Shared.Require("or");
    private static readonly int To = Vocabulary.Shared.Require("to");
    private static readonly int Per = Vocabulary.Shared.Require("per");

    /// <summary>Reads the quantity whose number starts at a token.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="index">The number's first token.</param>
    /// <param name="first">The sentence's first token.</param>
    /// <param name="end">The index just after the sentence's last token.</param>
    /// <param name="isLoose">Whether the words before it leave it open: <c>about</c>, <c>more than</c>.</param>
    /// <param name="quantity">The quantity.</param>
    public static bool TryRead(Draft draft, int index, int first, int end, bool isLoose, out Quantity quantity)
    {
        quantity = default;
        if (!TryReadPart(draft, index, first, end, out quantity))
        {
            return false;
        }

        var tokens = draft.Tokens;
        if (!quantity.Units[0].IsMetric && quantity.Upper is null)
        {
            // Five feet, 10 inches.
            var next = quantity.End;
            next += next < end && (tokens[next].Word == And || draft.Prose.Text[tokens[next].Start] == ',') ? 1 : 0;
            if (next < end && NumberReader.MayStart(tokens[next]) && TryReadPart(draft, next, first, end, out var rest)
                && rest.Units[0].Dimension == quantity.Units[0].Dimension && !rest.Units[0].IsMetric && rest.Units[0].Factor < quantity.Units[0].Factor)
            {
                quantity = quantity with
                {
                    Span = TextSpan.FromBounds(quantity.Span.Start, rest.Span.End),
                    End = rest.End,
                    Value = quantity.Value + rest.Units[0].DifferenceTo(quantity.Units[0], rest.Value),
                    Slack = rest.Units[0].DifferenceTo(quantity.Units[0], rest.Slack),
                };
            }
        }

        if (quantity.Upper is null && UpperEnd(draft, quantity, first, end) is { } upper)
        {
            quantity = quantity with { Span = TextSpan.FromBounds(quantity.Span.Start, upper.Span.End), Number = TextSpan.FromBounds(quantity.Number.Start, upper.Number.End), End = upper.End, Upper = upper.Value };
        }

        // Five miles a day, five miles per gallon, five degrees below zero: amounts of something else.
        if (quantity.End < end && (tokens[quantity.End].Word == Per || tokens[quantity.End].Word == A || tokens[quantity.End].Word == An
            || tokens[quantity.End].Word == Below || draft.Prose.Text[tokens[quantity.End].Start] == '/'))
        {
            return false;
        }

        if (isLoose)
        {
            quantity = quantity with { Slack = Math.Max(quantity.Slack, Math.Abs(quantity.Value) * Looseness) };
        }

        return true;
    }

    /// <summary>Reads the quantity that stands beside another one to say it in another unit: <c>(8 km)</c>, <c>, or about 8 km</c>.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="index">The index just after the first quantity, or after another one beside it.</param>
    /// <param name="end">The index just after the sentence's last token.</param>
    /// <param name="quantity">The quantity beside it.</param>
    public static bool TryReadBeside(Draft draft, int index, int end, out Quantity quantity)
    {
        quantity = default;
        if (index + 2 >= end)
        {
            return false;
        }

        var tokens = draft.Tokens;
        var i = draft.Prose.Text[tokens[index].Start] switch
        {
            '(' or ';' or '/' => index + 1,
            ',' when tokens[index + 1].Word == Or => index + 2,
            _ => -1,
        };
        if (i < 0)
        {
            return false;
        }

        var start = i;
        while (i < end && i - start < LongestLoosening && tokens[i].Kind == TokenKind.Word && !NumberReader.MayStart(tokens[i]))
        {
            i++;
        }

        if (i < end && i == start && tokens[i].Kind == TokenKind.Dash)
        {
            i++; // -5 C
        }

        return i < end && NumberReader.MayStart(tokens[i]) && TryRead(draft, i, start, end, i > start && !Minus.Contains(tokens[i - 1].Word) && tokens[start].Kind == TokenKind.Word, out quantity);
    }

    /// <summary>The other end of a range whose both ends have the unit: <c>10C to 15C</c>; null when there is none.</summary>
    private static Quantity? UpperEnd(Draft draft, Quantity lower, int first, int end)
    {
        var tokens = draft.Tokens;
        return lower.End + 1 < end && (tokens[lower.End].Word == To || tokens[lower.End].Kind == TokenKind.Dash) && NumberReader.MayStart(tokens[lower.End + 1])
            && TryReadPart(draft, lower.End + 1, first, end, out var upper) && upper.Units == lower.Units && upper.Upper is null && upper.Value > lower.Value ? upper : null;
    }

    private static bool TryReadPart(Draft draft, int index, int first, int end, out Quantity quantity)
    {
        quantity = default;
        if (!NumberReader.TryRead(draft, index, first, end, out var phrase) || phrase.Value is not { } value || phrase.Kind is NumberKind.Code or NumberKind.Fraction)
        {
            return false;
        }

        var tokens = draft.Tokens;
        var at = phrase.End;
        at += at < end && tokens[at].Kind == TokenKind.Dash && !tokens[at].Has(TokenShape.SpaceBefore) ? 1 : 0;
        if (UnitTable.Match(tokens, at, end, out var units) is not (var length and > 0))
        {
            return false;
        }

        var before = phrase.First > first ? tokens[phrase.First - 1] : default;
        var isNegative = before.Length > 0 && (Minus.Contains(before.Word) || (before.Kind == TokenKind.Dash && before.End == tokens[phrase.First].Start));
        var number = TextSpan.FromBounds(tokens[phrase.First].Start, tokens[phrase.End - 1].End);
        quantity = new Quantity(
            TextSpan.FromBounds(number.Start, tokens[at + length - 1].End), number, at + length,
            isNegative ? -value : value, isNegative ? null : phrase.Upper, Rounding.SlackOf(phrase), units, phrase.Place);
        return true;
    }
}
