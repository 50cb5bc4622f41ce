using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL5002: a day of the week that does not fall on its date, or a date that no calendar has.</summary>
public sealed class WeekdayDateMismatch : DraftAnalyzer
{
    /// <summary>The last large country changed to our calendar in 1923; before, the same day had two dates.</summary>
    private const int FirstYear = 1924;

    private const int HalfYear = 183;

    private static readonly int[] Weekdays = WordDetails.Read("calendar", "weekday").Map(row => int.Parse(row[0], CultureInfo.InvariantCulture) % 7);
    private static readonly int A = Vocabulary.Shared.Require("a");
    private static readonly int And = Vocabulary.Shared.Require("and");
    private static readonly int In = Vocabulary.Shared.Require("in");
    private static readonly int The = Vocabulary.Shared.Require("the");
    private static readonly int To = Vocabulary.Shared.Require("to");

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5002", "weekday-date-mismatch", "Day of the week and date that do not fit",
        "{0}. Correct the day or the date.",
        "One of the two is wrong, and readers plan by either.",
        DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        var draft = context.Draft;
        foreach (var sentence in draft.Sentences)
        {
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (draft.Tokens[i].Is(WordClass.Month)
                    && CalendarDate.TryRead(draft.Prose.Text, draft.Tokens, i, sentence.FirstToken, sentence.EndToken, out var date))
                {
                    Check(context, sentence, date);
                }
            }
        }
    }

    private static void Check(DraftAnalysisContext context, Sentence sentence, CalendarDate date)
    {
        var draft = context.Draft;
        var before = date.First > sentence.FirstToken ? draft.Tokens[date.First - 1] : default;
        if (!IsWhole(draft, date, sentence.EndToken) || before.Word == In)
        {
            return; // "in June 31 people", "Tuesday, June 5 to 7"
        }

        if (date.Day > DateTime.DaysInMonth(date.Year ?? 2000, date.Month))
        {
            var span = date.SpanIn(draft.Tokens);
            var month = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(date.Month);
            var days = DateTime.DaysInMonth(date.Year ?? 2000, date.Month);
            context.Report(span, $"There is no {draft.TextOf(span)}: {month}{(date.Year is { } y ? " " + y : "")} has {days} days");
            return;
        }

        var weekday = WeekdayBeside(draft, sentence, date);
        if (weekday < 0 || DatesOf(date, draft.Date) is not { Length: > 0 } candidates || candidates.Any(d => (int)d.DayOfWeek == Weekdays[draft.Tokens[weekday].Word]))
        {
            return;
        }

        Report(context, date, weekday, candidates[0]);
    }

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
        if (i >= sentence.FirstToken && IsWeekday(draft, tokens[i]))
        {
            var joint = i > sentence.FirstToken ? tokens[i - 1] : default;
            return joint.Kind == TokenKind.Dash || joint.Word == And || joint.Word == To ? -1 : i; // the night of Friday-Saturday
        }

        i = date.End;
        return i + 2 < sentence.EndToken && draft.Prose.Text[tokens[i].Start] is ',' or '(' && tokens[i + 1].Word == A && IsWeekday(draft, tokens[i + 2]) ? i + 2 : -1;
    }

    /// <summary>One day of the week: <c>Tuesdays</c> are many.</summary>
    private static bool IsWeekday(Draft draft, Token token) => token.Is(WordClass.Weekday) && draft.TextOf(token) is var text && text[text.Length - 1] is not 's';

    /// <summary>The day that a date means: that of its year, else those of the half years before and after the draft's own day; none when the draft gives none.</summary>
    private static DateTime[] DatesOf(CalendarDate date, DateTime? written)
    {
        var years = date.Year is { } year ? new[] { year } : written is { } day ? new[] { day.Year, day.Year - 1, day.Year + 1 } : Array.Empty<int>();
        return years.Where(y => y >= FirstYear && date.Day <= DateTime.DaysInMonth(y, date.Month))
            .Select(y => new DateTime(y, date.Month, date.Day))
            .Where(d => date.Year is not null || Math.Abs((d - written!.Value).TotalDays) <= HalfYear)
            .ToArray();
    }

    private static void Report(DraftAnalysisContext context, CalendarDate date, int weekday, DateTime day)
    {
        var draft = context.Draft;
        var token = draft.Tokens[weekday];
        var span = TextSpan.FromBounds(Math.Min(token.Start, draft.Tokens[date.First].Start), Math.Max(token.End, draft.Tokens[date.End - 1].End));
        var written = draft.TextOf(token.Span);
        var right = day.DayOfWeek.ToString();
        var fixes = ImmutableArray.CreateBuilder<CodeFix>();
        if (!context.Model.Coverage.IsQuoted(span.Start))
        {
            var name = Abbreviated(right, written);
            fixes.Add(CodeFix.Replace("Change the day to '" + name + "'", token.Span, name, FixSafety.Suggestion));
            var move = (((Weekdays[token.Word] - (int)day.DayOfWeek) + 10) % 7) - 3;
            if (day.AddDays(move) is var nearest && nearest.Month == day.Month)
            {
                var number = draft.Tokens[date.DayToken];
                var digits = nearest.Day.ToString(CultureInfo.InvariantCulture) + (number.Kind == TokenKind.Ordinal ? Ending(nearest.Day) : "");
                fixes.Add(CodeFix.Replace("Change the date to '" + digits + "'", number.Span, digits, FixSafety.Suggestion));
            }
        }

        var named = draft.TextOf(date.SpanIn(draft.Tokens));
        context.Report(new Report(span, $"{named}{(date.Year is null ? ", " + day.Year + "," : "")} is a {right}, not a {written}") { Fixes = fixes.ToImmutable() });
    }

    private static string Abbreviated(string day, string model) =>
        model[model.Length - 1] == '.' ? day.Substring(0, day[0] == 'T' ? 4 : 3) + "." : model == model.ToUpperInvariant() ? day.ToUpperInvariant() : day;

    private static string Ending(int day) => (day % 10, day / 10) switch
    {
        (1, not 1) => "st",
        (2, not 1) => "nd",
        (3, not 1) => "rd",
        _ => "th",
    };
}
