using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>A stretch of time, or a place in a row of such: <c>three years</c>, <c>a decade</c>, <c>its fourth year</c>, <c>45-year-old</c>.</summary>
/// <param name="First">The index of its first token.</param>
/// <param name="End">The index just after its last token.</param>
/// <param name="Number">Where the number stands.</param>
/// <param name="Value">The number.</param>
/// <param name="Unit">What it counts.</param>
/// <param name="IsOrdinal">Whether it is a place in a row: <c>fourth year</c>.</param>
/// <param name="IsAge">Whether it is an age: <c>45-year-old</c>.</param>
/// <param name="Form">How exactly it is put.</param>
internal readonly record struct Duration(int First, int End, TextSpan Number, double Value, LifeRole Unit, bool IsOrdinal, bool IsAge, FigureForm Form)
{
    /// <summary>Whether the copy says that it is exact: <c>40 years to the day</c>.</summary>
    public bool IsToTheDay { get; init; }

    /// <summary>Whether it describes what follows: <c>four-day</c>.</summary>
    public bool IsCompound { get; init; }

    private static readonly int A = Vocabulary.Shared.Require("a");
    private static readonly int Half = Vocabulary.Shared.Require("half");
    private static readonly int YearOld = Vocabulary.Shared.Require("year-old");

    /// <summary>Reads the stretch of time whose number, or <c>a</c>, stands at a token.</summary>
    public static bool TryRead(Draft draft, int index, Sentence sentence, out Duration duration)
    {
        duration = default;
        var tokens = draft.Tokens;
        var token = tokens[index];
        if (token.Kind == TokenKind.Ordinal || token.Is(WordClass.OrdinalWord))
        {
            return index + 1 < sentence.EndToken && OrdinalOf(draft, token) is var place and > 0 && UnitOf(tokens[index + 1].Word) is var of and not LifeRole.None
                && Make(draft, sentence, index, index + 1, index + 2, place, of, true, false, out duration);
        }

        if (token.Word == A)
        {
            return index + 1 < sentence.EndToken && UnitOf(tokens[index + 1].Word) is var one and not LifeRole.None && Make(draft, sentence, index, index + 1, index + 2, 1, one, false, false, out duration);
        }

        var isHalf = token.Word == Half && index + 2 < sentence.EndToken && tokens[index + 1].Word == A;
        if (isHalf)
        {
            return UnitOf(tokens[index + 2].Word) is LifeRole.Century and var century && Make(draft, sentence, index, index + 1, index + 3, 0.5, century, false, false, out duration);
        }

        if (!NumberReader.MayStart(token) || !NumberReader.TryRead(draft, index, index, Math.Min(sentence.EndToken, index + 4), out var phrase)
            || phrase is not { Kind: NumberKind.Plain, Value: { } value, Upper: null })
        {
            return false;
        }

        var at = phrase.End;
        at += at < sentence.EndToken && tokens[at].Kind == TokenKind.Dash && !tokens[at].Has(TokenShape.SpaceBefore) ? 1 : 0;
        if (at >= sentence.EndToken)
        {
            return false;
        }

        if (tokens[at].Word == YearOld)
        {
            return Make(draft, sentence, index, phrase.End, at + 1, value, LifeRole.Year, false, true, out duration);
        }

        var counted = UnitOf(tokens[at].Word);
        var isTime = counted != LifeRole.None && Make(draft, sentence, index, phrase.End, at + 1, value, counted, false, false, out duration);
        duration = duration with { IsCompound = at > phrase.End };
        return isTime;
    }

    private static bool Make(Draft draft, Sentence sentence, int index, int numberEnd, int end, double value, LifeRole unit, bool isOrdinal, bool isAge, out Duration duration)
    {
        var first = LooseningReader.StartOf(draft, index, sentence.FirstToken, out var form);
        duration = new Duration(first, end, TextSpan.FromBounds(draft.Tokens[index].Start, draft.Tokens[numberEnd - 1].End), value, unit, isOrdinal, isAge, form);
        return true;
    }

    /// <summary>The unit that a word names; an anniversary counts years.</summary>
    private static LifeRole UnitOf(int word) => ElapsedTimeReader.RoleOf(word) switch
    {
        LifeRole.Anniversary => LifeRole.Year,
        >= LifeRole.Day and <= LifeRole.Century and var unit => unit,
        _ => LifeRole.None,
    };

    private static double OrdinalOf(Draft draft, Token token)
    {
        if (token.Kind != TokenKind.Ordinal)
        {
            return NumberReader.PlaceOf(token.Word);
        }

        var value = 0.0;
        foreach (var c in draft.TextOf(token))
        {
            value = c is >= '0' and <= '9' ? (value * 10) + c - '0' : value;
        }

        return value;
    }
}
