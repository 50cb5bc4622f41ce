using System.Globalization;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Cli.Reporters;

/// <summary>A piece of a line with a span of it underlined, cut to fit. Tabs and wide letters keep the marks in place.</summary>
internal readonly record struct Excerpt(string Line, int MarkStart, int MarkWidth)
{
    private const int TabWidth = 4;

    /// <summary>Cuts the part of a line around a span.</summary>
    /// <param name="text">The whole draft.</param>
    /// <param name="span">What to underline; of several lines the first counts.</param>
    /// <param name="lineStart">Where its line starts.</param>
    /// <param name="width">How many columns there are.</param>
    public static Excerpt Of(SourceText text, TextSpan span, int lineStart, int width)
    {
        // Room for what comes before; the rest is for the span and what follows it. A long line costs no more than a short one.
        var from = FitsBefore(text, lineStart, span, width) ? lineStart : WordStart(text, Math.Max(lineStart, span.Start - (width / 3)), span.Start);
        var line = new StringBuilder();
        var columns = 0;
        if (from > lineStart)
        {
            line.Append('…');
            columns++;
        }

        int? markStart = null;
        var lastWord = 0;
        var markEnd = columns;
        for (var i = from; i < text.Length && text[i] is not ('\n' or '\r');)
        {
            var rune = RuneAt(text, i);
            var (shown, wide) = Show(rune);
            if (columns + wide > width - 1 && (columns + wide > width || !EndsAfter(text, i + rune.Utf16SequenceLength)))
            {
                line.Length = lastWord > 0 && rune.Value != ' ' ? lastWord : line.Length;
                line.Append('…');
                break;
            }

            if (rune.Value == ' ' && i >= span.End)
            {
                lastWord = line.Length;
            }

            if (i >= span.Start && markStart is null)
            {
                markStart = columns;
            }

            line.Append(shown);
            columns += wide;
            i += rune.Utf16SequenceLength;
            if (i <= span.End)
            {
                markEnd = columns;
            }
        }

        var start = markStart ?? columns;
        return new Excerpt(Printable(line.ToString().TrimEnd()), start, Math.Max(1, markEnd - start));
    }

    /// <summary>Text that a terminal or a build server may be given: nothing in it moves the cursor, turns letters round or is a command inside a line.</summary>
    public static string Printable(string text)
    {
        StringBuilder? safe = null;
        for (var i = 0; i < text.Length; i++)
        {
            if (IsUnsafe(text[i]) || IsCommandMark(text, i))
            {
                safe ??= new StringBuilder(text, 0, i, text.Length);
                safe.Append(text[i] is '\n' or '\r' or '\t' or '\v' ? ' ' : '\uFFFD');
            }
            else
            {
                safe?.Append(text[i]);
            }
        }

        return safe?.ToString() ?? text;
    }

    /// <summary>Whether the second <c>#</c> of <c>##[error]</c> or <c>##vso[…]</c> stands here; build servers look for these anywhere in a line.</summary>
    private static bool IsCommandMark(string text, int at)
    {
        if (at == 0 || text[at] != '#' || text[at - 1] != '#')
        {
            return false;
        }

        var end = at + 1;
        while (end < text.Length && char.IsAsciiLetterOrDigit(text[end]))
        {
            end++;
        }

        return end < text.Length && text[end] == '[';
    }

    /// <summary>A line that a draft's words may begin: <c>::error::</c> there, with blanks before it or none, would be a command to a build server.</summary>
    public static string LineStart(string line)
    {
        var words = line.AsSpan().TrimStart();
        return words.StartsWith("::", StringComparison.Ordinal) ? string.Concat(line.AsSpan(0, line.Length - words.Length), "\uFFFD", words[1..]) : line;
    }

    /// <summary>Whether a build server would obey a line.</summary>
    public static bool IsCommand(string line) => LineStart(line) != line || Enumerable.Range(0, line.Length).Any(at => IsCommandMark(line, at));

    /// <summary>How many columns a terminal gives a text.</summary>
    public static int WidthOf(string text)
    {
        var width = 0;
        foreach (var rune in text.EnumerateRunes())
        {
            width += WidthOf(rune);
        }

        return width;
    }

    private static bool IsUnsafe(int c) => c is < ' ' or (>= 0x7F and < 0xA0) or 0x061C or 0x200E or 0x200F or (>= 0x2028 and <= 0x202E) or (>= 0x2066 and <= 0x2069);

    private static bool FitsBefore(SourceText text, int lineStart, TextSpan span, int width)
    {
        if (span.End - lineStart < width)
        {
            return true;
        }

        var end = lineStart;
        while (end < text.Length && end - lineStart <= width && text[end] is not ('\n' or '\r'))
        {
            end++;
        }

        return end - lineStart <= width;
    }

    private static int WordStart(SourceText text, int from, int limit)
    {
        for (var i = from; i < limit; i++)
        {
            if (i > 0 && text[i - 1] is ' ' or '\t')
            {
                return i;
            }
        }

        return from > 0 && char.IsLowSurrogate(text[from]) ? from - 1 : from;
    }

    private static bool EndsAfter(SourceText text, int position) => position >= text.Length || text[position] is '\n' or '\r';

    private static Rune RuneAt(SourceText text, int position)
    {
        var c = text[position];
        return char.IsHighSurrogate(c) && position + 1 < text.Length && Rune.TryCreate(c, text[position + 1], out var pair) ? pair
            : Rune.TryCreate(c, out var rune) ? rune
            : Rune.ReplacementChar;
    }

    private static (string Shown, int Width) Show(Rune rune) =>
        rune.Value == '\t' ? (new string(' ', TabWidth), TabWidth)
        : rune.Value == '\v' ? (" ", 1)
        : IsUnsafe(rune.Value) ? ("\uFFFD", 1)
        : (rune.ToString(), WidthOf(rune));

    private static int WidthOf(Rune rune)
    {
        var value = rune.Value;
        if (value < 0x300)
        {
            return 1;
        }

        if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark or UnicodeCategory.Format)
        {
            return 0;
        }

        return value is (>= 0x1100 and <= 0x115F) or (>= 0x2E80 and <= 0x303E) or (>= 0x3041 and <= 0xA4CF) or (>= 0xAC00 and <= 0xD7A3)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0xFE30 and <= 0xFE6F) or (>= 0xFF00 and <= 0xFF60) or (>= 0xFFE0 and <= 0xFFE6)
            or (>= 0x1F300 and <= 0x1F64F) or (>= 0x1F680 and <= 0x1F6FF) or (>= 0x1F900 and <= 0x1F9FF) or (>= 0x20000 and <= 0x3FFFD)
            ? 2
            : 1;
    }
}
