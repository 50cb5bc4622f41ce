using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Model;

namespace SourcingLint.Mutations;

/// <summary>Sums that no longer come out.</summary>
internal static class FigureFaults
{
    private static readonly (string Unit, string Other, double Factor)[] Conversions =
    [
        ("km", "miles", 0.621371), ("mi", "km", 1.609344), ("m", "feet", 3.28084), ("ft", "meters", 0.3048),
        ("kg", "pounds", 2.20462), ("lb", "kg", 0.453592), ("ha", "acres", 2.47105), ("ac", "hectares", 0.404686),
    ];

    public static IEnumerable<FaultOperator> All =>
    [
        new("break-conversion", ["unit-conversion-mismatch"], BreakConversion),
        new("add-wrong-conversion", ["unit-conversion-mismatch"], AddWrongConversion),
        new("count-against-percentage", ["ratio-percent-mismatch"], WrongRatio),
        new("invert-range", ["range-inverted"], InvertRange),
    ];

    /// <summary>Changes the number of a conversion that the draft has.</summary>
    private static IEnumerable<Fault> BreakConversion(Draft draft, Random random)
    {
        foreach (var figure in draft.Model.Figures.Where(f => f.Unit is not null && Place.Text(draft, f.Span).Contains('(')))
        {
            var text = Place.Text(draft, figure.Span);
            var start = text.IndexOfAny([.. "123456789"], text.IndexOf('('));
            var end = start;
            while (end >= 0 && end < text.Length && (char.IsAsciiDigit(text[end]) || text[end] is ',' or '.'))
            {
                end++;
            }

            if (start >= 0 && end < text.Length && char.IsLetter(text[Math.Min(end + 1, text.Length - 1)])
                && Conversions.Any(c => c.Unit == figure.Unit) && double.TryParse(text[start..end], NumberStyles.Number, CultureInfo.InvariantCulture, out var value))
            {
                yield return Fault.Replace(new TextSpan(figure.Span.Start + start, end - start), Write(Math.Ceiling((value * (1.5 + random.NextDouble())) + 1)));
            }
        }
    }

    /// <summary>Puts a wrong conversion behind a distance or a weight.</summary>
    private static IEnumerable<Fault> AddWrongConversion(Draft draft, Random random)
    {
        foreach (var figure in draft.Model.Figures.Where(f => f.Value is > 0 && f.UpperValue is null && f.Unit is not null && f.Noun.IsEmpty && !Place.Text(draft, f.Span).Contains('(')))
        {
            foreach (var (_, other, factor) in Conversions.Where(c => c.Unit == figure.Unit))
            {
                var wrong = Math.Max(2, Math.Round(figure.Value!.Value * factor * (random.Next(2) == 0 ? 0.6 : 1.6)));
                if (Math.Abs(wrong - (figure.Value.Value * factor)) > Math.Max(1, figure.Value.Value * factor * 0.25) && Place.Text(draft, TextSpan.FromBounds(figure.Number.End, figure.Span.End)).Length > 1)
                {
                    yield return Fault.Insert(figure.Span.End, $" ({Write(wrong)} {other})");
                }
            }
        }
    }


    /// <summary>Puts counts behind a percentage that make another one.</summary>
    private static IEnumerable<Fault> WrongRatio(Draft draft, Random random)
    {
        foreach (var figure in Place.Figures(draft, FigureClass.Percent).Where(f => f.Unit == "%" && f.Value is >= 5 and <= 90 && char.IsAsciiDigit(draft.Source[f.Number.Start])))
        {
            var whole = random.Next(20, 90) * 10;
            var part = (int)Math.Round(whole * (figure.Value!.Value + 6) / 100);
            var end = figure.Span.End;
            yield return Fault.Insert(end, $" ({part} of {whole})");
        }

    }

    /// <summary>Writes the higher number of a range first, or makes such a range of a count.</summary>
    private static IEnumerable<Fault> InvertRange(Draft draft, Random random)
    {
        foreach (var figure in Place.Figures(draft, FigureClass.Toll, FigureClass.People, FigureClass.Military, FigureClass.Money)
            .Where(f => f.Value is >= 5 and < 1e9 && (f.Class == FigureClass.Money || f.Noun.Length > 3) && char.IsAsciiDigit(draft.Source[f.Number.Start])))
        {
            var text = Place.Text(draft, figure.Number);
            if (text.All(c => char.IsAsciiDigit(c) || c == ',') && figure.Span.Start == figure.Number.Start && double.TryParse(text, NumberStyles.Number, CultureInfo.InvariantCulture, out var value) && value is < 1900 or > 2100)
            {
                yield return Fault.Replace(figure.Number, $"between {Write(value + Math.Ceiling(value * 0.4) + random.Next(2))} and {text}");
            }
        }
    }

    private static string Write(double value) => value.ToString("#,##0", CultureInfo.InvariantCulture);
}
