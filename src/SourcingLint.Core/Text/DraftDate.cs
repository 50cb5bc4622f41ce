using System.Collections.Immutable;
using System.Globalization;

namespace SourcingLint.Text;

/// <summary>Finds the day a draft gives for itself.</summary>
internal static class DraftDate
{
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
        return FindIn(text, new TokenList(tokens.ToImmutable()), 0, tokens.Count);
    }

    /// <summary>The first date with a year.</summary>
    private static DateTime? FindIn(string text, TokenList tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (CalendarDate.TryRead(text, tokens, i, first, end, out var date) && date.Year is { } year && date.Day <= DateTime.DaysInMonth(year, date.Month))
            {
                return new DateTime(year, date.Month, date.Day);
            }
        }

        return null;
    }
}
