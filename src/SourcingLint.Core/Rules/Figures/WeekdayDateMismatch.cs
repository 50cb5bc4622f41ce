using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL5002: a day of the week that does not fall on its date, or a date that no calendar has.</summary>
public sealed class WeekdayDateMismatch : DraftAnalyzer
{
    /// <summary>Shorter names of days are shortened ones: <c>Wed</c>.</summary>
    private const int ShortestDay = 6;

    /// <inheritdoc/>
    public override DiagnosticDescriptor Descriptor { get; } = Rule.Create(
        "SL5002", "weekday-date-mismatch", "Day of the week and date that do not fit",
        "{0}. Correct the day or the date.",
        "One of the two is wrong, and readers plan by either.",
        DiagnosticSeverity.Error);

    /// <inheritdoc/>
    public override void Analyze(DraftAnalysisContext context)
    {
        foreach (var (date, weekday, day) in DayAndDate.FindWrong(context.Draft))
        {
            if (day is { } real)
            {
                ReportDay(context, date, weekday, real);
            }
            else
            {
                ReportDate(context, date);
            }
        }
    }

    private static void ReportDate(DraftAnalysisContext context, CalendarDate date)
    {
        var span = date.SpanIn(context.Draft.Tokens);
        var month = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(date.Month);
        var days = DateTime.DaysInMonth(date.Year ?? 2000, date.Month);
        context.Report(span, $"There is no {context.Draft.TextOf(span)}: {month}{(date.Year is { } year ? " " + year : "")} has {days} days");
    }

    private static void ReportDay(DraftAnalysisContext context, CalendarDate date, int weekday, DateTime day)
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
            var move = (((DayAndDate.DayOf(token) - (int)day.DayOfWeek) + 10) % 7) - 3;
            if (day.AddDays(move) is var nearest && nearest.Month == day.Month)
            {
                var number = draft.Tokens[date.DayToken];
                var digits = nearest.Day.ToString(CultureInfo.InvariantCulture) + (number.Kind == TokenKind.Ordinal ? Ending(nearest.Day) : "");
                fixes.Add(CodeFix.Replace("Change the date to '" + digits + "'", number.Span, digits, FixSafety.Suggestion));
            }
        }

        var named = draft.TextOf(date.SpanIn(draft.Tokens));
        context.Report(new Report(span, $"{named}{(date.Year is null ? ", " + day.Year + "," : "")} is a {right}, not a {(DayOfWeek)DayAndDate.DayOf(token)}") { Fixes = fixes.ToImmutable() });
    }

    private static string Abbreviated(string day, string model) =>
        model[model.Length - 1] == '.' ? day.Substring(0, day[0] == 'T' ? 4 : 3) + "." : model.Length < ShortestDay ? day.Substring(0, 3) : model == model.ToUpperInvariant() ? day.ToUpperInvariant() : day;

    private static string Ending(int day) => (day % 10, day / 10) switch
    {
        (1, not 1) => "st",
        (2, not 1) => "nd",
        (3, not 1) => "rd",
        _ => "th",
    };
}
