using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>A stretch of time that a draft counts between two dates that it names.</summary>
/// <param name="Number">Where the number stands.</param>
/// <param name="Stated">What it says.</param>
/// <param name="From">The first date's words.</param>
/// <param name="Least">The least that the dates allow.</param>
/// <param name="Most">The most that the dates allow.</param>
/// <param name="Unit">What is counted.</param>
internal readonly record struct ElapsedTime(TextSpan Number, double Stated, string From, double Least, double Most, LifeRole Unit)
{
    private const int Reach = 8;
    private const double MostAge = 125;

    private static readonly WordRoles<LifeRole> Roles = WordRoles<LifeRole>.Read("Phrases/life-words", 1);

    /// <summary>Whether the dates allow the number.</summary>
    public bool Fits => Stated >= Least && Stated <= Most;

    /// <summary>Every stretch of time that can be counted again, in order.</summary>
    public static ImmutableArray<ElapsedTime> Find(Draft draft)
    {
        var found = ImmutableArray.CreateBuilder<ElapsedTime>();
        for (var s = 0; s < draft.Sentences.Length; s++)
        {
            var sentence = draft.Sentences[s];
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                var elapsed = Roles.Of(draft.Tokens[i].Word) switch
                {
                    LifeRole.Born => AgeOf(draft, sentence, i),
                    LifeRole.Since => SinceThen(draft, sentence, i),
                    LifeRole.After => Between(draft, sentence, i),
                    _ => null,
                };
                if (elapsed is { } time)
                {
                    found.Add(time);
                }
            }
        }

        return found.ToImmutable();
    }

    /// <summary><c>Lena Frost, 47, born in 1985</c> on the draft's day; <c>born in 1931, died in 2020 at the age of 95</c>.</summary>
    private static ElapsedTime? AgeOf(Draft draft, Sentence sentence, int born)
    {
        if (DateNear(draft, born + 1, sentence.EndToken) is not { } birth)
        {
            return null;
        }

        DateSpan? death = null;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            switch (Roles.Of(draft.Tokens[i].Word))
            {
                case LifeRole.Died:
                    death = DateNear(draft, i + 1, sentence.EndToken) ?? new DateSpan(default, default, "");
                    break;
                case LifeRole.Apart:
                    return null;
            }
        }

        var then = death is { } end ? end : draft.Date is { } day ? new DateSpan(day, day, "") : default;
        if (then.First == default || AgeIn(draft, sentence, born, death is not null) is not { } age)
        {
            return null;
        }

        return new ElapsedTime(age.Span, age.Value, "born in " + birth.Name, YearsBetween(birth.Last, then.First), YearsBetween(birth.First, then.Last), LifeRole.Age);
    }

    /// <summary>The age in a sentence: behind a name and a comma, or with a word that says so.</summary>
    private static (TextSpan Span, double Value)? AgeIn(Draft draft, Sentence sentence, int born, bool isDead)
    {
        var tokens = draft.Tokens;
        for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            if (tokens[i].Kind != TokenKind.Number || !NumberReader.TryRead(draft, i, i, i + 1, out var phrase) || phrase.Value is not { } value || value > MostAge || value != Math.Floor(value))
            {
                continue;
            }

            var before = tokens[i - 1];
            var next = i + 1 < sentence.EndToken ? tokens[i + 1] : default;
            var isApposition = i > sentence.FirstToken + 1 && draft.Prose.Text[before.Start] == ',' && tokens[i - 2].Has(TokenShape.Capitalized) && tokens[i - 2].Kind == TokenKind.Word
                && !tokens[i - 2].Is(WordClass.Month) && next.Length > 0 && draft.Prose.Text[next.Start] == ',' && Math.Abs(i - born) <= Reach;
            var isNamed = Roles.Of(before.Word) == LifeRole.Age || (i > sentence.FirstToken + 1 && Roles.Of(tokens[i - 2].Word) == LifeRole.Age && before.Is(WordClass.Preposition));
            if (isDead ? isNamed : isApposition || isNamed)
            {
                return (tokens[i].Span, value);
            }
        }

        return null;
    }

    /// <summary><c>in the 12 years since 2008</c> up to the draft's day.</summary>
    private static ElapsedTime? SinceThen(Draft draft, Sentence sentence, int since)
    {
        if (draft.Date is not { } today || UnitBefore(draft, sentence, since) is not { } count || DateNear(draft, since + 1, sentence.EndToken) is not { } start
            || start.First > today || YearsIn(draft, sentence) != 1)
        {
            return null;
        }

        var (least, most) = (In(count.Unit, start.Last, today), In(count.Unit, start.First, today));
        return new ElapsedTime(count.Span, count.Value, "since " + start.Name, Math.Floor(least) - 1, Math.Ceiling(most) + 1, count.Unit);
    }

    /// <summary><c>in 2015, three years after the 2012 fire</c></summary>
    private static ElapsedTime? Between(Draft draft, Sentence sentence, int after)
    {
        if (UnitBefore(draft, sentence, after) is not { Unit: LifeRole.Year or LifeRole.Decade } count || DateNear(draft, after + 1, sentence.EndToken) is not { } other)
        {
            return null;
        }

        var comma = draft.TokenAt(count.Span.Start) - 1;
        if (comma <= sentence.FirstToken || draft.Prose.Text[draft.Tokens[comma].Start] != ',' || CalendarDate.YearAt(draft.Prose.Text, draft.Tokens[comma - 1]) is not (var year and > 0))
        {
            return null;
        }

        var years = Math.Abs(year - other.First.Year) / (count.Unit == LifeRole.Decade ? 10.0 : 1);
        return new ElapsedTime(count.Span, count.Value, $"between {Math.Min(year, other.First.Year)} and {Math.Max(year, other.First.Year)}", Math.Floor(years) - 1, Math.Ceiling(years) + 1, count.Unit);
    }

    /// <summary>The number and its unit right before a word: <c>three years</c> after.</summary>
    private static (TextSpan Span, double Value, LifeRole Unit)? UnitBefore(Draft draft, Sentence sentence, int index)
    {
        if (index - 2 < sentence.FirstToken || Roles.Of(draft.Tokens[index - 1].Word) is not (var unit and >= LifeRole.Day and <= LifeRole.Decade)
            || !NumberReader.MayStart(draft.Tokens[index - 2]) || !NumberReader.TryRead(draft, index - 2, index - 2, index - 1, out var phrase)
            || phrase is not { Kind: NumberKind.Plain, Value: { } value })
        {
            return null;
        }

        return index - 3 >= sentence.FirstToken && draft.Tokens[index - 3].Is(WordClass.Approximator | WordClass.NumberWord) ? null : (draft.Tokens[index - 2].Span, value, unit);
    }

    /// <summary>The date that starts within two words: a full one, a month with its year, or a year.</summary>
    private static DateSpan? DateNear(Draft draft, int index, int end)
    {
        for (var i = index; i < end && i <= index + 3; i++)
        {
            var text = draft.Prose.Text;
            if (CalendarDate.TryRead(text, draft.Tokens, i, index, end, out var date))
            {
                return date.Year is { } y && date.Day <= DateTime.DaysInMonth(y, date.Month)
                    ? new DateSpan(new DateTime(y, date.Month, date.Day), new DateTime(y, date.Month, date.Day), draft.TextOf(date.SpanIn(draft.Tokens)))
                    : null;
            }

            if (CalendarDate.MonthOf(draft.Tokens[i]) is var month and > 0)
            {
                return i + 1 < end && CalendarDate.YearAt(text, draft.Tokens[i + 1]) is var of and > 0
                    ? new DateSpan(new DateTime(of, month, 1), new DateTime(of, month, DateTime.DaysInMonth(of, month)), draft.TextOf(TextSpan.FromBounds(draft.Tokens[i].Start, draft.Tokens[i + 1].End)))
                    : null;
            }

            if (CalendarDate.YearAt(text, draft.Tokens[i]) is var year and > 0)
            {
                return new DateSpan(new DateTime(year, 1, 1), new DateTime(year, 12, 31), draft.TextOf(draft.Tokens[i].Span));
            }

            if (draft.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Ordinal) || draft.Tokens[i].Is(WordClass.Conjunction & ~WordClass.Preposition))
            {
                return null;
            }
        }

        return null;
    }

    private static int YearsIn(Draft draft, Sentence sentence)
    {
        var years = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            years += CalendarDate.YearAt(draft.Prose.Text, draft.Tokens[i]) > 0 ? 1 : 0;
        }

        return years;
    }

    private static double YearsBetween(DateTime from, DateTime to) => to.Year - from.Year - (to.Month < from.Month || (to.Month == from.Month && to.Day < from.Day) ? 1 : 0);

    private static double In(LifeRole unit, DateTime from, DateTime to) => unit switch
    {
        LifeRole.Day => (to - from).TotalDays,
        LifeRole.Week => (to - from).TotalDays / 7,
        LifeRole.Month => (to - from).TotalDays / 30.44,
        LifeRole.Year => (to - from).TotalDays / 365.25,
        _ => (to - from).TotalDays / 3652.5,
    };

    /// <summary>A day, or the first and the last one that a month or a year leaves open.</summary>
    private readonly record struct DateSpan(DateTime First, DateTime Last, string Name);
}
