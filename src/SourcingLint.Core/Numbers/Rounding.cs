using System.Globalization;

namespace SourcingLint.Model;

/// <summary>How exact a written number is, and how to write one as exactly.</summary>
internal static class Rounding
{
    /// <summary>Round numbers are rounder than their digits say, but not by more than this part of them.</summary>
    private const double MostRounding = 0.05;

    /// <summary>Smaller whole numbers are counts: 200 is not 195 rounded.</summary>
    private const double LeastRounded = 10_000;

    /// <summary>How far the true value may lie from a number as it is written: half of its last place, <c>0.05</c> for <c>9.5</c>.</summary>
    public static double SlackOf(NumberPhrase phrase)
    {
        var value = Math.Abs(phrase.Value ?? 0);
        if (phrase.Kind == NumberKind.Scaled && phrase.Place is > 0 and < 1)
        {
            return phrase.Place / 2 * phrase.Scale;
        }

        if (phrase.Kind == NumberKind.Plain && phrase.Place > 0)
        {
            return phrase.Place < 1 ? phrase.Place / 2 : Math.Max(0.5, Math.Min(phrase.Place / 2, value * MostRounding));
        }

        return phrase.Kind == NumberKind.Plain && value == Math.Floor(value) ? 0.5 : value * MostRounding;
    }

    /// <summary>How far the true value may lie from a number that a sum takes: a count is what it says, zeros of hundreds and more are rounded.</summary>
    public static double SlackInSum(NumberPhrase phrase)
    {
        if (phrase is { Kind: NumberKind.Plain, Place: 0 or >= 1, Value: < LeastRounded and var value } && value == Math.Floor(value))
        {
            return 0.5;
        }

        var place = phrase.Place == 10 ? 1 : phrase.Place;
        return phrase.Place == 0 ? SlackOf(phrase) : Math.Min(SlackOf(phrase), place / 2 * phrase.Scale);
    }

    /// <summary>A number written as exactly as another one: with as many digits that say something, and two at least.</summary>
    /// <param name="value">The number to write.</param>
    /// <param name="place">The last place of the other; 0 for one in words.</param>
    public static string WriteLike(double value, double place)
    {
        place = place > 0 ? place : 1;
        var last = Math.Min(place, Math.Pow(10, Math.Floor(Math.Log10(Math.Max(1e-9, Math.Abs(value)))) - 1));
        last = last >= 1 ? last : Math.Min(1, Math.Max(place, 1e-6));
        return Write(Math.Round(value / last) * last, last);
    }

    /// <summary>A number with commas between its thousands and as many decimals as its last place asks for.</summary>
    /// <param name="value">The number.</param>
    /// <param name="place">Its last place: 0.1 for one decimal.</param>
    public static string Write(double value, double place = 1) =>
        value.ToString(place >= 1 ? "#,##0" : "#,##0." + new string('0', (int)Math.Round(-Math.Log10(place))), CultureInfo.InvariantCulture);
}
