using System.Collections.Immutable;
using System.Globalization;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>A date that no calendar has, or one with a day of the week beside it on which it does not fall.</summary>
/// <param name="Date">The date.</param>
/// <param name="Weekday">The index of the weekday's name beside it; -1 when there is none, or the calendar does not have the date.</param>
/// <param name="Day">The day that the date means; null when the calendar does not have it.</param>
internal readonly record struct DayAndDate(CalendarDate Date, int Weekday, DateTime? Day)
{
    /// <summary>The last large country changed to our calendar in 1923; before, the same day had two dates.</summary>
    private const int FirstYear = 1924;

    private const int HalfYear = 183;
    private const int Month = 31;

    /// <summary><c>Thurs</c>, which is one.</summary>
    private const int LongestShortDay = 5;

    /// <summary>A date without a year may be Feb. 29.</summary>
    private const int LeapYear = 2000;

    private static readonly int[] Weekdays = WordDetails.Read("calendar", "weekday").Map(row => int.Parse(row[0], CultureInfo.InvariantCulture) % 7);
    private static readonly Dictionary<int, int> ShortDays = Lexicon.Read("Phrases/short-weekdays").ToDictionary(row => Vocabulary.Shared.Require(row[0]), row => int.Parse(row[1], CultureInfo.InvariantCulture) % 7);
    private static readonly WordSet Steps = WordSet.Read("time-steps");
    private static readonly int A = Vocabulary.Shared.Require("a");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int In = Vocabulary.Shared.Require("in");
    private static readonly int The = Vocabulary.Shared.Require("the");
    private static readonly int To = Vocabulary.Shared.Require("to");

    /// <summary>Every date that is none or does not fall on its day, in order.</summary>
    public static ImmutableArray<DayAndDate> FindWrong(Draft draft)
    {
        var wrong = ImmutableArray.CreateBuilder<DayAndDate>();
        var paragraph = -1;
        var isHistory = false;
        DateTime? anchor = null;
        foreach (var sentence in draft.Sentences)
        {
            anchor = sentence.Paragraph == paragraph && !TellsOfOtherTime(draft, sentence, anchor) ? anchor : null;
            isHistory = sentence.Paragraph == paragraph ? isHistory : TellsOfOldYear(draft, draft.ParagraphOf(sentence));
            paragraph = sentence.Paragraph;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (!draft.Tokens[i].Is(WordClass.Month) || !CalendarDate.TryRead(draft.Prose.Text, draft.Tokens, i, sentence.FirstToken, sentence.EndToken, out var date))
                {
                    continue;
                }

                if (WrongAt(draft, sentence, date, isHistory, anchor) is { } found)
                {
                    wrong.Add(found);
                }
                else if (date.Year is not null)
                {
                    anchor = DatesOf(date, null, null).Select(day => (DateTime?)day).FirstOrDefault();
                }
            }
        }

        return wrong.ToImmutable();
    }

    private static DayAndDate? WrongAt(Draft draft, Sentence sentence, CalendarDate date, bool isHistory, DateTime? anchor)
    {
        if (!IsWhole(draft, date, sentence.EndToken) || (date.First > sentence.FirstToken && draft.Tokens[date.First - 1].Word == In))
        {
            return null; // "in June 31 people", "Tuesday, June 5 to 7"
        }

        if (date.Day > DateTime.DaysInMonth(date.Year ?? LeapYear, date.Month))
        {
            return new DayAndDate(date, -1, null);
        }

        var weekday = WeekdayBeside(draft, sentence, date);
        return weekday >= 0 && (date.Year is not null || !isHistory) && DatesOf(date, draft.Date, anchor) is { Length: > 0 } days && !days.Any(day => (int)day.DayOfWeek == DayOf(draft.Tokens[weekday]))
            ? new DayAndDate(date, weekday, days[0])
            : null;
    }

    /// <summary>The day that a weekday's name means.</summary>
    public static int DayOf(Token weekday) => ShortDays.TryGetValue(weekday.Word, out var day) ? day : Weekdays[weekday.Word];

    /// <summary>Whether the words after it leave it a date by itself, neither the start of a range nor the first part of a count.</summary>
    private static bool IsWhole(Draft draft, CalendarDate date, int end)
    {
        var next = date.End < end ? draft.Tokens[date.End] : default;
        return next.Kind is TokenKind.Punctuation or TokenKind.Bracket or TokenKind.Quote or TokenKind.Possessive || next.Length == 0
            || (next.Kind == TokenKind.Dash && next.Has(TokenShape.SpaceBefore) && draft.Prose.Text[next.Start] != '-')
            || (next.Kind == TokenKind.Word && next.Is(WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary) && !StartsRange(draft, date.End, end));
    }

    /// <summary><c>June 5 to 7</c>, <c>June 5 and 7</c></summary>
    private static bool StartsRange(Draft draft, int index, int end) =>
        index + 1 < end && draft.Tokens[index + 1].Kind is TokenKind.Number or TokenKind.Ordinal;

    /// <summary>The index of <c>Tuesday</c> in <c>Tuesday, Dec. 14</c>, <c>Tuesday (Dec. 14)</c> and <c>Dec. 14, 2024, a Tuesday</c>; -1 when there is none.</summary>
    private static int WeekdayBeside(Draft draft, Sentence sentence, CalendarDate date)
    {
        var tokens = draft.Tokens;
        var i = date.First - 1;
        i -= i > sentence.FirstToken && tokens[i].Word == The ? 1 : 0;
        i -= i > sentence.FirstToken && draft.Prose.Text[tokens[i].Start] is ',' or '(' ? 1 : 0;
        i -= i > sentence.FirstToken && tokens[i].Is(WordClass.TimeUnit) && !tokens[i].Is(WordClass.Weekday | WordClass.Month) ? 1 : 0; // Friday morning
        if (i >= sentence.FirstToken && IsWeekday(draft, i, sentence.FirstToken))
        {
            var joint = i > sentence.FirstToken ? tokens[i - 1] : default;
            var isSecond = i - 1 > sentence.FirstToken && tokens[i - 2].Is(WordClass.Weekday);
            return joint.Kind == TokenKind.Dash || ((joint.Word == And || joint.Word == To) && isSecond) ? -1 : i; // the night of Friday-Saturday
        }

        i = date.End;
        return i + 2 < sentence.EndToken && draft.Prose.Text[tokens[i].Start] is ',' or '(' && tokens[i + 1].Word == A && IsWeekday(draft, i + 2, i) ? i + 2 : -1;
    }

    /// <summary>One day of the week: <c>Tuesdays</c> are many, and <c>The Tarn Sun</c> is a newspaper.</summary>
    private static bool IsWeekday(Draft draft, int index, int first)
    {
        var token = draft.Tokens[index];
        return ShortDays.ContainsKey(token.Word)
            ? token.Has(TokenShape.Capitalized) && !(index > first && draft.Tokens[index - 1] is var before && (before.Word == The || (before.Has(TokenShape.Capitalized) && !before.Is(WordClass.Preposition))))
            : token.Is(WordClass.Weekday) && draft.TextOf(token) is var text && (text[text.Length - 1] != 's' || text.Length <= LongestShortDay);
    }

    /// <summary>Whether a sentence names another year than a date before it, or leads to another time: <c>the last vote</c>.</summary>
    private static bool TellsOfOtherTime(Draft draft, Sentence sentence, DateTime? anchor)
    {
        for (var i = sentence.FirstToken; anchor is { } day && i < sentence.EndToken; i++)
        {
            if (Steps.Contains(draft.Tokens[i].Word) || (CalendarDate.YearAt(draft.Prose.Text, draft.Tokens[i]) is var year and > 0 && year != day.Year))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a paragraph tells of a year long past, which its other dates may belong to.</summary>
    private static bool TellsOfOldYear(Draft draft, Paragraph paragraph)
    {
        for (var i = draft.Sentences[paragraph.FirstSentence].FirstToken; draft.Date is { } today && i < draft.Sentences[paragraph.EndSentence - 1].EndToken; i++)
        {
            if (CalendarDate.YearAt(draft.Prose.Text, draft.Tokens[i]) is var year and > 0 && year < today.Year - 1)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The day that a date means: that of its year, else those of the half years before and after the draft's own day; in a draft without one, that of the month before or after a whole date just before it; none when nothing tells.</summary>
    private static DateTime[] DatesOf(CalendarDate date, DateTime? written, DateTime? anchor)
    {
        var (near, reach) = written is not null ? (written, HalfYear) : (anchor, Month);
        var years = date.Year is { } year ? new[] { year } : near is { } day ? new[] { day.Year, day.Year - 1, day.Year + 1 } : Array.Empty<int>();
        return years.Where(y => y >= FirstYear && date.Day <= DateTime.DaysInMonth(y, date.Month))
            .Select(y => new DateTime(y, date.Month, date.Day))
            .Where(d => date.Year is not null || Math.Abs((d - near!.Value).TotalDays) <= reach)
            .ToArray();
    }
}
