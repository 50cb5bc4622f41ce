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
        new("misdate-a-day", ["weekday-date-mismatch"], MisdateDay),
        new("wrong-age", ["elapsed-time-mismatch"], WrongAge),
        new("wrong-time-since", ["elapsed-time-mismatch"], WrongTimeSince),
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

    /// <summary>Names a day of the week on which a date does not fall.</summary>
    private static IEnumerable<Fault> MisdateDay(Draft draft, Random random) => Wording.Add(draft, random, () =>
    {
        var date = new DateTime(random.Next(1990, 2026), 1, 1).AddDays(random.Next(365));
        var wrong = date.AddDays(random.Next(1, 7)).DayOfWeek.ToString();
        string On(string format) => date.ToString(format, CultureInfo.InvariantCulture);
        return
        [
            $"The hearing was held on {wrong}, {On("MMMM d', 'yyyy")}, in the old mill.",
            $"The hearing was held on {wrong} {On("d MMMM yyyy")}.",
            $"The ferry sank on {On("MMMM d', 'yyyy")}, a {wrong}.",
            $"The ferry sank at dawn on {wrong}, {On("d MMMM yyyy")}, the coast guard said.",
            $"The vote ({wrong}, {On("MMMM d', 'yyyy")}) was the last.",
            $"He was arrested on the morning of {wrong}, {On("MMMM d', 'yyyy")}.",
            $"Doors opened on {wrong} the {date.Day}{Ending(date.Day)} of {On("MMMM yyyy")}.",
        ];
    });

    private static string Ending(int day) => (day % 10, day / 10) switch { (1, not 1) => "st", (2, not 1) => "nd", (3, not 1) => "rd", _ => "th" };

    /// <summary>Gives a person dates of birth and death, and an age that they do not make.</summary>
    private static IEnumerable<Fault> WrongAge(Draft draft, Random random) => Wording.Add(draft, random, () =>
    {
        var born = random.Next(1900, 1950);
        var age = random.Next(40, 80);
        var wrong = age + random.Next(3, 9);
        return
        [
            $"Its founder, who was born in {born}, died in {born + age} at the age of {wrong}.",
            $"Born in {born}, he died in {born + age} aged {wrong}.",
            $"Karl Brandvold ({born}-{born + age}) died at the age of {wrong}.",
            $"Ida Brandvold, born on 4 May {born}, died in June {born + age} at {wrong}.",
            $"He was born in Lesk in {born} and died there in {born + age}, aged {wrong}.",
        ];
    });

    /// <summary>Counts years between two dates that the sentence names, or from one to the draft's own day.</summary>
    private static IEnumerable<Fault> WrongTimeSince(Draft draft, Random random) => Wording.Add(draft, random, () =>
    {
        var year = random.Next(1960, 1990);
        var years = random.Next(6, 9);
        var wrong = years + random.Next(3, 6);
        var between = new[]
        {
            $"He led the union for {wrong} years, from {year} to {year + years}.",
            $"In {year + years}, {wrong} years after the {year} flood, the mill reopened.",
            $"The club, founded in {year}, marked its {year % 40 + 41}th anniversary in {year + 20}.",
        };
        if (draft.Date is not { } today)
        {
            return between;
        }

        var ago = today.Year - years;
        return
        [
            .. between,
            $"{Wording.Opening(wrong)} years after the {ago} fire, the hall is still closed.",
            $"It has been {wrong} years since the {ago} flood.",
            $"She has run the clinic for {wrong} years, since {ago}.",
            $"The war, which began in {ago}, is in its {wrong + 3}th year.",
            $"{Wording.Opening(wrong)} years ago, in {ago}, the bridge fell.",
            $"Lena Aldous, {wrong + 30}, born in {today.Year - years - 20}, chairs the port.",
        ];
    });
}
