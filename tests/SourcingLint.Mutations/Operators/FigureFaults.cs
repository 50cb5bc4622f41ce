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
        new("inflate-part", ["part-whole-mismatch"], InflatePart),
        new("inflate-share", ["percent-sum-mismatch"], InflateShare),
        new("wrong-ratio", ["ratio-percent-mismatch"], WrongRatio),
        new("wrong-change", ["change-math-mismatch"], WrongChange),
        new("percent-for-points", ["change-math-mismatch"], PercentForPoints),
        new("invert-range", ["range-inverted"], InvertRange),
        new("lead-within-margin", ["poll-lead-within-margin"], LeadWithinMargin),
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

    /// <summary>Adds the parts of a toll or a crowd, one too many.</summary>
    private static IEnumerable<Fault> InflatePart(Draft draft, Random random)
    {
        foreach (var figure in Place.Figures(draft, FigureClass.Toll, FigureClass.People).Where(f => f.Value is >= 6 and < 100_000 && f.Value == Math.Floor(f.Value!.Value)))
        {
            var whole = (int)figure.Value!.Value;
            var men = random.Next(1, whole / 2);
            var women = random.Next(1, whole - men - 1);
            var sentence = random.Next(2) == 0
                ? $" The {Write(whole)} people were {men} men, {women} women and {whole - men - women + random.Next(1, 4)} children."
                : $" The group had {Write(whole)} people: {men} men, {women} women and {whole - men - women + random.Next(1, 4)} children.";
            yield return Fault.Insert(Place.EndOf(Place.ParagraphAt(draft, figure.Span.Start)), sentence);
        }
    }

    private static IEnumerable<Fault> InflateShare(Draft draft, Random random) => Sentences(draft, () =>
    {
        var yes = random.Next(40, 60);
        var no = random.Next(20, 35);
        return $" In the survey, {yes}% said yes, {no}% said no and {100 - yes - no + random.Next(3, 9)}% were undecided.";
    });

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

        foreach (var fault in Sentences(draft, () =>
        {
            var whole = random.Next(20, 90) * 10;
            var part = random.Next(whole / 4, whole / 2);
            return $" It took {part} of the {whole} homes, or {Math.Round(part * 100.0 / whole) + random.Next(3, 12)}%.";
        }))
        {
            yield return fault;
        }
    }

    private static IEnumerable<Fault> WrongChange(Draft draft, Random random) => Sentences(draft, () =>
    {
        var before = random.Next(12, 90) * 10;
        var share = random.Next(10, 60);
        var after = before + (int)Math.Round(before * share / 100.0);
        var wrong = share + random.Next(5, 15);
        return random.Next(3) switch
        {
            0 => $" Crossings rose from {before} to {after}, a {wrong}% increase.",
            1 => $" Crossings rose {wrong} percent, from {before} to {after}.",
            _ => $" Crossings grew by {wrong}% from {before} to {after}.",
        };
    });

    private static IEnumerable<Fault> PercentForPoints(Draft draft, Random random) => Sentences(draft, () =>
    {
        var before = random.Next(6, 30);
        var points = random.Next(1, 4);
        return random.Next(2) == 0
            ? $" The rate fell from {before}% to {before - points}%, a {points}% drop."
            : $" The rate rose from {before} percent to {before + points} percent, an increase of {points} percent.";
    });

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

    private static IEnumerable<Fault> LeadWithinMargin(Draft draft, Random random) => Sentences(draft, () =>
    {
        var first = random.Next(40, 50);
        var gap = random.Next(1, 3);
        return $" Ruiz {(random.Next(2) == 0 ? "leads" : "is ahead of")} Cole {first}% to {first - gap}%. The margin of error was plus or minus {gap + 1} percentage points.";
    });

    private static IEnumerable<Fault> Sentences(Draft draft, Func<string> sentence) =>
        Place.Story(draft).Select(paragraph => Fault.Insert(Place.EndOf(paragraph), sentence()));

    private static string Write(double value) => value.ToString("#,##0", CultureInfo.InvariantCulture);
}
