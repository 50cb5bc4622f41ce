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
