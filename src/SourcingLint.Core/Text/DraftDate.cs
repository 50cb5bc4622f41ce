using System.Collections.Immutable;
using System.Globalization;
using SourcingLint.Lexicons;

namespace SourcingLint.Text;

/// <summary>Finds the day a draft gives for itself.</summary>
internal static class DraftDate
{
    private static readonly int[] Months = WordDetails.Read("calendar", "month").Map(row => int.Parse(row[0], CultureInfo.InvariantCulture));

    /// <summary>The date of the front matter, else of the first byline that has one.</summary>
    public static DateTime? Find(Draft draft)
    {
        if (Parse(draft.Prose.FrontMatter["date"] ?? draft.Prose.FrontMatter["published"]) is { } date)
        {
            return date;
        }

        foreach (var paragraph in draft.Paragraphs)
        {
            if (paragraph.Zone == ZoneKind.Byline && paragraph.FirstSentence < paragraph.EndSentence
                && FindIn(draft.Prose.Text, draft.Tokens, draft.Sentences[paragraph.FirstSentence].FirstToken, draft.Sentences[paragraph.EndSentence - 1].EndToken) is { } byline)
            {
                return byline;
            }
        }

        return null;
    }

    private static DateTime? Parse(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return null;
        }

        if (text!.Length >= 10 && DateTime.TryParseExact(text.Substring(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var iso))
        {
            return iso;
        }

        var tokens = ImmutableArray.CreateBuilder<Token>();
        Tokenizer.Tokenize(text, new Microsoft.CodeAnalysis.Text.TextSpan(0, text.Length), tokens);
        return FindIn(text, tokens.ToImmutable(), 0, tokens.Count);
    }

    /// <summary><c>December 14, 2024</c>, <c>Dec. 14 2024</c> or <c>14 December 2024</c>.</summary>
    private static DateTime? FindIn(string text, ImmutableArray<Token> tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var month = Months[tokens[i].Word];
            if (month == 0)
            {
                continue;
            }

            var year = i + 1;
            var day = i > first ? NumberAt(text, tokens[i - 1]) : 0;
            if (day is < 1 or > 31)
            {
                day = year < end ? NumberAt(text, tokens[year++]) : 0;
            }

            year += year < end && text[tokens[year].Start] == ',' ? 1 : 0;
            if (year < end && NumberAt(text, tokens[year]) is var y and >= 1800 and <= 2200 && day >= 1 && day <= DateTime.DaysInMonth(y, month))
            {
                return new DateTime(y, month, day);
            }
        }

        return null;
    }

    private static int NumberAt(string text, Token token)
    {
        var value = 0;
        if (token.Kind is not (TokenKind.Number or TokenKind.Ordinal) || token.Length > 4)
        {
            return 0;
        }

        for (var i = token.Start; i < token.End && text[i] is >= '0' and <= '9'; i++)
        {
            value = (value * 10) + text[i] - '0';
        }

        return value;
    }
}
