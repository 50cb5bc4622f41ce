using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Lexicons;

namespace SourcingLint.Text;

/// <summary>
/// Cuts blocks into paragraphs. Where blank lines part the paragraphs of a draft, the lines between two of them are one:
/// wrapped, or a line a sentence. Where no blank line does, a pasted line is a paragraph, unless the text is wrapped.
/// </summary>
internal sealed class ParagraphCutter
{
    /// <summary>No text is wrapped wider than this, in UTF-16 code units.</summary>
    private const int WidestWrap = 110;

    private const int NarrowestWrap = 24;

    private readonly ProseText _prose;
    private readonly string _text;
    private readonly List<TextLine> _lines = [];
    private readonly ImmutableArray<Cut>.Builder _cuts;
    private bool _hasBlankLines;
    private int _width;

    private ParagraphCutter(ProseText prose)
    {
        _prose = prose;
        _text = prose.Text;
        _cuts = ImmutableArray.CreateBuilder<Cut>(prose.Blocks.Length);
    }

    /// <summary>A paragraph and the block it was cut from.</summary>
    public readonly record struct Cut(TextSpan Span, int Block);

    /// <summary>A line of a block.</summary>
    /// <param name="Span">What is seen of it.</param>
    /// <param name="Block">The index of its block.</param>
    /// <param name="Width">How wide it is in the draft, markup and all.</param>
    /// <param name="OpensHard">Whether a hard break ends the line before it.</param>
    private readonly record struct TextLine(TextSpan Span, int Block, int Width, bool OpensHard);

    /// <summary>The paragraphs of all blocks in order. Front matter is one of them.</summary>
    public static ImmutableArray<Cut> CutParagraphs(ProseText prose)
    {
        var cutter = new ParagraphCutter(prose);
        cutter.SplitBlocks();
        cutter._width = cutter.WrapWidth();
        cutter.CutLines();
        return cutter._cuts.ToImmutable();
    }

    private void SplitBlocks()
    {
        var floor = 0;
        for (var i = 0; i < _prose.Blocks.Length; i++)
        {
            var block = _prose.Blocks[i];
            if (block.Kind == BlockKind.FrontMatter)
            {
                _lines.Add(new TextLine(block.Span, i, 0, false));
                floor = block.Span.End;
                continue;
            }

            var start = Math.Max(floor, block.Span.Start);
            var end = Math.Max(start, block.Span.End);
            _hasBlankLines = _hasBlankLines || (_lines.Count > 0 && _prose.Blocks[_lines[_lines.Count - 1].Block].Kind != BlockKind.FrontMatter && HasBlankLine(floor, start));
            floor = end;
            SplitLines(start, end, i);
        }
    }

    private bool HasBlankLine(int start, int end)
    {
        var breaks = 0;
        for (var i = start; i < end; i++)
        {
            breaks += _text[i] == '\n' || (_text[i] == '\r' && !(i + 1 < _text.Length && _text[i + 1] == '\n')) ? 1 : 0;
        }

        return breaks > 1;
    }

    private void SplitLines(int start, int end, int block)
    {
        var column = start;
        while (column > 0 && !IsLineEnd(_text[column - 1]))
        {
            column--; // the mark of a list or a quotation
        }

        var isHard = false;
        while (start < end)
        {
            var stop = start;
            while (stop < end && !IsLineEnd(_text[stop]))
            {
                stop++;
            }

            var first = start;
            var last = stop;
            while (first < last && IsBlank(_text[first]))
            {
                first++;
            }

            while (last > first && IsBlank(_text[last - 1]))
            {
                last--;
            }

            while (last > first && last < stop && _text[last] == Typography.Rest)
            {
                last++;
            }

            if (last > first)
            {
                var edge = stop;
                while (edge > last && char.IsWhiteSpace(_text[edge - 1]))
                {
                    edge--;
                }

                _lines.Add(new TextLine(TextSpan.FromBounds(first, last), block, edge - column, isHard));
                isHard = false;
            }

            isHard |= stop < end && _text[stop] == RawMarkup.HardBreak;
            start = column = stop + 1;
        }
    }

    private void CutLines()
    {
        for (var i = 0; i < _lines.Count;)
        {
            var first = i;
            var block = _lines[first].Block;
            var end = first + 1;
            while (end < _lines.Count && _lines[end].Block == block)
            {
                end++;
            }

            var isLineEach = HasLineOfSentences(first, end);
            var isFilled = IsFilled(first, end);
            while (i < end)
            {
                var start = i++;
                while (i < end && (isFilled || GoesOn(i, isLineEach)))
                {
                    i++;
                }

                _cuts.Add(new Cut(TextSpan.FromBounds(_lines[start].Span.Start, _lines[i - 1].Span.End), block));
            }
        }
    }

    /// <summary>Whether a line of several sentences stands among others and is not wrapped: each is a paragraph, as a word processor writes it.</summary>
    private bool HasLineOfSentences(int first, int end)
    {
        for (var i = first; end - first > 1 && _width == 0 && i < end; i++)
        {
            var line = _lines[i].Span;
            if (IsEnded(line, default) && HoldsSentenceEnd(line))
            {
                return true;
            }
        }

        return false;
    }

    private bool HoldsSentenceEnd(TextSpan line)
    {
        for (var at = line.Start + 2; at + 2 < line.End; at++)
        {
            if (_text[at] is '.' or '?' or '!' && _text[at + 1] == ' ' && char.IsUpper(_text[at + 2]) && char.IsLower(_text[at - 1]) && char.IsLower(_text[at - 2]) && !IsAbbreviation(line.Start, at, WordClass.AbbreviationBefore | WordClass.Abbreviation))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a block by itself shows that it is wrapped: no line has room for the next one's first word, and it ends as a sentence does though a line before stops in the middle of one.</summary>
    private bool IsFilled(int first, int end)
    {
        var width = 0;
        for (var i = first; i < end; i++)
        {
            width = Math.Max(width, _lines[i].Width);
        }

        if (end - first < 2 || width is < NarrowestWrap or > WidestWrap || !IsEnded(_lines[end - 1].Span, default) || IsTitleCase(_lines[first].Span))
        {
            return false;
        }

        var stops = 0;
        for (var i = first + 1; i < end; i++)
        {
            if (!IsFull(_lines[i - 1], _lines[i], width))
            {
                return false;
            }

            if (!IsEnded(_lines[i - 1].Span, _lines[i].Span))
            {
                if (!RunsOn(_lines[i - 1].Span, _lines[i].Span) && (OpensSentence(_lines[i].Span) || !char.IsLower(LastOf(_lines[i - 1].Span)) || IsMark(_text[_lines[i].Span.Start])))
                {
                    return false;
                }

                stops++;
            }
        }

        return stops > 0;
    }

    /// <summary>The width at which the draft is wrapped; 0 when it is not.</summary>
    private int WrapWidth()
    {
        var width = 0;
        for (var i = 0; i < _lines.Count; i++)
        {
            if ((i > 0 && _lines[i - 1].Block == _lines[i].Block) || (i + 1 < _lines.Count && _lines[i + 1].Block == _lines[i].Block))
            {
                width = Math.Max(width, _lines[i].Width);
            }
        }

        if (width is < NarrowestWrap or > WidestWrap)
        {
            return 0;
        }

        var breaks = 0;
        var runOn = 0;
        for (var i = 1; i < _lines.Count; i++)
        {
            if (_lines[i - 1].Block == _lines[i].Block && IsFull(_lines[i - 1], _lines[i], width))
            {
                breaks++;
                runOn += RunsOn(_lines[i - 1].Span, _lines[i].Span) ? 1 : 0;
            }
        }

        return runOn > 0 && runOn * 3 >= breaks ? width : 0;
    }

    /// <summary>Whether a line belongs to the paragraph of the line before it.</summary>
    private bool GoesOn(int index, bool isLineEach)
    {
        var (line, next) = (_lines[index - 1], _lines[index]);
        if (_width > 0 && IsFull(line, next, _width))
        {
            return true;
        }

        if (IsEnded(line.Span, next.Span))
        {
            return (next.OpensHard || (_hasBlankLines && !isLineEach)) && !IsMark(_text[next.Span.Start]) && IsSentence(index);
        }

        return RunsOn(line.Span, next.Span)
            && (_hasBlankLines || next.OpensHard || (char.IsLower(_text[next.Span.Start]) && (line.Span.Length > NarrowestWrap || IsEnded(next.Span, default)))
                || (line.Span.Length > NarrowestWrap && LastOf(line.Span) != ','))
            && LastOf(line.Span) is not (':' or ';');
    }

    /// <summary>Whether a line ends as a sentence does, or its next one goes on with it: a credit or a name stands by itself.</summary>
    private bool IsSentence(int index)
    {
        var next = index + 1 < _lines.Count && _lines[index + 1].Block == _lines[index].Block ? _lines[index + 1].Span : default;
        return IsEnded(_lines[index].Span, next) || (next.Length > 0 && RunsOn(_lines[index].Span, next));
    }

    /// <summary>Whether the next line's first word would not have fitted.</summary>
    private bool IsFull(TextLine line, TextLine next, int width)
    {
        var start = next.Span.Start;
        while (start > 0 && Typography.IsUnseen(_text[start - 1]))
        {
            start--;
        }

        var word = next.Span.Start;
        while (word < next.Span.End && !char.IsWhiteSpace(_text[word]))
        {
            word++;
        }

        return line.Width + 1 + word - start > width;
    }

    /// <summary>Whether a line stops in the middle of a sentence.</summary>
    private bool RunsOn(TextSpan line, TextSpan next)
    {
        if (IsEnded(line, next))
        {
            return false;
        }

        if (char.IsLower(_text[next.Start]) || LastOf(line) == ',')
        {
            return true;
        }

        var mayBeWrapped = line.Length is > NarrowestWrap and <= WidestWrap;
        if (mayBeWrapped && (char.IsDigit(_text[next.Start]) || _text[next.Start] == '(' || HoldsSentenceEnd(line)))
        {
            return true;
        }

        var word = line.End;
        while (word > line.Start && IsOfWord(_text[word - 1]))
        {
            word--;
        }

        var vocabulary = Vocabulary.Shared;
        const WordClass Binding = WordClass.Determiner | WordClass.Preposition | WordClass.Conjunction | WordClass.Auxiliary | WordClass.Modal;
        return (vocabulary.ClassesOf(vocabulary.Find(_text.AsSpan(word, line.End - word))) & Binding) != 0 || (mayBeWrapped && IsNameAcross(line, word, next));
    }

    /// <summary>Whether a name stands across the break, <c>Mayor Ida / Brandt</c>: capitals on both sides, in a line that is no title and before one that opens no sentence.</summary>
    private bool IsNameAcross(TextSpan line, int word, TextSpan next)
    {
        return word < line.End && char.IsUpper(_text[word]) && char.IsUpper(_text[next.Start]) && !OpensSentence(next) && !IsTitleCase(line);
    }

    /// <summary>Whether a line's first word is one that sentences open with.</summary>
    private bool OpensSentence(TextSpan line)
    {
        var end = line.Start;
        while (end < line.End && IsOfWord(_text[end]))
        {
            end++;
        }

        var vocabulary = Vocabulary.Shared;
        return (vocabulary.ClassesOf(vocabulary.Find(_text.AsSpan(line.Start, end - line.Start))) & WordClass.Starter) != 0;
    }

    private bool IsTitleCase(TextSpan line)
    {
        int words = 0, capitals = 0;
        for (var i = line.Start; i < line.End; i++)
        {
            if (char.IsLetter(_text[i]) && (i == line.Start || char.IsWhiteSpace(_text[i - 1])) && i + 3 < line.End && char.IsLetter(_text[i + 3]))
            {
                words++;
                capitals += char.IsUpper(_text[i]) ? 1 : 0;
            }
        }

        return capitals * 10 >= words * 7;
    }

    /// <summary>Whether a line ends as a sentence does, closing marks aside; <c>Gov.</c> and, before a number, <c>Dec.</c> end none.</summary>
    private bool IsEnded(TextSpan line, TextSpan next)
    {
        var last = line.End - 1;
        while (last > line.Start && (Tokenizer.IsQuote(_text[last]) || _text[last] is ')' or ']' || Typography.IsUnseen(_text[last])))
        {
            last--;
        }

        var shortened = next.Length > 0 && char.IsDigit(_text[next.Start]) ? WordClass.AbbreviationBefore | WordClass.Abbreviation | WordClass.Month : WordClass.AbbreviationBefore;
        return _text[last] is '!' or '?' or '\u2026' || (_text[last] == '.' && !IsAbbreviation(line.Start, last, shortened));
    }

    /// <summary>Whether a full stop belongs to a shortened word of some classes.</summary>
    private bool IsAbbreviation(int lineStart, int stop, WordClass classes)
    {
        var word = stop;
        while (word > lineStart && char.IsLetter(_text[word - 1]))
        {
            word--;
        }

        var vocabulary = Vocabulary.Shared;
        return stop - word < 8 && (vocabulary.ClassesOf(vocabulary.Find(_text.AsSpan(word, stop + 1 - word))) & classes) != 0;
    }

    /// <summary>Whether a line opens with a mark of a list.</summary>
    private static bool IsMark(char c) => !char.IsLetterOrDigit(c) && !Tokenizer.IsQuote(c) && c is not ('(' or '[' or '$' or '\u20AC' or '\u00A3' or '\u2026') && !char.IsSurrogate(c);

    private char LastOf(TextSpan line) => _text[_prose.LastSeen(line, 1).Start];

    private static bool IsOfWord(char c) => char.IsLetter(c) || c is '-' or '\'' or '\u2019';

    private static bool IsBlank(char c) => Typography.IsUnseen(c) || char.IsWhiteSpace(c);

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or RawMarkup.HardBreak;
}
