using System.Collections.Immutable;
using System.Globalization;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;

namespace SourcingLint.Text;

/// <summary>A date as it is written: <c>December 14, 2024</c>, <c>Dec. 14</c>, <c>14 December 2024</c>, <c>the 14th of December</c>.</summary>
/// <param name="First">The index of its first token.</param>
/// <param name="End">The index just after its last token.</param>
/// <param name="Month">1 for January.</param>
/// <param name="Day">The day of the month as written, whether there is one or not.</param>
/// <param name="Year">The year; null when it names none.</param>
/// <param name="DayToken">The index of the token that holds the day.</param>
internal readonly record struct CalendarDate(int First, int End, int Month, int Day, int? Year, int DayToken)
{
    private const int OldestYear = 1800;
    private const int LatestYear = 2200;
    private const int DaysInMonth = 31;

    /// <summary>For each word's number, its month from 1; 0 for words that are none.</summary>
    private static readonly int[] Months = WordDetails.Read("calendar", "month").Map(row => int.Parse(row[0], CultureInfo.InvariantCulture));

    private static readonly int Of = Vocabulary.Shared.Require("of");

    /// <summary>Where it stands.</summary>
    public TextSpan SpanIn(TokenList tokens) => TextSpan.FromBounds(tokens[First].Start, tokens[End - 1].End);

    /// <summary>The number of a month's name, 1 for January; 0 for other words.</summary>
    public static int MonthOf(Token token) => token.Is(WordClass.Month) && token.Has(TokenShape.Capitalized) ? Months[token.Word] : 0;

    /// <summary>Reads the date around a month's name.</summary>
    /// <param name="text">The prose.</param>
    /// <param name="tokens">Its tokens.</param>
    /// <param name="index">The month's token.</param>
    /// <param name="first">The first token that may belong to the date.</param>
    /// <param name="end">The index just after the last one.</param>
    /// <param name="date">The date.</param>
    /// <returns>Whether a month stands there with a day at its side.</returns>
    public static bool TryRead(string text, TokenList tokens, int index, int first, int end, out CalendarDate date)
    {
        date = default;
        var month = MonthOf(tokens[index]);
        if (month == 0)
        {
            return false;
        }

        var before = index > first ? index - 1 : -1;
        before -= before > first && tokens[before].Word == Of && tokens[before - 1].Kind == TokenKind.Ordinal ? 1 : 0;
        var day = index + 1 < end ? DayAt(text, tokens[index + 1]) : 0;
        var dayToken = index + 1;
        if (day == 0)
        {
            day = before >= first ? DayAt(text, tokens[before]) : 0;
            dayToken = before;
        }

        if (day == 0)
        {
            return false;
        }

        var next = Math.Max(index, dayToken) + 1;
        var year = next + 1 < end && text[tokens[next].Start] == ',' ? next + 1 : next;
        var hasYear = year < end && YearAt(text, tokens[year]) > 0;
        date = new CalendarDate(Math.Min(index, dayToken), hasYear ? year + 1 : next, month, day, hasYear ? YearAt(text, tokens[year]) : null, dayToken);
        return true;
    }

    /// <summary>The year that a number of four digits names; 0 when it names none.</summary>
    public static int YearAt(string text, Token token) =>
        token is { Kind: TokenKind.Number, Length: 4 } && DigitsOf(text, token) is var year and >= OldestYear and <= LatestYear ? year : 0;

    /// <summary>Whether a number with a month's name at its side is a day: <c>May 3</c>, <c>3 May</c>; in <c>the other three may not sail</c> it is none.</summary>
    public static bool IsDay(double value, Token before, Token next) => value <= DaysInMonth && (MonthOf(before) > 0 || MonthOf(next) > 0);

    private static int DayAt(string text, Token token) =>
        token.Kind is TokenKind.Number or TokenKind.Ordinal && DigitsOf(text, token) is var day and >= 1 and <= DaysInMonth ? day : 0;

    /// <summary>The value of a token that opens with digits and has nothing but an ordinal's ending after them; -1 for others.</summary>
    private static int DigitsOf(string text, Token token)
    {
        var digits = token.TextIn(text);
        var value = 0;
        var i = 0;
        for (; i < digits.Length && i < 4 && digits[i] is >= '0' and <= '9'; i++)
        {
            value = (value * 10) + digits[i] - '0';
        }

        return i == digits.Length || (i > 0 && token.Kind == TokenKind.Ordinal) ? value : -1;
    }
}
