namespace SourcingLint.Text;

/// <summary>
/// Takes out what a desk or its publishing system wrote into a draft and no reader sees: deletions, notes to the editor
/// (CriticMarkup, HTML, Obsidian, MDX), template tags, a heading's <c>{#id .class}</c>, the target of a wiki link. What
/// is opened and not closed is text.
/// </summary>
internal sealed class DeskMarks
{
    private const int LongestAttributes = 300;

    private static readonly char[] Openers = ['{', '~', '%', '=', '[', '<'];

    private readonly string _draft;
    private readonly char[] _text;
    private readonly Dictionary<string, int> _next = new(StringComparer.Ordinal);
    private int _blankLine = -1;
    private int _lineEnd = -1;

    private DeskMarks(string draft, char[] text)
    {
        _draft = draft;
        _text = text;
    }

    /// <summary>Erases such marks, and the words that go with them.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="text">Its characters, place for place.</param>
    /// <param name="start">Where its front matter ends.</param>
    public static void Clear(string draft, char[] text, int start)
    {
        var marks = new DeskMarks(draft, text);
        for (var at = draft.IndexOfAny(Openers, start); at >= 0; at = at < draft.Length ? draft.IndexOfAny(Openers, at) : -1)
        {
            at = text[at] == draft[at] ? Math.Max(at + 1, marks.ReadAt(at)) : at + 1;
        }
    }

    /// <summary>Reads what may open here, and returns where to go on.</summary>
    private int ReadAt(int at) => _draft[at] switch
    {
        '{' => ReadBrace(at),
        '[' => ReadBracket(at),
        '<' => ReadTag(at),
        '~' when IsDouble(at, '~') => ErasePair(at, "~~"),
        '%' when IsDouble(at, '%') => ErasePair(at, "%%"),
        '=' when IsDouble(at, '=') => KeepInside(at, "=="),
        _ => RunEnd(at),
    };

    private int ReadBrace(int at)
    {
        if (Has(at, "{++"))
        {
            return Unwrap(at, 3, "++}");
        }

        if (Has(at, "{=="))
        {
            return Unwrap(at, 3, "==}");
        }

        if (Has(at, "{--"))
        {
            return EraseThrough(at, 3, "--}");
        }

        if (Has(at, "{>>"))
        {
            return EraseThrough(at, 3, "<<}");
        }

        if (Has(at, "{~~"))
        {
            var close = Close(at + 3, "~~}");
            var arrow = close < 0 ? -1 : Next(at + 3, "~>");
            if (close < 0 || arrow < 0 || arrow >= close)
            {
                return at;
            }

            Erase(at, arrow + 2);
            Erase(close, close + 3);
            return arrow + 2;
        }

        if (Has(at, "{/*"))
        {
            return EraseThrough(at, 3, "*/}", withinParagraph: false);
        }

        if (Has(at, "{{"))
        {
            return EraseThrough(at, 2, "}}");
        }

        if (Has(at, "{%"))
        {
            var end = EraseThrough(at, 2, "%}");
            return end > at && IsComment(at + 2, end - 2) && Next(end, "endcomment") is var last and >= 0 && Next(last, "%}") is var close and >= 0 ? Erase(end, close + 2) : end;
        }

        return AttributesEnd(at) is var attributes and > 0 ? Erase(SpanStart(at), attributes) : at;
    }

    private bool IsComment(int start, int end)
    {
        while (start < end && _draft[start] is '-' or ' ')
        {
            start++;
        }

        return string.CompareOrdinal(_draft, start, "comment", 0, "comment".Length) == 0;
    }

    /// <summary>The end of <c>{#toll .hed data-n="12"}</c> or <c>{: .lead}</c> on one line; 0 when other text stands in the braces.</summary>
    private int AttributesEnd(int at)
    {
        var limit = Math.Min(_draft.Length, at + LongestAttributes);
        var i = at + 1;
        i += i < limit && _draft[i] == ':' ? 1 : 0;
        var any = i > at + 1;
        while (i < limit)
        {
            while (i < limit && _draft[i] is ' ' or '\t')
            {
                i++;
            }

            if (i < limit && _draft[i] == '}')
            {
                return any ? i + 1 : 0;
            }

            var name = i + (i < limit && _draft[i] is '#' or '.' ? 1 : 0);
            var end = name;
            while (end < limit && (char.IsLetterOrDigit(_draft[end]) || _draft[end] is '-' or '_' or ':'))
            {
                end++;
            }

            if (end == name)
            {
                return 0;
            }

            if (end < limit && _draft[end] == '=')
            {
                end = ValueEnd(end + 1, limit);
            }
            else if (name == i)
            {
                return 0; // a word
            }

            any = true;
            i = end;
        }

        return 0;
    }

    private int ValueEnd(int start, int limit)
    {
        if (start < limit && _draft[start] is '"' or '\'')
        {
            var close = _draft.IndexOf(_draft[start], start + 1, limit - start - 1);
            return close < 0 ? limit : close + 1;
        }

        while (start < limit && !char.IsWhiteSpace(_draft[start]) && _draft[start] != '}')
        {
            start++;
        }

        return start;
    }

    /// <summary>Where attributes begin: with the second bracket of <c>[a few words]{.lead}</c>, whose first one goes too.</summary>
    private int SpanStart(int brace)
    {
        if (brace > 0 && _draft[brace - 1] == ']')
        {
            var least = Math.Max(0, brace - LongestAttributes);
            for (var i = brace - 2; i >= least && !IsLineEnd(_draft[i]); i--)
            {
                if (_draft[i] == '[')
                {
                    Erase(i, i + 1);
                    return brace - 1;
                }
            }
        }

        return brace;
    }

    private int ReadBracket(int at)
    {
        if (Has(at, "[["))
        {
            var close = Close(at + 2, "]]");
            var isFootnote = close >= 0 && ((close + 2 < _draft.Length && _draft[close + 2] == '(') || char.IsDigit(_draft[at + 2]));
            if (close < 0 || isFootnote || LineEnd(at) < close)
            {
                return RunEnd(at);
            }

            if (at > 0 && _draft[at - 1] == '!')
            {
                return Erase(at - 1, close + 2);
            }

            var bar = _draft.IndexOf('|', at, close - at);
            Erase(at, bar < 0 ? at + 2 : bar + 1);
            Erase(close, close + 2);
            return close + 2;
        }

        if (Has(at, "[!") && at + 2 < _draft.Length && char.IsLetter(_draft[at + 2]) && StandsAfter(at, '>'))
        {
            var close = Next(at, "]");
            return close < 0 || LineEnd(at) < close ? at : Erase(at, close + (close + 1 < _draft.Length && _draft[close + 1] is '+' or '-' ? 2 : 1));
        }

        // [//]: # (a note) is how Markdown is made to hold one.
        return Has(at, "[//]:") || Has(at, "[comment]:") ? EraseLine(at) : ReadShortcode(at);
    }

    /// <summary><c>[gallery ids="1,2"]</c>, <c>[/caption]</c></summary>
    private int ReadShortcode(int at)
    {
        var i = at + 1;
        var isClosing = i < _draft.Length && _draft[i] == '/';
        i += isClosing ? 1 : 0;
        var name = i;
        while (i < _draft.Length && i - name < 30 && _draft[i] is (>= 'a' and <= 'z') or '_' or '-')
        {
            i++;
        }

        if (i == name || i == _draft.Length)
        {
            return at;
        }

        if (isClosing)
        {
            return _draft[i] == ']' ? Erase(at, i + 1) : at;
        }

        var close = _draft[i] == ' ' ? Next(i, "]") : -1;
        return close >= 0 && close - i < LongestAttributes && close < LineEnd(at) && _draft.IndexOf("=\"", i, close - i, StringComparison.Ordinal) >= 0
            && !(close + 1 < _draft.Length && _draft[close + 1] is '(' or '[' or ':')
                ? Erase(at, close + 1)
                : at;
    }

    private int ReadTag(int at)
    {
        if (Has(at, "<!--"))
        {
            return Next(at + 4, "-->") is var close and >= 0 ? close + 3 : at;
        }

        foreach (var name in new[] { "del", "strike", "s" })
        {
            var after = at + 1 + name.Length;
            if (after < _draft.Length && string.Compare(_draft, at + 1, name, 0, name.Length, StringComparison.OrdinalIgnoreCase) == 0 && (_draft[after] == '>' || char.IsWhiteSpace(_draft[after])))
            {
                return EraseThrough(at, after - at, "</" + name + ">");
            }
        }

        return at;
    }

    /// <summary>Whether just two of a mark stand here, with no blank after them.</summary>
    private bool IsDouble(int at, char mark) =>
        at + 2 < _draft.Length && _draft[at + 1] == mark && _draft[at + 2] != mark && !char.IsWhiteSpace(_draft[at + 2]) && !(at > 0 && _draft[at - 1] == mark);

    private int ErasePair(int at, string mark) => PairEnd(at, mark) is var close and > 0 ? Erase(at, close + 2) : at + 2;

    private int KeepInside(int at, string mark)
    {
        if (PairEnd(at, mark) is not (var close and > 0))
        {
            return at + 2;
        }

        Erase(at, at + 2);
        return Erase(close, close + 2);
    }

    /// <summary>Where the same mark closes, in the same paragraph and with no blank before it; 0 when it does not.</summary>
    private int PairEnd(int at, string mark)
    {
        var close = Close(at + 2, mark);
        return close < 0 || char.IsWhiteSpace(_draft[close - 1]) ? 0 : close;
    }

    private int RunEnd(int at)
    {
        var end = at + 1;
        while (end < _draft.Length && _draft[end] == _draft[at])
        {
            end++;
        }

        return end;
    }

    private int Unwrap(int at, int length, string closer)
    {
        var close = Close(at + length, closer);
        if (close < 0)
        {
            return at;
        }

        Erase(at, at + length);
        Erase(close, close + closer.Length);
        return at + length;
    }

    private int EraseThrough(int at, int length, string closer, bool withinParagraph = true)
    {
        var close = withinParagraph ? Close(at + length, closer) : Next(at + length, closer);
        return close < 0 ? at : Erase(at, close + closer.Length);
    }

    private int EraseLine(int at)
    {
        if (!StandsAfter(at, ' '))
        {
            return at;
        }

        var end = LineEnd(at);
        for (var i = at; i < end; i++)
        {
            _text[i] = ' ';
        }

        return end;
    }

    private int Erase(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (!IsLineEnd(_text[i]))
            {
                _text[i] = Typography.Unseen;
            }
        }

        return end;
    }

    /// <summary>Where a closer stands in the same paragraph; -1 when none does.</summary>
    private int Close(int from, string closer) => Next(from, closer) is var close and >= 0 && close < NextBlankLine(from) ? close : -1;

    /// <summary>Where a mark stands next; -1 for nowhere. What was found once is not looked for again, so that all looking together takes one pass a mark.</summary>
    private int Next(int from, string mark)
    {
        if (!_next.TryGetValue(mark, out var known) || (known >= 0 && known < from))
        {
            known = from < _draft.Length ? _draft.IndexOf(mark, from, StringComparison.OrdinalIgnoreCase) : -1;
            _next[mark] = known;
        }

        return known;
    }

    private int NextBlankLine(int from)
    {
        if (_blankLine >= from)
        {
            return _blankLine;
        }

        var isBlank = false;
        for (_blankLine = from; _blankLine < _draft.Length; _blankLine++)
        {
            var c = _draft[_blankLine];
            if (IsLineEnd(c))
            {
                if (isBlank && !(c == '\n' && _draft[_blankLine - 1] == '\r'))
                {
                    break;
                }

                isBlank = true;
            }
            else if (!char.IsWhiteSpace(c))
            {
                isBlank = false;
            }
        }

        return _blankLine;
    }

    private int LineEnd(int at)
    {
        if (_lineEnd < at)
        {
            for (_lineEnd = at; _lineEnd < _draft.Length && !IsLineEnd(_draft[_lineEnd]);)
            {
                _lineEnd++;
            }
        }

        return _lineEnd;
    }

    /// <summary>Whether nothing but a mark and blanks stands before a place on its line.</summary>
    private bool StandsAfter(int at, char mark)
    {
        while (at > 0 && _draft[at - 1] is ' ' or '\t' && !IsLineEnd(_draft[at - 1]))
        {
            at--;
        }

        return mark == ' ' ? at == 0 || IsLineEnd(_draft[at - 1]) : at > 0 && _draft[at - 1] == mark;
    }

    private bool Has(int at, string mark) => string.CompareOrdinal(_draft, at, mark, 0, mark.Length) == 0;

    private static bool IsLineEnd(char c) => c is '\n' or '\r' or '\u2028' or '\u2029' or '\u0085' or '\v' or '\f';
}
