using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Finds years and anniversaries that are counted off from a date: <c>its fourth year</c>, <c>the 20th anniversary of the 2001 fire</c>.</summary>
internal static class PlaceInRowReader
{
    private const int Reach = 6;

    /// <summary>A fourth year may be announced a month before it comes.</summary>
    private const double Early = 0.1;

    private static readonly WordSet Today = WordSet.Of("today", "tonight", "marks", "mark");
    private static readonly WordSet FeastVerbs = WordSet.Read("feast-verbs");
    private static readonly int In = Vocabulary.Shared.Require("in");
    private static readonly int Of = Vocabulary.Shared.Require("of");

    /// <summary><c>The war, which began in February 2022, is in its fourth year</c>; <c>founded in 1987, marked its 45th anniversary in 2025</c>.</summary>
    public static ElapsedTime? Read(Draft draft, Sentence sentence, Duration place, int years)
    {
        var isAnniversary = ElapsedTimeReader.RoleOf(draft.Tokens[place.End - 1]) == LifeRole.Anniversary;
        if (place.Unit > LifeRole.Year)
        {
            return null;
        }

        if (isAnniversary && AnniversaryOf(draft, sentence, place, years) is { } anniversary)
        {
            return anniversary;
        }

        if (ElapsedTimeReader.IsApart(draft, sentence) || ElapsedTimeReader.DateOfStart(draft, sentence) is not { } start)
        {
            return null;
        }

        var end = isAnniversary && years == 2 && place.End < sentence.EndToken && draft.Tokens[place.End].Word == In ? DateSpan.Near(draft, place.End + 1, sentence, 2)
            : years == 1 && draft.Date is { } today && today >= start.First && (isAnniversary || PointsToIts(draft, sentence, place)) ? DateSpan.On(today)
            : null;
        if (end is not { } then)
        {
            return null;
        }

        var from = "a start in " + start.NameIn(draft);
        if (isAnniversary)
        {
            var between = then.First.Year - start.First.Year;
            return new ElapsedTime(place.Number, place.Value, from, between, between, 1, true);
        }

        var (least, most) = start.Until(then, place.Unit);
        var byCalendar = place.Unit == LifeRole.Year ? then.Last.Year - start.First.Year + 1 : 0;
        var slack = place.Unit == LifeRole.Year ? 0 : 1;
        return new ElapsedTime(place.Number, place.Value, from, Math.Floor(least) + 1, Math.Max(Math.Floor(most + Early) + 1, byCalendar), slack, true);
    }

    /// <summary><c>its fourth year</c>, <c>a fourth week</c>, not <c>the fourth year of a contract</c>.</summary>
    private static bool PointsToIts(Draft draft, Sentence sentence, Duration place) =>
        place.First - 2 >= sentence.FirstToken && ElapsedTimeReader.RoleOf(draft.Tokens[place.First - 1]) == LifeRole.Its
        && !(place.End < sentence.EndToken && draft.Tokens[place.End].Is(WordClass.Preposition) && !draft.Tokens[place.End].Is(WordClass.Conjunction));

    /// <summary><c>On Tuesday the town marked the 20th anniversary of the 2001 fire</c>; <c>in 2021 it marked</c></summary>
    private static ElapsedTime? AnniversaryOf(Draft draft, Sentence sentence, Duration place, int years)
    {
        if (place.End >= sentence.EndToken || draft.Tokens[place.End].Word != Of || DateSpan.Near(draft, place.End + 1, sentence, Reach) is not { } start || CalendarDate.YearAt(draft.Prose.Text, draft.Tokens[start.End - 1]) == 0 || TellsOfOther(draft, sentence))
        {
            return null;
        }

        var opening = draft.Tokens[sentence.FirstToken].Word == In && DateSpan.TryRead(draft, sentence.FirstToken + 1, sentence, out var first) && first.Start < place.First ? first : (DateSpan?)null;
        var end = years == 2 ? opening : years == 1 && draft.Date is { } today && IsToday(draft, sentence) ? DateSpan.On(today) : null;
        if (end is not { } then || then.First.Year <= start.First.Year)
        {
            return null;
        }

        var between = then.First.Year - start.First.Year;
        return new ElapsedTime(place.Number, place.Value, start.NameIn(draft), between, between, 0, true);
    }

    /// <summary>Whether yet another moment is told of: <c>recalled the anniversary, when the mayor stayed away</c>.</summary>
    private static bool TellsOfOther(Draft draft, Sentence sentence)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (ElapsedTimeReader.RoleOf(draft.Tokens[i]) is LifeRole.Apart or LifeRole.Past)
            {
                return true;
            }
        }

        return draft.Model.Coverage.IsQuoted(sentence.Span.Start);
    }

    /// <summary>Whether a sentence holds the feast on the draft's own days: it names a weekday or today, and a verb such as <c>marked</c>.</summary>
    private static bool IsToday(Draft draft, Sentence sentence)
    {
        var (hasDay, hasVerb) = (false, false);
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            hasDay |= draft.Tokens[i].Is(WordClass.Weekday) || Today.Contains(draft.Tokens[i].Word);
            hasVerb |= FeastVerbs.Contains(draft.Tokens[i].Word);
        }

        return hasDay && hasVerb;
    }
}
