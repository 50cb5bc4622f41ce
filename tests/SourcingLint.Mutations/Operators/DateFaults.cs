using System.Globalization;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Mutations;

/// <summary>Days, dates and ages that no longer fit.</summary>
internal static class DateFaults
{
    private static readonly string[] Days = ["Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"];

    public static IEnumerable<FaultOperator> All =>
    [
        new("swap-weekday", ["weekday-date-mismatch"], SwapWeekday),
        new("date-wrong-weekday", ["weekday-date-mismatch"], DateWrongWeekday),
        new("day-past-the-month", ["weekday-date-mismatch"], DayPastTheMonth),
        new("wrong-age", ["elapsed-time-mismatch"], WrongAge),
    ];

    /// <summary>Changes the day of the week of a dated line.</summary>
    private static IEnumerable<Fault> SwapWeekday(Draft draft, Random random)
    {
        for (var i = 0; i + 3 < draft.Tokens.Length; i++)
        {
            var day = Array.IndexOf(Days, Place.Text(draft, draft.Tokens[i].Span));
            if (day >= 0 && draft.Source[draft.Tokens[i + 1].Start] == ',' && draft.Tokens[i + 2].Is(WordClass.Month) && draft.Tokens[i + 3].Kind == TokenKind.Number)
            {
                yield return Fault.Replace(draft.Tokens[i].Span, Days[(day + random.Next(1, 7)) % 7]);
            }
        }
    }

    /// <summary>Puts a date behind a day of the week on which it does not fall.</summary>
    private static IEnumerable<Fault> DateWrongWeekday(Draft draft, Random random)
    {
        foreach (var token in draft.Tokens.Where(t => t.Is(WordClass.Weekday) && t.Has(TokenShape.Capitalized)))
        {
            var day = Array.IndexOf(Days, Place.Text(draft, token.Span));
            if (day < 0 || Place.ParagraphAt(draft, token.Start).Zone != ZoneKind.Body || token.End >= draft.Source.Length || draft.Source[token.End] is not (' ' or '.'))
            {
                continue;
            }

            var date = new DateTime(random.Next(1990, 2026), 1, 1).AddDays(random.Next(365));
            date = date.DayOfWeek == (DayOfWeek)day ? date.AddDays(random.Next(1, 7)) : date;
            yield return Fault.Insert(token.End, date.ToString("', 'MMMM d', 'yyyy", CultureInfo.InvariantCulture) + (draft.Source[token.End] == ' ' ? "," : ""));
        }
    }

    private static IEnumerable<Fault> DayPastTheMonth(Draft draft, Random random)
    {
        string[] months = ["Feb. 30", "April 31", "June 31", "Sept. 31", "Nov. 31", "31 June"];
        return Place.Story(draft).Select(paragraph => Fault.Insert(Place.EndOf(paragraph), $" Another meeting was called for {months[random.Next(months.Length)]}."));
    }

    /// <summary>Gives a person dates of birth and death, and an age that they do not make.</summary>
    private static IEnumerable<Fault> WrongAge(Draft draft, Random random) => Place.Story(draft).Select(paragraph =>
    {
        var born = random.Next(1900, 1950);
        var age = random.Next(40, 90);
        return Fault.Insert(Place.EndOf(paragraph), $" Its founder, who was born in {born}, died in {born + age} at the age of {age + random.Next(3, 9)}.");
    });
}
