using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;
using SourcingLint.Model;
using SourcingLint.Text;

namespace SourcingLint.Rules;

/// <summary>SL5002: a day of the week that does not fall on its date, or a date that no calendar has.</summary>
public sealed class WeekdayDateMismatch : DraftAnalyzer
{
    private static readonly int In = Vocabulary.Shared.Require("in");

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
        var paragraph = -1;
        var isHistory = false;
        foreach (var sentence in draft.Sentences)
        {
            isHistory = sentence.Paragraph == paragraph ? isHistory : DayAndDate.TellsOfOldYear(draft, draft.ParagraphOf(sentence));
            paragraph = sentence.Paragraph;
            for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
            {
                if (draft.Tokens[i].Is(WordClass.Month)
                    && CalendarDate.TryRead(draft.Prose.Text, draft.Tokens, i, sentence.FirstToken, sentence.EndToken, out var date))
                {
                    Check(context, sentence, date, isHistory);
                }
            }
        }
    }

    private static void Check(DraftAnalysisContext context, Sentence sentence, CalendarDate date, bool isHistory)
    {
        var draft = context.Draft;
        var before = date.First > sentence.FirstToken ? draft.Tokens[date.First - 1] : default;
        if (!DayAndDate.IsWhole(draft, date, sentence.EndToken) || before.Word == In)
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

        var weekday = DayAndDate.WeekdayBeside(draft, sentence, date);
        if (weekday < 0 || (date.Year is null && isHistory) || DayAndDate.DatesOf(date, draft.Date) is not { Length: > 0 } candidates || candidates.Any(d => (int)d.DayOfWeek == DayAndDate.DayOf(draft.Tokens[weekday])))
        {
            return;
        }

        Report(context, date, weekday, candidates[0]);
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
            var move = (((DayAndDate.DayOf(token) - (int)day.DayOfWeek) + 10) % 7) - 3;
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
