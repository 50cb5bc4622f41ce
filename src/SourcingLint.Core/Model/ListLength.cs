using System.Globalization;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Counts the items of a list.</summary>
internal static class ListLength
{
    /// <summary>How many items the list that starts at a paragraph has, those of lists inside it not counted.</summary>
    public static int CountItems(Draft draft, int first)
    {
        var indent = IndentOf(draft, first);
        var items = 0;
        for (var i = first; i < draft.Paragraphs.Length && draft.Paragraphs[i].Zone == ZoneKind.List; i++)
        {
            items += IndentOf(draft, i) == indent ? 1 : 0;
        }

        return items;
    }

    /// <summary>How many items the story's list has; null when it has none, or several.</summary>
    public static int? OfOnlyList(Draft draft)
    {
        int? items = null;
        for (var i = 0; i < draft.Paragraphs.Length; i++)
        {
            if (draft.Paragraphs[i].Zone != ZoneKind.List || (i > 0 && draft.Paragraphs[i - 1].Zone == ZoneKind.List))
            {
                continue;
            }

            if (items is not null)
            {
                return null;
            }

            items = CountItems(draft, i);
        }

        return items;
    }

    /// <summary>How many headings in the story count up from 1; null when they do not.</summary>
    public static int? OfNumberedHeadings(Draft draft)
    {
        var count = 0;
        foreach (var paragraph in draft.Paragraphs)
        {
            if (paragraph.Zone is ZoneKind.Crosshead && paragraph.FirstSentence < paragraph.EndSentence
                && draft.Tokens[draft.Sentences[paragraph.FirstSentence].FirstToken] is { Kind: TokenKind.Number } number
                && int.TryParse(draft.TextOf(number.Span), NumberStyles.None, CultureInfo.InvariantCulture, out var value))
            {
                if (value != count + 1)
                {
                    return null;
                }

                count++;
            }
        }

        return count > 1 ? count : null;
    }

    /// <summary>How far the marker of a list item stands from the edge; -1 for a paragraph that goes on with one.</summary>
    private static int IndentOf(Draft draft, int paragraph)
    {
        var text = draft.Source;
        var start = draft.Paragraphs[paragraph].Span.Start;
        var line = text.Lines.GetLineFromPosition(start).Start;
        var indent = line;
        while (indent < start && text[indent] is ' ' or '\t')
        {
            indent++;
        }

        return indent < start ? indent - line : -1;
    }
}
