using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Text;

/// <summary>Cuts blocks into paragraphs and says what part each plays in the draft.</summary>
internal static class ZoneClassifier
{
    /// <summary>The paragraphs of a draft in order, each with its zone; their sentences are not known yet.</summary>
    public static ImmutableArray<(TextSpan Span, ZoneKind Zone)> Classify(ProseText prose)
    {
        var paragraphs = ImmutableArray.CreateBuilder<(TextSpan Span, ZoneKind Zone)>();
        var seenHeadline = false;
        foreach (var block in prose.Blocks)
        {
            if (block.Kind == BlockKind.FrontMatter)
            {
                paragraphs.Add((block.Span, ZoneKind.FrontMatter));
                continue;
            }

            foreach (var line in Lines(prose.Text, block.Span))
            {
                var zone = block.Kind switch
                {
                    BlockKind.Heading => seenHeadline ? ZoneKind.Crosshead : ZoneKind.Headline,
                    BlockKind.ListItem => ZoneKind.List,
                    BlockKind.Quote => ZoneKind.BlockQuote,
                    BlockKind.TableCell => ZoneKind.Table,
                    _ => block.HasImage ? ZoneKind.Caption : ZoneKind.Body,
                };
                seenHeadline |= zone == ZoneKind.Headline;
                paragraphs.Add((line, zone));
            }
        }

        return paragraphs.ToImmutable();
    }

    private static IEnumerable<TextSpan> Lines(string text, TextSpan span)
    {
        var start = span.Start;
        for (var i = span.Start; i <= span.End; i++)
        {
            if (i == span.End || text[i] == '\n')
            {
                var first = start;
                var end = i;
                while (first < end && char.IsWhiteSpace(text[first]))
                {
                    first++;
                }

                while (end > first && char.IsWhiteSpace(text[end - 1]))
                {
                    end--;
                }

                if (end > first)
                {
                    yield return TextSpan.FromBounds(first, end);
                }

                start = i + 1;
            }
        }
    }
}
