using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds events whose length and whose first and last day are given: <c>the four-day siege began on June 2 and ended on June 9</c>.</summary>
internal static class EventLengthReader
{
    private const int LongestName = 3;
    private const int Reach = 4;
    private const int FarthestWord = 20;
    private const int SomeYear = 2001;
    private const double DaysInWeek = 7;

    /// <summary>Two weeks may be 12 days, or 16.</summary>
    private const double WeekSlack = 0.5;

    private static readonly WordSet Events = WordSet.Read("lasting-events");
    private static readonly WordSet Openings = WordSet.Read("event-openings");
    private static readonly WordSet Closings = WordSet.Read("event-closings");
    private static readonly WordSet Links = WordSet.Of("to", "until", "through", "till");
    private static readonly WordSet Pronouns = WordSet.Of("it", "they");

    /// <summary>The event that a length describes, with its days; null when either is missing.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="index">The sentence.</param>
    /// <param name="length">The length.</param>
    public static ElapsedTime? Read(Draft draft, int index, Duration length)
    {
        var sentence = draft.Sentences[index];
        if (!length.IsCompound || length.Unit is not (LifeRole.Day or LifeRole.Week) || length.Form != FigureForm.Exact || NameEnd(draft, sentence, length.End) is not (var name and > 0)
            || DayBehind(draft, sentence, name, Openings, name + FarthestWord) is not { } first || LastDay(draft, index, first) is not { } last || ElapsedTimeReader.IsApart(draft, sentence))
        {
            return null;
        }

        var year = first.Year ?? last.Year ?? draft.Date?.Year ?? SomeYear;
        if (On(first, year) is not { } from || On(last, last.Year ?? year) is not { } to)
        {
            return null;
        }

        var days = ((to < from && last.Year is null ? to.AddYears(1) : to) - from).TotalDays;
        var unit = length.Unit == LifeRole.Week ? DaysInWeek : 1;
        return days <= 0 ? null : new ElapsedTime(
            length.Number, length.Value, $"{NameOf(draft, first)} to {NameOf(draft, last)}", days / unit, (days + 1) / unit, length.Unit == LifeRole.Week ? WeekSlack : 0, false) { Unit = length.Unit };
    }

    /// <summary>The index just after the event: <c>four-day music festival</c>; 0 when none follows.</summary>
    private static int NameEnd(Draft draft, Sentence sentence, int index)
    {
        for (var i = index; i < sentence.EndToken && i < index + LongestName && draft.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (Events.Contains(draft.Tokens[i].Word))
            {
                return i + 1;
            }
        }

        return 0;
    }

    /// <summary>The last day behind <c>to</c> or <c>ended</c>, in the sentence or in a next one on <c>it</c>.</summary>
    private static CalendarDate? LastDay(Draft draft, int index, CalendarDate first)
    {
        var sentence = draft.Sentences[index];
        var link = first.End;
        if (link < sentence.EndToken && Links.Contains(draft.Tokens[link].Word))
        {
            return DayNear(draft, sentence, link + 1);
        }

        if (DayBehind(draft, sentence, link, Closings, link + FarthestWord) is { } here)
        {
            return here;
        }

        return index + 1 < draft.Sentences.Length && draft.Sentences[index + 1] is var next && next.FirstToken == sentence.EndToken && Pronouns.Contains(draft.Tokens[next.FirstToken].Word) && !ElapsedTimeReader.IsApart(draft, next)
            ? DayBehind(draft, next, next.FirstToken + 1, Closings, next.FirstToken + 3)
            : null;
    }

    /// <summary>The day behind the first of some words.</summary>
    private static CalendarDate? DayBehind(Draft draft, Sentence sentence, int index, WordSet words, int end)
    {
        for (var i = index; i < end && i < sentence.EndToken; i++)
        {
            if (words.Contains(draft.Tokens[i].Word) && DayNear(draft, sentence, i + 1) is { } day)
            {
                return day;
            }

            if (CalendarDate.MonthOf(draft.Tokens[i]) > 0)
            {
                return null;
            }
        }

        return null;
    }

    /// <summary><c>on June 2</c>, <c>on Monday, 2 June</c></summary>
    private static CalendarDate? DayNear(Draft draft, Sentence sentence, int index)
    {
        for (var i = index; i < sentence.EndToken && i <= index + Reach; i++)
        {
            if (CalendarDate.TryRead(draft.Prose.Text, draft.Tokens, i, index, sentence.EndToken, out var day))
            {
                return day;
            }
        }

        return null;
    }

    private static DateTime? On(CalendarDate day, int year) => day.Day <= DateTime.DaysInMonth(day.Year ?? year, day.Month) ? new DateTime(day.Year ?? year, day.Month, day.Day) : null;

    private static string NameOf(Draft draft, CalendarDate day) => draft.TextOf(day.SpanIn(draft.Tokens));
}
