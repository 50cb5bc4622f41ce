using Microsoft.CodeAnalysis.Text;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>A number as a sum takes it, whatever a desk thinks of it as a figure: one value, never a range.</summary>
/// <param name="First">The index of its first token, with <c>about</c> and a currency sign.</param>
/// <param name="Sign">The index of the first token of a currency before the number; the number's own when none stands there.</param>
/// <param name="Number">The index of the number's first token.</param>
/// <param name="NumberEnd">The index just after the number.</param>
/// <param name="End">The index just after its unit.</param>
/// <param name="Value">What it comes to; 20 for 20%, 0.5 for half.</param>
/// <param name="Slack">How far the true value may lie from it as it is written.</param>
/// <param name="Kind">What it is a number of.</param>
/// <param name="Form">How exactly it is put.</param>
/// <param name="Unit">The short form of its unit, <c>USD</c>, <c>km</c>; empty for none.</param>
/// <param name="Digits">Its number as it is written.</param>
internal readonly record struct Amount(
    int First, int Sign, int Number, int NumberEnd, int End, double Value, double Slack, AmountKind Kind, FigureForm Form, string Unit, NumberPhrase Digits = default)
{
    /// <summary>Whether words before it leave it open.</summary>
    public bool IsOpen => (Form & (FigureForm.Approximate | FigureForm.AtLeast | FigureForm.AtMost)) != 0;

    /// <summary>Whether words make it the least or the most: <c>more than 40</c>.</summary>
    public bool IsBounded => (Form & (FigureForm.AtLeast | FigureForm.AtMost)) != 0;

    /// <summary>Whether it says how large a part is.</summary>
    public bool IsShare => Kind == AmountKind.Percent ? Value <= 100 : Kind == AmountKind.Fraction;

    /// <summary>Whether it stands nowhere and was made from others.</summary>
    public bool IsReckoned => Number < 0;

    /// <summary>Where the number stands.</summary>
    public TextSpan NumberIn(Draft draft) => TextSpan.FromBounds(draft.Tokens[Number].Start, draft.Tokens[NumberEnd - 1].End);

    /// <summary>Where number and unit stand.</summary>
    public TextSpan SpanIn(Draft draft) => TextSpan.FromBounds(draft.Tokens[Number].Start, draft.Tokens[End - 1].End);

    /// <summary>Where its number stands, with a currency before it.</summary>
    public TextSpan SignedIn(Draft draft) => TextSpan.FromBounds(draft.Tokens[Sign].Start, draft.Tokens[NumberEnd - 1].End);

    /// <summary>A value as this amount is written, with its currency and its scale: <c>US$800 million</c>, and <c>12</c> for twelve.</summary>
    public string Write(Draft draft, double value)
    {
        var digits = draft.Tokens[Number];
        var scale = Digits.Place > 0 && Digits.Scale > 1 ? Digits.Scale : 1;
        var scaled = value / scale;
        var place = Math.Abs(scaled - Math.Round(scaled)) < 1e-6 ? 1 : Math.Abs((scaled * 10) - Math.Round(scaled * 10)) < 1e-6 ? 0.1 : 0.01;
        var sign = draft.TextOf(TextSpan.FromBounds(draft.Tokens[Sign].Start, digits.Start));
        return sign + Rounding.Write(scaled, place) + (scale > 1 ? draft.TextOf(TextSpan.FromBounds(digits.End, draft.Tokens[NumberEnd - 1].End)) : "");
    }

    /// <summary>The last place it is written to: 1 for 20%, 0.1 for 20.4%.</summary>
    public double Place => Digits.Place is > 0 and < 1 ? Digits.Place : 1;

    /// <summary>The word behind the hyphen of a number that describes it, <c>member</c> in <c>12-member</c>, by its number; 0 when there is no hyphen, -1 when no list has the word.</summary>
    public int CompoundOf(Draft draft)
    {
        var tokens = draft.Tokens;
        return NumberEnd + 1 >= tokens.Length || tokens[NumberEnd].Kind != TokenKind.Dash || tokens[NumberEnd].Has(TokenShape.SpaceBefore) || tokens[NumberEnd + 1].Kind != TokenKind.Word ? 0
            : tokens[NumberEnd + 1].Word > 0 ? tokens[NumberEnd + 1].Word : -1;
    }

    /// <summary>Whether two can be added and compared: both money of one currency, both miles, both percent. A number without a unit borrows the other's.</summary>
    public bool IsLike(Amount other) =>
        Kind == other.Kind ? Unit == other.Unit || Kind is AmountKind.Points
        : Kind == AmountKind.Count ? other.Kind is AmountKind.Money or AmountKind.Measure or AmountKind.Percent
        : other.Kind == AmountKind.Count && Kind is AmountKind.Money or AmountKind.Measure;
}
