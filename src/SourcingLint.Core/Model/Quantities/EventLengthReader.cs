using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds events whose length and whose first and last day are given: <c>the four-day siege began on June 2 and ended on June 9</c>.</summary>
internal static class EventLengthReader
{
    private const int LongestName = 4;
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
    private static readonly int From = Vocabulary.Shared.Require("from");
    private static readonly int Long = Vocabulary.Shared.Require("long");
    private static readonly WordSet Pronouns = WordSet.Of("it", "they");

    /// <summary>The event of a length, with its days; null when either is missing.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="index">The sentence.</param>
    /// <param name="length">The length.</param>
    public static ElapsedTime? Read(Draft draft, int index, Duration length)
    {
        var sentence = draft.Sentences[index];
        if (length.Unit is not (LifeRole.Day or LifeRole.Week) || length.Form != FigureForm.Exact || length.IsOrdinal)
        {
            return null;
        }

        var opening = length.IsCompound ? NameEnd(draft, sentence, length.End) : FromBehind(draft, sentence, length.End);
        if (opening == 0 || DayNear(draft, sentence, opening + 1) is not { } first || LastDay(draft, index, first) is not { } last || IsMoved(draft, sentence) || DaysBetween(draft, first, last) is not { } days || days <= 0)
        {
            return null;
        }

        var isWeek = length.Unit == LifeRole.Week;
        var unit = isWeek ? DaysInWeek : 1;
        var mayRest = length.Value < days / unit && length.Value >= (days - RestDays(days)) / unit && !(length.IsCompound && IsLasting(draft, length.End, opening));
        return mayRest ? null
            : new ElapsedTime(length.Number, length.Value, $"{NameOf(draft, first)} to {NameOf(draft, last)}", days / unit, (days + 1) / unit, isWeek ? WeekSlack : 0, false) { Unit = length.Unit };
    }

    /// <summary>Whether a name has a word for what goes on through weekends.</summary>
    private static bool IsLasting(Draft draft, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (Events.Contains(draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The index of the word that opens an event, right behind its name: <c>four-day music festival began</c>; 0 when none does.</summary>
    private static int NameEnd(Draft draft, Sentence sentence, int index)
    {
        for (var i = index; i < sentence.EndToken && i <= index + LongestName + 1 && draft.Tokens[i].Kind == TokenKind.Word; i++)
        {
            if (i > index && Openings.Contains(draft.Tokens[i].Word))
            {
                return i;
            }

            if (draft.Tokens[i].Is(WordClass.Relative | WordClass.Pronoun))
            {
                return 0;
            }
        }

        return 0;
    }

    /// <summary>The index of <c>from</c> right behind a length, <c>nine days, from June 6</c>, or anywhere before one that ends in <c>long</c>; 0 when it does not stand there.</summary>
    private static int FromBehind(Draft draft, Sentence sentence, int index)
    {
        if (index < sentence.EndToken && draft.Tokens[index].Word == Long)
        {
            for (var i = index - 1; i >= sentence.FirstToken && i > index - FarthestWord; i--)
            {
                if (draft.Tokens[i].Word == From)
                {
                    return i;
                }
            }

            return 0;
        }

        index += index < sentence.EndToken && draft.Prose.Text[draft.Tokens[index].Start] == ',' ? 1 : 0;
        return index < sentence.EndToken && draft.Tokens[index].Word == From ? index : 0;
    }

    /// <summary>Whether the days may not be those of the length: the event was extended, or what might have been is told.</summary>
    private static bool IsMoved(Draft draft, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (ElapsedTimeReader.RoleOf(draft.Tokens[i]) is LifeRole.Apart or LifeRole.Past)
            {
                return true;
            }
        }

        return false;
    }

    private static double? DaysBetween(Draft draft, CalendarDate first, CalendarDate last)
    {
        var year = first.Year ?? last.Year ?? draft.Date?.Year ?? SomeYear;
        if (On(first, year) is not { } from || On(last, last.Year ?? year) is not { } to)
        {
            return null;
        }

        var isOverNewYear = to < from && last.Year is null && first.Month == 12;
        return ((isOverNewYear ? to.AddYears(1) : to) - from).TotalDays;
    }

    /// <summary>As many days as weekends may take from so many: strikes, courses and trials rest.</summary>
    private static double RestDays(double days) => Math.Ceiling((days + 1) / DaysInWeek) * 2;

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

        return index + 1 < draft.Sentences.Length && draft.Sentences[index + 1] is var next && next.FirstToken == sentence.EndToken && Pronouns.Contains(draft.Tokens[next.FirstToken].Word) && !IsMoved(draft, next)
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

            if (CalendarDate.MonthOf(draft.Tokens[i]) > 0 || draft.Tokens[i].Is(WordClass.Relative) || ElapsedTimeReader.RoleOf(draft.Tokens[i]) is LifeRole.After or LifeRole.Since)
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
