using System.Collections.Immutable;
using System.Text;
using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Testing;

/// <summary>Text with spans marked in it: <c>[|span|]</c> for a rule's own severity, <c>[i|span|]</c> for info, as roslyn-sdk marks them.</summary>
public sealed record MarkupText(string Text, ImmutableArray<MarkedSpan> Spans)
{
    /// <summary>Takes the marks out and notes where they stood. Marks may nest.</summary>
    /// <exception cref="FormatException">A mark is opened and not closed, or the other way round.</exception>
    public static MarkupText Parse(string markup)
    {
        var text = new StringBuilder();
        var spans = ImmutableArray.CreateBuilder<MarkedSpan>();
        var open = new Stack<(int Start, string Label)>();
        for (var i = 0; i < markup.Length; i++)
        {
            if (markup[i] == '[' && LabelAt(markup, i + 1) is { } label)
            {
                open.Push((text.Length, label));
                i += label.Length + 1;
            }
            else if (markup[i] == '|' && i + 1 < markup.Length && markup[i + 1] == ']' && open.Count > 0)
            {
                var (start, opened) = open.Pop();
                spans.Add(new MarkedSpan(TextSpan.FromBounds(start, text.Length), opened));
                i++;
            }
            else
            {
                text.Append(markup[i]);
            }
        }

        if (open.Count > 0)
        {
            throw new FormatException($"A mark at {open.Peek().Start} is not closed: {markup}");
        }

        spans.Sort((a, b) => a.Span.CompareTo(b.Span));
        return new MarkupText(text.ToString(), spans.ToImmutable());
    }

    /// <summary>Puts marks into a text.</summary>
    public static string Mark(string text, IEnumerable<MarkedSpan> spans)
    {
        var marked = new StringBuilder(text);
        var marks = spans.SelectMany(s => new[] { (At: s.Span.Start, Order: 1, Mark: "[" + s.Label + "|"), (At: s.Span.End, Order: 0, Mark: "|]") });
        foreach (var (at, _, mark) in marks.OrderByDescending(m => m.At).ThenByDescending(m => m.Order))
        {
            marked.Insert(at, mark);
        }

        return marked.ToString();
    }

    private static string? LabelAt(string markup, int start)
    {
        var end = start;
        while (end < markup.Length && char.IsAsciiLetter(markup[end]))
        {
            end++;
        }

        return end < markup.Length && markup[end] == '|' && end - start <= 8 ? markup[start..end] : null;
    }
}

/// <summary>A marked span and its label, empty for <c>[|…|]</c>.</summary>
public readonly record struct MarkedSpan(TextSpan Span, string Label);
