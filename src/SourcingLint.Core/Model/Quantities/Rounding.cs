using System.Globalization;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>How exact a written number is, and how to write one as exactly.</summary>
internal static class Rounding
{
    /// <summary>Round numbers are rounder than their digits say, but not by more than this part of them.</summary>
    private const double MostRounding = 0.05;

    /// <summary>How far the true value may lie from a number as it is written: half of its last place, <c>0.05</c> for <c>9.5</c>.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="phrase">A number with a value.</param>
    public static double SlackOf(Draft draft, NumberPhrase phrase)
    {
        var value = Math.Abs(phrase.Value ?? 0);
        var place = PlaceOf(draft.TextOf(draft.Tokens[phrase.First]));
        if (phrase.Kind == NumberKind.Scaled && place < 1)
        {
            return place / 2 * Math.Max(1, ScaleOf(value, draft.TextOf(draft.Tokens[phrase.First])));
        }

        if (phrase.Kind == NumberKind.Plain && draft.Tokens[phrase.First].Kind == TokenKind.Number)
        {
            return place < 1 ? place / 2 : Math.Max(0.5, Math.Min(place / 2, value * MostRounding));
        }

        return phrase.Kind == NumberKind.Plain && value == Math.Floor(value) ? 0.5 : value * MostRounding;
    }

    /// <summary>Half of the last place that a number in digits is written to, zeros of hundreds and more aside: 0.5 million for <c>60 million</c>.</summary>
    public static double HalfPlaceOf(Draft draft, NumberPhrase phrase)
    {
        var digits = draft.TextOf(draft.Tokens[phrase.First]);
        var place = PlaceOf(digits) is var last and not 10 ? last : 1;
        return draft.Tokens[phrase.First].Kind != TokenKind.Number ? double.MaxValue
            : place / 2 * (phrase.Kind == NumberKind.Scaled ? Math.Max(1, ScaleOf(Math.Abs(phrase.Value ?? 0), digits)) : 1);
    }

    /// <summary>What the digits of a scaled number were multiplied by: 1,000,000 for <c>2.4 million</c>.</summary>
    private static double ScaleOf(double value, ReadOnlySpan<char> digits) =>
        double.TryParse(digits.ToString(), NumberStyles.AllowDecimalPoint | NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var written) && written > 0
            ? value / written
            : 1;

    /// <summary>The place of the last digit that says something: 0.1 for <c>9.5</c>, 100 for <c>1,200</c>.</summary>
    private static double PlaceOf(ReadOnlySpan<char> digits)
    {
        var point = digits.IndexOf('.');
        if (point >= 0)
        {
            return Math.Pow(10, point + 1 - digits.Length);
        }

        var place = 1.0;
        for (var i = digits.Length - 1; i > 0 && digits[i] is '0' or ','; i--)
        {
            place *= digits[i] == '0' ? 10 : 1;
        }

        return place;
    }

    /// <summary>A number written as exactly as another one: with as many digits that say something, and two at least.</summary>
    /// <param name="value">The number to write.</param>
    /// <param name="model">The digits of the other.</param>
    public static string WriteLike(double value, ReadOnlySpan<char> model)
    {
        var place = Math.Min(PlaceOf(model), Math.Pow(10, Math.Floor(Math.Log10(Math.Max(1e-9, Math.Abs(value)))) - 1));
        place = place >= 1 ? place : Math.Min(1, Math.Max(PlaceOf(model), 1e-6));
        return Write(Math.Round(value / place) * place, place);
    }

    /// <summary>A number with commas between its thousands and as many decimals as its last place asks for.</summary>
    /// <param name="value">The number.</param>
    /// <param name="place">Its last place: 0.1 for one decimal.</param>
    public static string Write(double value, double place = 1) =>
        value.ToString(place >= 1 ? "#,##0" : "#,##0." + new string('0', (int)Math.Round(-Math.Log10(place))), CultureInfo.InvariantCulture);
}
