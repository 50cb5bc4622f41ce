using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Text;

/// <summary>The YAML block at the top of a draft, as far as <c>key: value</c> lines say anything.</summary>
public sealed class FrontMatter
{
    private readonly ImmutableDictionary<string, string> _values;

    private FrontMatter(TextSpan span, ImmutableDictionary<string, string> values)
    {
        Span = span;
        _values = values;
    }

    /// <summary>Where it stands, both lines of dashes included; empty when the draft has none.</summary>
    public TextSpan Span { get; }

    /// <summary>The value of a key, whatever the key's case, without quotation marks; null when it is not set.</summary>
    public string? this[string key] => _values.TryGetValue(key, out var value) ? value : null;

    internal static FrontMatter Read(string draft, TextSpan span)
    {
        var values = ImmutableDictionary.CreateBuilder<string, string>(StringComparer.OrdinalIgnoreCase);
        for (var start = span.Start; start < span.End;)
        {
            var end = LineEnd(draft, start, span.End);
            var colon = KeyEnd(draft, start, end);
            if (colon > 0)
            {
                var value = draft.Substring(colon + 1, end - colon - 1).Trim();
                values[draft.Substring(start, colon - start)] = value.Length > 1 && value[0] is '"' or '\'' && value[value.Length - 1] == value[0]
                    ? value.Substring(1, value.Length - 2)
                    : value;
            }

            start = end + 1;
        }

        return new FrontMatter(span, values.ToImmutable());
    }

    /// <summary>Where front matter stands. Two lines of dashes around prose are none; a block that nothing closes ends with its last key.</summary>
    internal static TextSpan SpanIn(string draft)
    {
        var top = draft.Length > 0 && draft[0] == '\uFEFF' ? 1 : 0;
        var end = LineEnd(draft, top, draft.Length);
        if (!IsFence(draft, top, end, '-'))
        {
            return default;
        }

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

            var isKey = KeyEnd(draft, start, end) > 0;
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

    /// <summary>Where the colon of a <c>key: value</c> line stands; 0 when it is no such line. A key is one word in lower case or camel case.</summary>
    private static int KeyEnd(string draft, int start, int end)
    {
        var i = start;
        while (i < end && i - start < 40 && (char.IsLetterOrDigit(draft[i]) || draft[i] is '_' or '-'))
        {
            i++;
        }

        return i > start && i < end && draft[i] == ':' && (i + 1 == end || char.IsWhiteSpace(draft[i + 1])) ? i : 0;
    }
}
