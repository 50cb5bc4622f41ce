using Microsoft.CodeAnalysis.Text;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>A day, or the first and the last one that a month or a year leaves open.</summary>
/// <param name="First">The first day that may be meant.</param>
/// <param name="Last">The last one.</param>
/// <param name="Start">The index of its first token.</param>
/// <param name="End">The index just after its last token.</param>
internal readonly record struct DateSpan(DateTime First, DateTime Last, int Start, int End)
{
    private const double DaysInYear = 365.25;

    /// <summary>The draft's own day, which stands nowhere.</summary>
    public static DateSpan On(DateTime day) => new(day, day, -1, -1);

    /// <summary>Its words.</summary>
    public string NameIn(Draft draft) => draft.TextOf(TextSpan.FromBounds(draft.Tokens[Start].Start, draft.Tokens[End - 1].End));

    /// <summary>Reads the date at a token: a full one, a month with its year, or a year.</summary>
    public static bool TryRead(Draft draft, int index, Sentence sentence, out DateSpan date)
    {
        date = default;
        var text = draft.Prose.Text;
        var tokens = draft.Tokens;
        if (CalendarDate.MonthOf(tokens[index]) is var month and > 0)
        {
            if (CalendarDate.TryRead(text, tokens, index, sentence.FirstToken, sentence.EndToken, out var day))
            {
                if ((day.Year ?? YearOf(draft, day)) is not { } year || day.Day > DateTime.DaysInMonth(year, day.Month))
                {
                    return false;
                }

                var exact = new DateTime(year, day.Month, day.Day);
                date = new DateSpan(exact, exact, day.First, day.End);
                return true;
            }

            if (index + 1 < sentence.EndToken && CalendarDate.YearAt(text, tokens[index + 1]) is var of and > 0)
            {
                date = new DateSpan(new DateTime(of, month, 1), new DateTime(of, month, DateTime.DaysInMonth(of, month)), index, index + 2);
                return true;
            }

            return false;
        }

        if (CalendarDate.YearAt(text, tokens[index]) is var alone and > 0 && !(index + 1 < sentence.EndToken && tokens[index + 1].Kind == TokenKind.Dash && !tokens[index + 1].Has(TokenShape.SpaceBefore)))
        {
            date = new DateSpan(new DateTime(alone, 1, 1), new DateTime(alone, 12, 31), index, index + 1);
            return true;
        }

        return false;
    }

    /// <summary>The year in which a day without one fell last before the draft's own.</summary>
    private static int? YearOf(Draft draft, CalendarDate date) =>
        draft.Date is not { } today ? null : (date.Month, date.Day).CompareTo((today.Month, today.Day)) <= 0 ? today.Year : today.Year - 1;

    /// <summary>Reads the first date in a stretch of words that no mark cuts.</summary>
    public static DateSpan? Near(Draft draft, int index, Sentence sentence, int reach)
    {
        for (var i = index; i < sentence.EndToken && i <= index + reach; i++)
        {
            // "3 March 1990" is read at its month.
            var isDayBefore = draft.Tokens[i].Kind is TokenKind.Number or TokenKind.Ordinal && i + 1 < sentence.EndToken && CalendarDate.MonthOf(draft.Tokens[i + 1]) > 0;
            if (!isDayBefore && TryRead(draft, i, sentence, out var date))
            {
                return date;
            }

            if (draft.Tokens[i].Kind is not (TokenKind.Word or TokenKind.Number or TokenKind.Ordinal or TokenKind.Possessive))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The least and the most time from this date to another, in a unit.</summary>
    public (double Least, double Most) Until(DateSpan other, LifeRole unit) =>
        (Count((other.First - Last).TotalDays, unit), Count((other.Last - First).TotalDays, unit));

    /// <summary>The least and the most age in whole years on another date of somebody born on this one.</summary>
    public (double Least, double Most) AgeOn(DateSpan other) => (WholeYears(Last, other.First), WholeYears(First, other.Last));

    private static double WholeYears(DateTime from, DateTime to) => to.Year - from.Year - (to.Month < from.Month || (to.Month == from.Month && to.Day < from.Day) ? 1 : 0);

    private static double Count(double days, LifeRole unit) => unit switch
    {
        LifeRole.Day => days,
        LifeRole.Week => days / 7,
        LifeRole.Month => days / DaysInYear * 12,
        LifeRole.Year => days / DaysInYear,
        LifeRole.Decade => days / DaysInYear / 10,
        _ => days / DaysInYear / 100,
    };
}
