using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Text;

/// <summary>
/// The block at the top of a draft, in YAML between dashes, in TOML between plus signs or in JSON, as far as keys with
/// a value of one piece of text say anything.
/// </summary>
public sealed class FrontMatter
{
    private readonly string _draft;
    private readonly Dictionary<string, TextSpan> _values = new(StringComparer.OrdinalIgnoreCase);

    private FrontMatter(string draft, TextSpan span)
    {
        _draft = draft;
        Span = span;
    }

    /// <summary>Where it stands, the lines around it included; empty when the draft has none.</summary>
    public TextSpan Span { get; }

    /// <summary>The value of a key, whatever the key's case, without quotation marks; null when it is not set.</summary>
    public string? this[string key] => _values.TryGetValue(key, out var value) ? _draft.Substring(value.Start, value.Length) : null;

    /// <summary>Where the headline stands, without quotation marks; empty when there is none.</summary>
    internal TextSpan Title =>
        _values.TryGetValue("title", out var title) || _values.TryGetValue("headline", out title) ? title : default;

    /// <summary>Reads the block at the top of a draft.</summary>
    internal static FrontMatter Read(string draft)
    {
        var top = draft.Length > 0 && draft[0] == '\uFEFF' ? 1 : 0;
        var end = LineEnd(draft, top, draft.Length);
        if (top < draft.Length && draft[top] == '{')
        {
            return ReadJson(draft, top);
        }

        var matter = IsFence(draft, top, end, '-') ? new FrontMatter(draft, YamlSpan(draft, top, end))
            : IsFence(draft, top, end, '+') ? new FrontMatter(draft, TomlSpan(draft, top, end))
            : new FrontMatter(draft, default);
        matter.ReadLines();
        return matter;
    }

    /// <summary>Two lines of dashes around prose are none; a block that nothing closes ends with its last key.</summary>
    private static TextSpan YamlSpan(string draft, int top, int end)
    {
        // Unless something closes it, it ends where the first blank line or prose begins.
        var open = 0;
        var hasBlank = false;
        for (var start = end + 1; start < draft.Length; start = end + 1)
        {
            end = LineEnd(draft, start, draft.Length);
            if (IsFence(draft, start, end, '-') || IsFence(draft, start, end, '.'))
            {
                return TextSpan.FromBounds(top, end);
            }

            var isKey = KeyEnd(draft, start, end, ':') > 0;
            var isBlank = IsBlank(draft, start, end);
            hasBlank |= isBlank;
            if (isKey && !hasBlank && char.IsLower(draft[start]))
            {
                open = end;
            }
            else if (!isKey && !isBlank && draft[start] is not (' ' or '\t' or '#' or '-' or ']' or '}'))
            {
                break;
            }
        }

        return open > 0 ? TextSpan.FromBounds(top, open) : default;
    }

    private static TextSpan TomlSpan(string draft, int top, int end)
    {
        for (var start = end + 1; start < draft.Length; start = end + 1)
        {
            end = LineEnd(draft, start, draft.Length);
            if (IsFence(draft, start, end, '+'))
            {
                return TextSpan.FromBounds(top, end);
            }
        }

        return default;
    }

    private void ReadLines()
    {
        var quote = "";
        for (var start = Span.Start; start < Span.End;)
        {
            var end = LineEnd(_draft, start, Span.End);
            var isToml = _draft[Span.Start] == '+';
            if (isToml && _draft[start] == '[')
            {
                return; // a table of its own
            }

            if (quote.Length > 0)
            {
                quote = _draft.IndexOf(quote, start, end - start, StringComparison.Ordinal) >= 0 ? "" : quote;
            }
            else if (KeyEnd(_draft, start, end, isToml ? '=' : ':') is var mark and > 0)
            {
                var value = Trim(mark + 1, end);
                quote = isToml && LongQuote(value) is var found && !(found.Length > 0 && _draft.IndexOf(found, value.Start + 3, value.Length - 3, StringComparison.Ordinal) >= 0) ? found : "";
                _values[_draft.Substring(start, mark - start).TrimEnd()] = value.Length is > 0 and < 3 && _draft[value.Start] is '>' or '|' ? Indented(end + 1) : Unquoted(value);
            }

            start = end + 1;
        }
    }

    private string LongQuote(TextSpan value)
    {
        foreach (var quote in new[] { "\"\"\"", "'''" })
        {
            if (value.Length >= 3 && string.CompareOrdinal(_draft, value.Start, quote, 0, 3) == 0)
            {
                return quote;
            }
        }

        return "";
    }

    /// <summary>The indented lines that YAML folds into one.</summary>
    private TextSpan Indented(int start)
    {
        var last = start;
        for (var line = start; line < Span.End && _draft[line] is ' ' or '\t'; line = last + 1)
        {
            last = LineEnd(_draft, line, Span.End);
        }

        return Trim(Math.Min(start, Span.End), Math.Min(last, Span.End));
    }

    private TextSpan Trim(int start, int end)
    {
        while (start < end && char.IsWhiteSpace(_draft[start]))
        {
            start++;
        }

        while (end > start && char.IsWhiteSpace(_draft[end - 1]))
        {
            end--;
        }

        return TextSpan.FromBounds(start, end);
    }

    private TextSpan Unquoted(TextSpan value) =>
        value.Length > 1 && _draft[value.Start] is '"' or '\'' && _draft[value.End - 1] == _draft[value.Start]
            ? TextSpan.FromBounds(value.Start + 1, value.End - 1)
            : value;

    /// <summary>Reads an object whose keys are in quotation marks, as deep as it goes; the outermost keys count.</summary>
    private static FrontMatter ReadJson(string draft, int top)
    {
        var values = new List<(TextSpan Key, TextSpan Value)>();
        var depth = 0;
        var key = default(TextSpan);
        for (var i = top; i < draft.Length; i++)
        {
            var c = draft[i];
            if (c == '"')
            {
                var close = i + 1;
                while (close < draft.Length && draft[close] != '"')
                {
                    close += draft[close] == '\\' ? 2 : 1;
                }

                if (close >= draft.Length)
                {
                    break;
                }

                var text = TextSpan.FromBounds(i + 1, close);
                var next = close + 1;
                while (next < draft.Length && char.IsWhiteSpace(draft[next]))
                {
                    next++;
                }

                if (depth == 1 && next < draft.Length && draft[next] == ':')
                {
                    key = text;
                }
                else if (depth == 1 && !key.IsEmpty)
                {
                    values.Add((key, text));
                    key = default;
                }

                i = close;
            }
            else if (c is '{' or '[')
            {
                depth++;
                key = depth == 1 ? key : default;
            }
            else if (c is '}' or ']')
            {
                if (--depth == 0)
                {
                    return Of(i + 1);
                }
            }
            else if (depth == 1 && key.IsEmpty && !char.IsWhiteSpace(c) && c != ',')
            {
                break; // {a note in braces}
            }
            else if (c == ',')
            {
                key = depth == 1 ? default : key;
            }
        }

        return new FrontMatter(draft, default);

        FrontMatter Of(int end)
        {
            if (values.Count == 0 || !IsBlank(draft, end, LineEnd(draft, end, draft.Length)))
            {
                return new FrontMatter(draft, default);
            }

            var matter = new FrontMatter(draft, TextSpan.FromBounds(top, end));
            foreach (var (name, value) in values)
            {
                matter._values[draft.Substring(name.Start, name.Length)] = value;
            }

            return matter;
        }
    }

    private static bool IsBlank(string draft, int start, int end)
    {
        while (start < end && char.IsWhiteSpace(draft[start]))
        {
            start++;
        }

        return start == end;
    }

    private static bool IsFence(string draft, int start, int end, char mark)
    {
        while (end > start && draft[end - 1] is ' ' or '\t' or '\r')
        {
            end--;
        }

        return end - start == 3 && draft[start] == mark && draft[start + 1] == mark && draft[start + 2] == mark;
    }

    private static int LineEnd(string draft, int start, int limit)
    {
        var end = start;
        while (end < limit && draft[end] is not ('\n' or '\r'))
        {
            end++;
        }

        return end + 1 < limit && draft[end] == '\r' && draft[end + 1] == '\n' ? end + 1 : end;
    }

    /// <summary>Where the mark after a key stands, <c>title:</c> or <c>title =</c>; 0 when a line has none. A key is one word in lower case or camel case.</summary>
    private static int KeyEnd(string draft, int start, int end, char mark)
    {
        var i = start;
        while (i < end && i - start < 40 && (char.IsLetterOrDigit(draft[i]) || draft[i] is '_' or '-'))
        {
            i++;
        }

        if (i == start)
        {
            return 0;
        }

        while (mark == '=' && i < end && draft[i] is ' ' or '\t')
        {
            i++;
        }

        return i < end && draft[i] == mark && (mark == '=' || i + 1 == end || char.IsWhiteSpace(draft[i + 1])) ? i : 0;
    }
}
