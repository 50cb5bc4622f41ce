using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Text;

/// <summary>
/// Clears from a draft, place for place, what Markdown would take whole paragraphs with: front matter, code, HTML,
/// footnote marks, lines of dashes. Pasted copy is full of half of such things, so a half is left in.
/// </summary>
internal sealed class RawMarkup
{
    /// <summary>Stands for a mark that Markdig must not see though it is prose.</summary>
    public const char Spared = 'x';

    /// <summary>Ends a line inside its paragraph: <c>&lt;br&gt;</c>, or a backslash at a line's end.</summary>
    public const char HardBreak = '\u0085';

    private const int LongestTag = 2000;

    /// <summary>No piece of a draft has more links than this; Markdown's reader takes time by their square.</summary>
    private const int MostLinks = 250;

    /// <summary>No line of a draft opens more quotes and lists than this.</summary>
    private const int MostMarkers = 12;

    /// <summary>Two <c>&lt;br&gt;</c> with more blanks between them than this are two lines.</summary>
    private const int MostBlanksBetweenBreaks = 100;

    /// <summary>No line of a draft is indented deeper than this.</summary>
    private const int DeepestIndent = 60;

    private readonly string _draft;
    private readonly char[] _text;
    private readonly ImmutableArray<TextSpan>.Builder _comments = ImmutableArray.CreateBuilder<TextSpan>();
    private readonly Dictionary<int, int> _underlined = [];
    private readonly HashSet<string> _openTags = new(StringComparer.Ordinal);
    private readonly HashSet<string> _seenTags = new(StringComparer.Ordinal);
    private readonly int[] _openFence = [int.MaxValue, int.MaxValue];
    private bool _openComment;
    private int _runStart;
    private int _runLinks;

    private RawMarkup(string draft)
    {
        _draft = draft;
        _text = draft.ToCharArray();
    }

    /// <summary>A draft without raw markup.</summary>
    /// <param name="Text">As long as the draft.</param>
    /// <param name="Comments">HTML comments, in order.</param>
    /// <param name="Underlined">The level of each heading that a line of dashes or equals signs makes one, by where its line starts.</param>
    public readonly record struct Result(string Text, ImmutableArray<TextSpan> Comments, Dictionary<int, int> Underlined);

    /// <summary>Clears a draft in one pass over its lines.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="frontMatter">The block at its top, which is no Markdown.</param>
    public static Result Clear(string draft, TextSpan frontMatter)
    {
        var markup = new RawMarkup(draft);
        markup.Blank(frontMatter.Start, frontMatter.End);
        markup.ClearControls();
        DeskMarks.Clear(draft, markup._text, frontMatter.End);
        markup.ClearLines(frontMatter.End);
        return new Result(new string(markup._text), markup._comments.ToImmutable(), markup._underlined);
    }

    private static bool IsLineEnd(char c) => c is '\n' or '\r';

    private static bool IsAsciiLetter(char c) => (c | 0x20) is >= 'a' and <= 'z';

    private void Blank(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!IsLineEnd(_text[i]))
            {
                _text[i] = ' ';
            }
        }
    }

    /// <summary>Takes out what stands within words and parts none: <c>Ky&lt;b&gt;i&lt;/b&gt;v</c> is one word.</summary>
    private void Erase(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!IsLineEnd(_text[i]))
            {
                _text[i] = Typography.Unseen;
            }
        }
    }

    /// <summary>What breaks a line anywhere breaks it here; what is not printed is a space.</summary>
    private void ClearControls()
    {
        for (var i = 0; i < _text.Length; i++)
        {
            if (_text[i] is '\u2028' or '\u2029' or '\u0085' or '\v' or '\f')
            {
                _text[i] = '\n';
            }
            else if (_text[i] is '\0' or '\uFEFF' or Typography.Rest)
            {
                _text[i] = _text[i] == '\0' || i == 0 ? ' ' : Typography.Unseen;
            }
        }
    }

    private void ClearLines(int start)
    {
        _runStart = start;
        var heading = -1; // where the only line since the last blank one starts
        var isFirst = true;
        while (start < _text.Length)
        {
            var end = start;
            var hasMarks = false;
            while (end < _text.Length && !IsLineEnd(_text[end]))
            {
                hasMarks |= _text[end] is '<' or '[' or ']';
                end++;
            }

            var first = start;
            while (first < end && char.IsWhiteSpace(_text[first]))
            {
                first++;
            }

            if (first == end)
            {
                EndRun(end);
                (heading, isFirst) = (-1, true);
            }
            else if (_text[first] is '`' or '~' && FenceEnd(first, end) is var after and > 0)
            {
                end = after;
                (heading, isFirst) = (-1, true);
            }
            else if (_text[first] is '-' or '=' && IsUnderline(first, end))
            {
                if (heading >= 0)
                {
                    _underlined[heading] = _text[first] == '=' ? 1 : 2;
                }

                Blank(first, end);
                EndRun(end);
                (heading, isFirst) = (-1, true);
            }
            else
            {
                heading = isFirst && (_text[end - 1] != '.' || end - first < 60) ? first : -1;
                isFirst = false;
                DefuseMarkers(start, first, end);
                if (hasMarks)
                {
                    end = ClearInline(first, end);
                }
            }

            start = end + (end + 1 < _text.Length && _text[end] == '\r' && _text[end + 1] == '\n' ? 2 : 1);
        }

        EndRun(_text.Length);
    }

    /// <summary>The end of fenced code that starts on a line, cleared; 0 when it is none. A fence that nothing closes is a line of marks.</summary>
    private int FenceEnd(int first, int lineEnd)
    {
        var mark = _text[first];
        var length = RunLength(first, lineEnd);
        if (length < 3 || (mark == '`' && Array.IndexOf(_text, '`', first + length, lineEnd - first - length) >= 0))
        {
            return 0;
        }

        ref var open = ref _openFence[mark == '`' ? 0 : 1];
        if (length < open)
        {
            for (var start = lineEnd + 1; start < _text.Length;)
            {
                var end = start;
                while (end < _text.Length && !IsLineEnd(_text[end]))
                {
                    end++;
                }

                while (start < end && _text[start] is ' ' or '\t')
                {
                    start++;
                }

                if (start < end && _text[start] == mark && RunLength(start, end) is var closing && closing >= length && IsBlank(start + closing, end))
                {
                    Blank(first, end);
                    return end;
                }

                start = end + 1;
            }

            // Nothing closes a fence as long as this: no later one of its length looks again.
            open = Math.Min(length, 3 + (length / 4));
        }

        Blank(first, first + length);
        return lineEnd;
    }

    private int RunLength(int start, int limit)
    {
        var end = start;
        while (end < limit && _text[end] == _text[start])
        {
            end++;
        }

        return end - start;
    }

    private bool IsBlank(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_text[start]))
        {
            start++;
        }

        return start >= end;
    }

    private bool IsUnderline(int first, int end) => RunLength(first, end) is var length and >= 2 && IsBlank(first + length, end);

    /// <summary>Takes the meaning from a year at a line's start (1989. would open a list) and from markers without end.</summary>
    private void DefuseMarkers(int start, int first, int end)
    {
        var markers = first - start > DeepestIndent ? MostMarkers : 0;
        for (var i = first; i < end; i++)
        {
            if (_text[i] is '>' or '-' or '*' or '+')
            {
                if (++markers > MostMarkers)
                {
                    for (var j = first; j < end && _text[j] is '>' or '-' or '*' or '+' or ' ' or '\t' or '.' or ')' or (>= '0' and <= '9'); j++)
                    {
                        _text[j] = Spared;
                    }

                    return;
                }
            }
            else if (_text[i] is >= '0' and <= '9')
            {
                var digits = i;
                while (digits < end && _text[digits] is >= '0' and <= '9')
                {
                    digits++;
                }

                if (digits >= end || _text[digits] is not ('.' or ')'))
                {
                    return;
                }

                if (digits - i > 2)
                {
                    _text[digits] = Spared;
                    return;
                }

                markers++;
                i = digits;
            }
            else if (_text[i] is not (' ' or '\t'))
            {
                return;
            }
        }
    }

    /// <summary>Clears HTML and footnote marks that start on a line, and returns the end of the line where the last one ends.</summary>
    private int ClearInline(int first, int end)
    {
        var hasHtml = false;
        for (var i = first; i < end; i++)
        {
            if (_text[i] == '<')
            {
                var after = HtmlEnd(i);
                if (after > 0)
                {
                    hasHtml = true;
                    while (end < after || (end < _text.Length && !IsLineEnd(_text[end])))
                    {
                        end++;
                    }

                    i = after - 1;
                }
            }
            else if (_text[i] == '[' && i + 1 < end && _text[i + 1] == '^')
            {
                ClearFootnoteMark(i, end);
            }
            else if (_text[i] == ']' && i + 1 < end && _text[i + 1] is '(' or '[' or ':')
            {
                _runLinks++;
            }
        }

        if (hasHtml && IsNothing(first, end))
        {
            Blank(first, end); // as an empty line parts paragraphs, a line of tags does
        }

        return end;
    }

    private bool IsNothing(int start, int end)
    {
        while (start < end && (char.IsWhiteSpace(_text[start]) || Typography.IsUnseen(_text[start])))
        {
            start++;
        }

        return start == end;
    }

    private void ClearFootnoteMark(int start, int lineEnd)
    {
        var limit = Math.Min(lineEnd, start + 40);
        for (var i = start + 2; i < limit && !char.IsWhiteSpace(_text[i]); i++)
        {
            if (_text[i] == ']')
            {
                if (i + 1 < lineEnd && _text[i + 1] == ':')
                {
                    Blank(start, i + 2);
                }
                else
                {
                    Erase(start, i + 1);
                }

                return;
            }
        }
    }

    private int HtmlEnd(int start)
    {
        if (string.CompareOrdinal(_draft, start, "<!--", 0, 4) == 0)
        {
            var close = _openComment ? -1 : _draft.IndexOf("-->", start + 4, StringComparison.Ordinal);
            if (close < 0)
            {
                _openComment = true;
                return 0;
            }

            _comments.Add(TextSpan.FromBounds(start, close + 3));
            Erase(start, close + 3);
            return close + 3;
        }

        return TagEnd(start, out var name, out var isClosing) is var end and > 0 ? ClearTag(start, end, name, isClosing) : 0;
    }

    private int TagEnd(int start, out string name, out bool isClosing)
    {
        var i = start + 1;
        isClosing = i < _text.Length && _text[i] == '/';
        i += isClosing ? 1 : 0;
        var first = i;
        while (i < _text.Length && i - first < 20 && (IsAsciiLetter(_text[i]) || (i > first && _text[i] is '-' or (>= '0' and <= '9'))))
        {
            i++;
        }

        name = "";
        if (i == first || i >= _text.Length || !(char.IsWhiteSpace(_text[i]) || _text[i] is '>' or '/'))
        {
            return 0;
        }

        var hasValue = false;
        for (var limit = Math.Min(_text.Length, start + LongestTag); i < limit && _text[i] != '<'; i++)
        {
            hasValue |= _text[i] == '=';
            if (_text[i] == '>')
            {
                name = new string(_text, first, FirstNonName(first) - first).ToLowerInvariant();
                return IsTag(name, hasValue) ? i + 1 : 0;
            }
        }

        return 0;
    }

    /// <summary>A tag of HTML, or one of somebody's own that takes values, and its like later on.</summary>
    private bool IsTag(string name, bool hasValue)
    {
        if (hasValue)
        {
            _seenTags.Add(name);
        }

        return HtmlTags.All.ContainsKey(name) || _seenTags.Contains(name);
    }

    private int FirstNonName(int start)
    {
        while (IsAsciiLetter(_text[start]) || _text[start] is '-' or (>= '0' and <= '9'))
        {
            start++;
        }

        return start;
    }

    private int ClearTag(int start, int end, string name, bool isClosing)
    {
        if (!HtmlTags.All.TryGetValue(name, out var kind))
        {
            kind = HtmlTagKind.Inline;
        }

        if (kind == HtmlTagKind.Code && !isClosing && !_openTags.Contains(name))
        {
            var close = _draft.IndexOf("</" + name, end, StringComparison.OrdinalIgnoreCase);
            if (close >= 0 && _draft.IndexOf('>', close) is var last and >= 0)
            {
                end = last + 1;
            }
            else
            {
                _openTags.Add(name);
            }
        }

        if (kind is HtmlTagKind.Inline or HtmlTagKind.Break)
        {
            Erase(start, end);
        }
        else
        {
            Blank(start, end);
            _text[start] = _text[end - 1] = '\n'; // what follows stands at the start of a line
        }

        if (kind == HtmlTagKind.Break)
        {
            Break(start);
        }

        if (kind is HtmlTagKind.Heading or HtmlTagKind.Item && !isClosing)
        {
            _text[end - 3] = '\n';
            _text[end - 2] = kind == HtmlTagKind.Heading ? '#' : '-';
            _text[end - 1] = ' ';
        }

        return end;
    }

    /// <summary>Breaks a line within its paragraph; a second break after the first parts two paragraphs.</summary>
    private void Break(int start)
    {
        var before = start - 1;
        while (before >= 0 && start - before < MostBlanksBetweenBreaks && (char.IsWhiteSpace(_text[before]) || Typography.IsUnseen(_text[before])) && _text[before] != HardBreak)
        {
            before--;
        }

        if (before >= 0 && _text[before] == HardBreak)
        {
            _text[before] = _text[start] = '\n';
        }
        else
        {
            _text[start] = HardBreak;
        }
    }

    private void EndRun(int end)
    {
        if (_runLinks > MostLinks)
        {
            for (var i = _runStart; i < end; i++)
            {
                if (_text[i] is '[' or ']' or '(' or ')')
                {
                    _text[i] = Spared;
                }
            }
        }

        _runStart = end;
        _runLinks = 0;
    }
}
