using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;

namespace SourcingLint.Text;

/// <summary>Cuts blocks into paragraphs. A pasted line is a paragraph; the lines of hard-wrapped text make one together.</summary>
internal static class ParagraphCutter
{
    /// <summary>No text is wrapped wider than this, in UTF-16 code units.</summary>
    private const int WidestWrap = 110;

    private const int NarrowestWrap = 24;

    /// <summary>A paragraph and the block it was cut from.</summary>
    public readonly record struct Cut(TextSpan Span, int Block);

    /// <summary>The paragraphs of all blocks in order. Front matter is one of them.</summary>
    public static ImmutableArray<Cut> CutParagraphs(ProseText prose)
    {
        var cuts = ImmutableArray.CreateBuilder<Cut>(prose.Blocks.Length);
        var lines = new List<TextSpan>();
        var floor = 0;
        for (var i = 0; i < prose.Blocks.Length; i++)
        {
            var block = prose.Blocks[i];
            if (block.Kind == BlockKind.FrontMatter)
            {
                cuts.Add(new Cut(block.Span, i));
                floor = block.Span.End;
                continue;
            }

            var start = Math.Max(floor, block.Span.Start);
            var end = Math.Max(start, block.Span.End);
            floor = end;
            SplitLines(prose.Text, start, end, lines);
            AddParagraphs(prose.Text, lines, i, cuts);
        }

        return cuts.ToImmutable();
    }

    private static void SplitLines(string text, int start, int end, List<TextSpan> lines)
    {
        lines.Clear();
        while (start < end)
        {
            var stop = start;
            while (stop < end && text[stop] is not ('\n' or '\r'))
            {
                stop++;
            }

            var first = start;
            var last = stop;
            while (first < last && char.IsWhiteSpace(text[first]))
            {
                first++;
            }

            while (last > first && char.IsWhiteSpace(text[last - 1]))
            {
                last--;
            }

            if (last > first)
            {
                lines.Add(TextSpan.FromBounds(first, last));
            }

            start = stop + 1;
        }
    }

    private static void AddParagraphs(string text, List<TextSpan> lines, int block, ImmutableArray<Cut>.Builder cuts)
    {
        var width = lines.Count > 1 ? WrapWidth(text, lines) : 0;
        for (var i = 0; i < lines.Count;)
        {
            var first = i++;
            while (i < lines.Count && IsWrapped(text, lines[i - 1], lines[i], width))
            {
                i++;
            }

            cuts.Add(new Cut(TextSpan.FromBounds(lines[first].Start, lines[i - 1].End), block));
        }
    }

    /// <summary>The width at which lines are wrapped; 0 when each stands for itself.</summary>
    private static int WrapWidth(string text, List<TextSpan> lines)
    {
        var width = 0;
        foreach (var line in lines)
        {
            width = Math.Max(width, line.Length);
        }

        if (width is < NarrowestWrap or > WidestWrap)
        {
            return 0;
        }

        var breaks = 0;
        var runOn = 0;
        for (var i = 1; i < lines.Count; i++)
        {
            if (IsFull(text, lines[i - 1], lines[i], width))
            {
                breaks++;
                runOn += RunsOn(text, lines[i - 1], lines[i]) ? 1 : 0;
            }
        }

        return runOn > 0 && runOn * 3 >= breaks ? width : 0;
    }

    private static bool IsWrapped(string text, TextSpan line, TextSpan next, int width) =>
        width > 0
            ? IsFull(text, line, next, width)
            : line.Length > NarrowestWrap && char.IsLower(text[next.Start]) && RunsOn(text, line, next) && text[line.End - 1] is not (':' or ';');

    /// <summary>Whether the next line's first word would not have fitted.</summary>
    private static bool IsFull(string text, TextSpan line, TextSpan next, int width)
    {
        var word = next.Start;
        while (word < next.End && !char.IsWhiteSpace(text[word]))
        {
            word++;
        }

        return line.Length + 1 + word - next.Start > width;
    }

    /// <summary>Whether a line stops in the middle of a sentence.</summary>
    private static bool RunsOn(string text, TextSpan line, TextSpan next)
    {
        if (text[line.End - 1] is '.' or '!' or '?' or '"' or '\u201D' or '\u2026')
        {
            return false;
        }

        if (char.IsLower(text[next.Start]) || text[line.End - 1] == ',')
        {
            return true;
        }

        var word = line.End;
        while (word > line.Start && !char.IsWhiteSpace(text[word - 1]))
        {
            word--;
        }

        var vocabulary = Vocabulary.Shared;
        const WordClass Binding = WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Modal;
        return (vocabulary.ClassesOf(vocabulary.Find(text.AsSpan(word, line.End - word))) & Binding) != 0;
    }
}
