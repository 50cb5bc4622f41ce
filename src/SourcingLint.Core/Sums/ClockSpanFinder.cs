using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds hours and minutes that two times of day, or two times of a watch, contradict: <c>from 2:15 p.m. to 4:15 p.m., for four hours</c>.</summary>
internal static class ClockSpanFinder
{
    private const double Day = 24 * 60;

    /// <summary>In minutes: what whole hours leave open.</summary>
    private const double HourSlack = 15;
    private const double MinuteSlack = 1;
    private const double SecondSlack = 0.02;
    private const double Looseness = 0.2;
    private const double MostTimes = 4;

    private static readonly WordRoles<ClockTie> Ties = WordRoles<ClockTie>.Read("Phrases/clock-ties", 1);
    private static readonly int All = Vocabulary.Shared.Require("all");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int In = Vocabulary.Shared.Require("in");

    /// <summary>What a word beside a stretch of time says of its ends.</summary>
    private enum ClockTie : byte
    {
        None,
        Before,
        Behind,
        Gap,
        Away,
    }

    /// <summary>Every such stretch that can be counted again, in order.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="isOfDay">Whether to look between times of day, or between those that a watch took.</param>
    public static IEnumerable<ElapsedTime> Find(Draft draft, bool isOfDay)
    {
        var lines = draft.Model.AmountLines;
        var earlier = ImmutableArray<ClockTime>.Empty;
        var last = default(Sentence);
        foreach (var line in lines)
        {
            var times = TimesIn(draft, line.Sentence);
            var around = times.Length == 1 && earlier.Length == 1 && last.EndToken == line.Sentence.FirstToken && last.Paragraph == line.Sentence.Paragraph ? earlier.AddRange(times) : times;
            (earlier, last) = (times, line.Sentence);
            if (around.Length == 2 && around.All(time => time.IsOfDay == isOfDay) && (around[0].IsOfDay || around[0].Parts == around[1].Parts) && LengthOf(draft, line, around) is { } time)
            {
                yield return time;
            }
        }
    }

    private static ImmutableArray<ClockTime> TimesIn(Draft draft, Sentence sentence)
    {
        var times = ImmutableArray.CreateBuilder<ClockTime>();
        for (var i = sentence.FirstToken; i < sentence.EndToken && times.Count < 3; i++)
        {
            if (ClockTime.TryRead(draft, i, sentence.EndToken, out var time))
            {
                times.Add(time);
                i = time.End - 1;
            }
        }

        return times.ToImmutable();
    }

    /// <summary>The one stretch of hours and minutes in a sentence, held against its times; null when there are several, or its words tie it to none.</summary>
    private static ElapsedTime? LengthOf(Draft draft, AmountLine line, ImmutableArray<ClockTime> times)
    {
        var lengths = line.Amounts.RemoveAll(amount => UnitOf(amount) == 0);
        var isTwo = lengths.Length == 2 && lengths[1].First - lengths[0].End <= 1 && UnitOf(lengths[1]) < UnitOf(lengths[0]) && draft.Tokens[lengths[1].First - 1].Word == And | lengths[1].First == lengths[0].End;
        if (!(lengths.Length == 1 || isTwo) || !IsTied(draft, line.Sentence, lengths[0], lengths[lengths.Length - 1], times[0].IsOfDay))
        {
            return null;
        }

        if (lengths[0].First - 2 > line.Sentence.FirstToken && draft.Tokens[lengths[0].First - 1].Word == And && draft.Tokens[lengths[0].First - 2].Is(WordClass.TimeUnit))
        {
            return null; // "a minute and 25 seconds"
        }

        var stated = lengths.Sum(length => length.Value * UnitOf(length));
        var between = times[0].IsOfDay ? (times[1].Minutes - times[0].Minutes + Day) % Day : Math.Abs(times[1].Minutes - times[0].Minutes);
        if (between <= 0 || stated > between * MostTimes || between > stated * MostTimes)
        {
            return null;
        }

        var (smallest, form) = (UnitOf(lengths[lengths.Length - 1]), lengths[0].Form);
        var slack = !times[0].IsOfDay ? SecondSlack : smallest >= 60 && lengths[0].Value == Math.Floor(lengths[0].Value) ? HourSlack : MinuteSlack;
        var isBounded = lengths[0].IsBounded;
        slack = isBounded ? MinuteSlack : (form & FigureForm.Approximate) != 0 ? Math.Max(slack, between * Looseness) : slack;
        var span = TextSpan.FromBounds(lengths[0].NumberIn(draft).Start, lengths[lengths.Length - 1].SpanIn(draft).End);
        var from = $"{NameOf(draft, times[0])} to {NameOf(draft, times[1])}";
        return new ElapsedTime(span, stated, from, (form & FigureForm.AtLeast) != 0 ? 0 : between, (form & FigureForm.AtMost) != 0 ? double.MaxValue : between, slack, false) { Right = Written(between) };
    }

    /// <summary>How many minutes a unit of time is; 0 for others.</summary>
    private static double UnitOf(Amount amount) => amount.Kind != AmountKind.Measure ? 0 : amount.Unit switch
    {
        "hour" => 60,
        "minute" => 1,
        "second" => 1 / 60.0,
        _ => 0,
    };

    /// <summary>Whether the words around a stretch say that it lies between the times.</summary>
    private static bool IsTied(Draft draft, Sentence sentence, Amount first, Amount last, bool isOfDay)
    {
        var (before, next) = (first.First > sentence.FirstToken ? draft.Tokens[first.First - 1] : default, last.End < sentence.EndToken ? draft.Tokens[last.End] : default);
        var tie = Ties.Of(next.Word);
        if (tie == ClockTie.Away)
        {
            return false;
        }

        var isInAll = next.Word == In && draft.Tokens[last.End + 1].Word == All;
        var isGap = tie == ClockTie.Gap || Ties.Of(draft.Tokens[first.First - 2].Word) == ClockTie.Gap;
        return tie == ClockTie.Behind || isInAll || (isOfDay ? first.CompoundOf(draft) != 0 || Ties.Of(before.Word) == ClockTie.Before : isGap);
    }

    private static string NameOf(Draft draft, ClockTime time) => draft.TextOf(TextSpan.FromBounds(draft.Tokens[time.First].Start, draft.Tokens[time.End - 1].End));

    /// <summary><c>1 hour 50 minutes</c>, <c>7 seconds</c></summary>
    private static string Written(double minutes)
    {
        var seconds = (int)Math.Round(minutes * 60);
        var parts = new[] { (seconds / 3600, "hour"), (seconds / 60 % 60, "minute"), (seconds % 60, "second") };
        return string.Join(" ", parts.Where(part => part.Item1 > 0).Select(part => $"{part.Item1} {part.Item2}{(part.Item1 == 1 ? "" : "s")}"));
    }
}
