using System.Globalization;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>A time on a clock: <c>3:15 p.m.</c>, <c>3.15pm</c>, <c>noon</c>; or one that a watch took: <c>4:02</c>, <c>2:41:10</c>.</summary>
/// <param name="First">The index of its first token.</param>
/// <param name="End">The index just after its last token.</param>
/// <param name="Minutes">Minutes since midnight, or since the start.</param>
/// <param name="IsOfDay">Whether it is a time of day.</param>
/// <param name="Parts">How many numbers it has between colons.</param>
internal readonly record struct ClockTime(int First, int End, double Minutes, bool IsOfDay, int Parts)
{
    private const double HoursInHalfDay = 12;
    private const double Sixty = 60;

    private static readonly double[] Moments = ReadMoments();
    private static readonly WordSet Halves = WordSet.Of("a.m.", "p.m.", "am", "pm");
    private static readonly WordSet Words = WordSet.Of("noon", "midnight");

    /// <summary>Reads the time that starts at a token.</summary>
    public static bool TryRead(Draft draft, int index, int end, out ClockTime time)
    {
        time = default;
        var token = draft.Tokens[index];
        if (Words.Contains(token.Word))
        {
            time = new ClockTime(index, index + 1, Moments[token.Word], true, 1);
            return true;
        }

        var isHalfDay = index + 1 < end && Halves.Contains(draft.Tokens[index + 1].Word);
        if (token.Kind != TokenKind.Number || ReadParts(isHalfDay ? draft.TextOf(token).ToString().Replace('.', ':') : draft.TextOf(token).ToString()) is not { } parts)
        {
            return false;
        }

        if (isHalfDay && parts.Length <= 2 && parts[0] is >= 1 and <= HoursInHalfDay)
        {
            var minutes = ((parts[0] % HoursInHalfDay) * Sixty) + (parts.Length > 1 ? parts[1] : 0) + Moments[draft.Tokens[index + 1].Word];
            time = new ClockTime(index, index + 2, minutes, true, parts.Length);
            return true;
        }

        if (parts.Length < 2)
        {
            return false;
        }

        time = new ClockTime(index, index + 1, parts.Length == 2 ? parts[0] + (parts[1] / Sixty) : (parts[0] * Sixty) + parts[1] + (parts[2] / Sixty), false, parts.Length);
        return true;
    }

    /// <summary>The numbers between colons; null when there is anything else.</summary>
    private static double[]? ReadParts(string text)
    {
        var parts = text.Split(':');
        var values = new double[parts.Length];
        for (var i = 0; i < parts.Length; i++)
        {
            if (parts.Length > 3 || parts[i].Length is 0 or > 3 || !double.TryParse(parts[i], NumberStyles.None, CultureInfo.InvariantCulture, out values[i]) || (i > 0 && (values[i] >= Sixty || parts[i].Length != 2)))
            {
                return null;
            }
        }

        return values;
    }

    private static double[] ReadMoments()
    {
        var moments = new double[Vocabulary.Shared.Count];
        foreach (var row in Lexicon.Read("Phrases/clock-words"))
        {
            moments[Vocabulary.Shared.Require(row[0])] = double.Parse(row[1], CultureInfo.InvariantCulture);
        }

        return moments;
    }
}
