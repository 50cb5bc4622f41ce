using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>A time that a clause speaks of, in words that can be put in order: <c>2019</c>, <c>last year</c>, <c>now</c>, <c>a decade ago</c>.</summary>
/// <param name="Role">How it is told.</param>
/// <param name="Year">The year, or the month of the year; 0 when it names none.</param>
/// <param name="Unit">The word of <c>last week</c> and <c>a week ago</c> for its unit; 0 when it has none.</param>
/// <param name="First">The index of its first token.</param>
/// <param name="End">The index just after its last token.</param>
internal readonly record struct Period(PeriodRole Role, int Year, int Unit, int First, int End)
{
    private static readonly WordRoles<PeriodRole> Roles = WordRoles<PeriodRole>.Read("Phrases/period-words", 1);
    private static readonly WordSet BaseLinks = WordSet.Of("on", "from", "over", "than", "since", "in", "with", "to", "compared");

    /// <summary>The draft's own day, which stands nowhere.</summary>
    public static Period Now { get; } = new(PeriodRole.Now, 0, 0, -1, -1);

    /// <summary>Reads the time that starts at a token.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="index">The token.</param>
    /// <param name="end">The index that it may not pass.</param>
    /// <param name="period">The time.</param>
    public static bool TryRead(Draft draft, int index, int end, out Period period)
    {
        period = default;
        var tokens = draft.Tokens;
        if (index >= end)
        {
            return false;
        }

        var month = CalendarDate.MonthOf(tokens[index]) > 0 && index + 1 < end ? index + 1 : index;
        if (CalendarDate.YearAt(draft.Prose.Text, tokens[month]) is var year and > 0)
        {
            period = new Period(PeriodRole.Year, year, 0, index, month + 1);
            return true;
        }

        if (CalendarDate.MonthOf(tokens[index]) is var alone and > 0 && !(month < end && tokens[month].Kind == TokenKind.Number))
        {
            period = new Period(PeriodRole.Month, alone, 0, index, index + 1);
            return true;
        }

        if (tokens[index].Is(WordClass.Weekday))
        {
            period = Now with { First = index, End = index + 1 };
            return true;
        }

        var at = index + (tokens[index].Is(WordClass.Determiner) && index + 1 < end ? 1 : 0);
        switch (Roles.Of(tokens[at].Word))
        {
            case PeriodRole.Now:
                period = new Period(PeriodRole.Now, 0, 0, index, at + 1);
                return true;
            case (PeriodRole.Last or PeriodRole.This) and var role when at + 1 < end && IsUnit(tokens[at + 1]):
                period = new Period(role, 0, tokens[at + 1].Word, index, at + 2);
                return true;
        }

        // "this year", "a year ago", "two years earlier", "the year before"
        if (IsUnit(tokens[at]) && at > index)
        {
            period = Roles.Of(tokens[index].Word) == PeriodRole.This ? new Period(PeriodRole.This, 0, tokens[at].Word, index, at + 1)
                : at + 1 < end && Roles.Of(tokens[at + 1].Word) == PeriodRole.Ago ? new Period(PeriodRole.Ago, 0, tokens[at].Word, index, at + 2)
                : default;
            return period.End > 0;
        }

        if (NumberReader.MayStart(tokens[index]) && NumberReader.TryRead(draft, index, index, end, out var phrase) && phrase.End + 1 < end && IsUnit(tokens[phrase.End]) && Roles.Of(tokens[phrase.End + 1].Word) == PeriodRole.Ago)
        {
            period = new Period(PeriodRole.Ago, 0, 0, index, phrase.End + 2);
            return true;
        }

        return false;
    }

    /// <summary>Reads the time that a change is counted from: <c>on 2019</c>, <c>than in the year before</c>, <c>compared with last year</c>.</summary>
    /// <inheritdoc cref="TryRead"/>
    public static bool IsBase(Draft draft, Sentence sentence, int index, out Period period)
    {
        while (index < sentence.EndToken && BaseLinks.Contains(draft.Tokens[index].Word))
        {
            index++;
        }

        return TryRead(draft, index, sentence.EndToken, out period);
    }

    /// <summary>Whether it comes before another time, as far as their words tell.</summary>
    /// <param name="later">The other.</param>
    /// <param name="today">The draft's own day, if it gives one.</param>
    public bool ComesBefore(Period later, DateTime? today) => (Role, later.Role) switch
    {
        (PeriodRole.Year, PeriodRole.Year) => Year < later.Year,
        (PeriodRole.Month, PeriodRole.Month) => Year != later.Year,
        (PeriodRole.Year, PeriodRole.Last) => today is null || Year < today.Value.Year - 1,
        (PeriodRole.Year, PeriodRole.This or PeriodRole.Now) => today is null || Year < today.Value.Year,
        (PeriodRole.Last, PeriodRole.This) => Unit == later.Unit,
        (PeriodRole.Last or PeriodRole.Ago, PeriodRole.Now) => true,
        (PeriodRole.Ago, PeriodRole.This) => true,
        _ => false,
    };

    /// <summary>Whether words for the time that a change is counted from may mean this one.</summary>
    /// <param name="named">What the words say.</param>
    /// <param name="later">The time that the change runs to.</param>
    public bool MayBe(Period named, Period later) => named.Role switch
    {
        PeriodRole.Year or PeriodRole.Month => Role == named.Role && Year == named.Year,
        PeriodRole.Last => (Role == PeriodRole.Last && Unit == named.Unit) || IsYearBefore(later),
        PeriodRole.Ago => (Role == PeriodRole.Ago && Unit == named.Unit) || (Role == PeriodRole.Last && named.Unit == Unit) || IsYearBefore(later),
        _ => false,
    };

    private bool IsYearBefore(Period later) => Role == PeriodRole.Year && later.Role == PeriodRole.Year && Year == later.Year - 1;

    private static bool IsUnit(Token token) => token.Is(WordClass.TimeUnit) || Roles.Of(token.Word) == PeriodRole.Unit;
}
