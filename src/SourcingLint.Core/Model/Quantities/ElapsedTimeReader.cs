using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds ages and stretches of time whose dates stand beside them, or run to the draft's own day.</summary>
internal static class ElapsedTimeReader
{
    private const int Reach = 8;
    private const int MostYears = 3;

    /// <summary>A month, a day, a comma, a year and a comma.</summary>
    private const int LongestDate = 5;

    /// <summary>What rounding leaves open: "three years" are 2.4 to 3.6.</summary>
    private const double Rounded = 0.6;

    /// <summary>Long times are told in round numbers, loosened ones in rounder ones.</summary>
    private const double RoundPart = 0.06;
    private const double LoosePart = 0.2;

    /// <summary>"40 years to the day" are not a week more.</summary>
    private const double ToTheDay = 0.02;

    private static readonly WordRoles<LifeRole> Roles = WordRoles<LifeRole>.Read("Phrases/life-words", 1);
    private static readonly WordSet Present = WordSet.Read("present-verbs");
    private static readonly WordSet Repeats = WordSet.Of("every", "each");
    private static readonly WordSet Until = WordSet.Of("to", "until", "till", "through");
    private static readonly int A = Vocabulary.Shared.Require("a");
    private static readonly int From = Vocabulary.Shared.Require("from");
    private static readonly int In = Vocabulary.Shared.Require("in");
    private static readonly int On = Vocabulary.Shared.Require("on");
    private static readonly int To = Vocabulary.Shared.Require("to");

    /// <summary>What a word ties to a date.</summary>
    public static LifeRole RoleOf(Token token) => Roles.Of(token.Word);

    /// <inheritdoc cref="RoleOf(Token)"/>
    public static LifeRole RoleOf(int word) => Roles.Of(word);

    /// <summary>Every stretch of time that can be counted again, in order.</summary>
    public static ImmutableArray<ElapsedTime> Find(Draft draft)
    {
        var found = ImmutableArray.CreateBuilder<ElapsedTime>();
        for (var at = 0; at < draft.Sentences.Length; at++)
        {
            var sentence = draft.Sentences[at];
            if (draft.ParagraphOf(sentence).Zone is ZoneKind.Chrome or ZoneKind.Byline)
            {
                continue;
            }

            if (BirthAgeReader.Read(draft, at) is { } age)
            {
                found.Add(age);
                continue;
            }

            var years = YearsIn(draft, sentence);
            for (var i = sentence.FirstToken; i < sentence.EndToken && years is > 0 and <= MostYears; i++)
            {
                if (Duration.TryRead(draft, i, sentence, out var duration))
                {
                    if ((EventLengthReader.Read(draft, at, duration) ?? LaterReader.Read(draft, at, duration) ?? TimeOf(draft, sentence, duration, years)) is { } time)
                    {
                        found.Add(time);
                        break;
                    }

                    i = duration.End - 1;
                }
            }
        }

        return found.ToImmutable();
    }

    private static ElapsedTime? TimeOf(Draft draft, Sentence sentence, Duration duration, int years)
    {
        if (duration.IsOrdinal)
        {
            return PlaceInRowReader.Read(draft, sentence, duration, years);
        }

        if (duration.IsAge)
        {
            return ThingOfAge(draft, sentence, duration, years);
        }

        if (Repeats.Contains(draft.Tokens[duration.First - 1].Word))
        {
            return null;
        }

        if (FromToBefore(draft, sentence, duration) is { } told)
        {
            return told;
        }

        var tie = duration.End;
        if (tie + 2 < sentence.EndToken && draft.Tokens[tie].Word == To && RoleOf(draft.Tokens[tie + 2]) == LifeRole.Day)
        {
            (tie, duration) = (tie + 3, duration with { IsToTheDay = true });
        }

        tie += tie < sentence.EndToken && draft.Prose.Text[draft.Tokens[tie].Start] == ',' ? 1 : 0;
        if (tie >= sentence.EndToken)
        {
            return null;
        }

        var hasComma = tie > duration.End;
        return RoleOf(draft.Tokens[tie]) switch
        {
            LifeRole.Since => ToToday(draft, sentence, duration, DateSpan.Near(draft, tie + 1, sentence, Reach), years),
            LifeRole.Ago => ToToday(draft, sentence, duration, DateAfterAgo(draft, sentence, tie + 1), years),
            LifeRole.After when !hasComma => After(draft, sentence, duration, tie + 1, years),
            _ => draft.Tokens[tie].Word == From ? FromTo(draft, sentence, duration, tie + 1) : null,
        };
    }

    /// <summary><c>six years, since 2014</c>, <c>five years ago, in 2018</c>, up to the draft's day.</summary>
    private static ElapsedTime? ToToday(Draft draft, Sentence sentence, Duration duration, DateSpan? date, int years) =>
        draft.Date is { } today && date is { } start && start.First <= today && years == 1 && !IsApart(draft, sentence)
            ? Make(draft, duration, "since " + start.NameIn(draft), start, DateSpan.On(today))
            : null;

    /// <summary><c>ago, in 2018</c>, <c>ago, on April 1</c></summary>
    private static DateSpan? DateAfterAgo(Draft draft, Sentence sentence, int index)
    {
        index += index < sentence.EndToken && draft.Prose.Text[draft.Tokens[index].Start] == ',' ? 1 : 0;
        if (index >= sentence.EndToken || (draft.Tokens[index].Word != In && draft.Tokens[index].Word != On))
        {
            return null;
        }

        return DateSpan.Near(draft, index + 1, sentence, 2);
    }

    /// <summary><c>in 2015, three years after the 2012 fire</c>; <c>three years after the 2012 fire, the hall is closed</c>, up to the draft's day.</summary>
    private static ElapsedTime? After(Draft draft, Sentence sentence, Duration duration, int index, int years)
    {
        if (duration.Unit < LifeRole.Month || DateSpan.Near(draft, index, sentence, Reach) is not { } other)
        {
            return null;
        }

        if (years == 2 && DateBefore(draft, sentence, duration.First) is { } first)
        {
            var (from, to) = first.First <= other.First ? (first, other) : (other, first);
            return Make(draft, duration, $"between {from.NameIn(draft)} and {to.NameIn(draft)}", from, to);
        }

        return years == 1 && IsNow(draft, sentence, other.End) ? ToToday(draft, sentence, duration, other, years) : null;
    }

    /// <summary>The date that ends right before the comma before a stretch of time, or opens the sentence.</summary>
    public static DateSpan? DateBefore(Draft draft, Sentence sentence, int index)
    {
        if (index - 1 <= sentence.FirstToken || draft.Prose.Text[draft.Tokens[index - 1].Start] != ',')
        {
            return null;
        }

        for (var i = Math.Max(sentence.FirstToken, index - LongestDate); i < index - 1; i++)
        {
            if (DateSpan.TryRead(draft, i, sentence, out var date) && date.End == index - 1)
            {
                return date;
            }
        }

        return null;
    }

    /// <summary>Whether the words after a date tell of the draft's own day: <c>, the hall is still closed</c>.</summary>
    private static bool IsNow(Draft draft, Sentence sentence, int index)
    {
        for (var i = index; i < sentence.EndToken && i <= index + Reach; i++)
        {
            if (Present.Contains(draft.Tokens[i].Word))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>ruled for 20 years, from 1980 to 1992</c></summary>
    private static ElapsedTime? FromTo(Draft draft, Sentence sentence, Duration duration, int index)
    {
        if (draft.Tokens[draft.TokenAt(duration.Number.Start)].Word == A || DateSpan.Near(draft, index, sentence, 3) is not { } from || from.End + 1 >= sentence.EndToken || draft.Tokens[from.End].Word != To
            || DateSpan.Near(draft, from.End + 1, sentence, 3) is not { } to || to.First <= from.First)
        {
            return null;
        }

        return Make(draft, duration, $"from {from.NameIn(draft)} to {to.NameIn(draft)}", from, to);
    }

    /// <summary><c>served from 1990 to 2002, a total of 12 years</c></summary>
    private static ElapsedTime? FromToBefore(Draft draft, Sentence sentence, Duration duration)
    {
        for (var i = duration.First - 1; i > sentence.FirstToken && i >= duration.First - Reach && duration.Unit >= LifeRole.Year; i--)
        {
            if (draft.Tokens[i].Word != From)
            {
                continue;
            }

            return DateSpan.TryRead(draft, i + 1, sentence, out var from) && from.End < duration.First && Until.Contains(draft.Tokens[from.End].Word) && DateSpan.TryRead(draft, from.End + 1, sentence, out var to)
                && to.First > from.First && to.End < duration.First && draft.Prose.Text[draft.Tokens[to.End].Start] == ',' && duration.First - to.End <= 4
                ? Make(draft, duration, $"from {from.NameIn(draft)} to {to.NameIn(draft)}", from, to)
                : null;
        }

        return null;
    }

    /// <summary>The date behind the one word of the sentence for a start.</summary>
    public static DateSpan? DateOfStart(Draft draft, Sentence sentence)
    {
        DateSpan? start = null;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (RoleOf(draft.Tokens[i]) == LifeRole.Start)
            {
                if (start is not null)
                {
                    return null;
                }

                start = DateSpan.Near(draft, i + 1, sentence, 3);
            }
        }

        return start;
    }

    /// <summary><c>The 100-year-old bakery opened in 1935</c></summary>
    private static ElapsedTime? ThingOfAge(Draft draft, Sentence sentence, Duration age, int years)
    {
        var noun = age.End;
        var verb = noun + 1;
        if (verb + 1 >= sentence.EndToken || years != 1 || draft.Date is not { } today || IsApart(draft, sentence) || RoleOf(draft.Tokens[noun]) != LifeRole.Thing
            || DateOfStart(draft, sentence) is not { } start || start.Start - verb > 4 || start.First > today)
        {
            return null;
        }

        return Make(draft, age, "since " + start.NameIn(draft), start, DateSpan.On(today));
    }

    /// <summary>A stretch between two dates, with what rounding leaves open.</summary>
    public static ElapsedTime Make(Draft draft, Duration duration, string from, DateSpan start, DateSpan end)
    {
        var (least, most) = start.Until(end, duration.Unit);
        var isRound = duration.Unit >= LifeRole.Decade || duration.Value % 10 == 0;
        var part = (duration.Form & FigureForm.Exact) != duration.Form ? LoosePart : isRound ? RoundPart : 0;
        var slack = duration.IsToTheDay ? ToTheDay : Math.Max(duration.Unit switch { LifeRole.Decade => 0.3, LifeRole.Century => 0.1, LifeRole.Day => 2, LifeRole.Week or LifeRole.Month => 1, _ => Rounded }, most * part);
        return new ElapsedTime(duration.Number, duration.Value, from, least, most, slack, false);
    }

    /// <summary>Whether another moment than the draft's own may be meant.</summary>
    public static bool IsApart(Draft draft, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (RoleOf(draft.Tokens[i]) is LifeRole.Apart or LifeRole.Past || (draft.Tokens[i].Is(WordClass.Modal) && CalendarDate.MonthOf(draft.Tokens[i]) == 0))
            {
                return true;
            }
        }

        return draft.Model.Coverage.IsQuoted(sentence.Span.Start);
    }

    /// <summary>How many years a sentence names, or leaves to the draft's date.</summary>
    private static int YearsIn(Draft draft, Sentence sentence)
    {
        var years = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var isDay = CalendarDate.MonthOf(draft.Tokens[i]) > 0 && CalendarDate.TryRead(draft.Prose.Text, draft.Tokens, i, sentence.FirstToken, sentence.EndToken, out var date) && date.Year is null;
            years += isDay || CalendarDate.YearAt(draft.Prose.Text, draft.Tokens[i]) > 0 ? 1 : 0;
        }

        return years;
    }
}
