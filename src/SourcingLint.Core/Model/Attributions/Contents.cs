using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Model;

/// <summary>Asks about the spans that make up what somebody said. Plain loops: what stands here in LINQ was compiled at every start, forty methods of it.</summary>
internal static class Contents
{
    /// <summary>Whether one of them shares a character with some words.</summary>
    public static bool Overlap(this ImmutableArray<TextSpan> content, TextSpan words)
    {
        foreach (var span in content)
        {
            if (span.OverlapsWith(words))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of them shares a character with one of the others.</summary>
    public static bool Overlap(this ImmutableArray<TextSpan> content, ImmutableArray<TextSpan> others)
    {
        foreach (var span in others)
        {
            if (content.Overlap(span))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many characters readers see of them.</summary>
    public static int LengthIn(this ImmutableArray<TextSpan> content, Draft draft)
    {
        var length = 0;
        foreach (var span in content)
        {
            length += draft.Prose.SeenLength(span);
        }

        return length;
    }

    /// <summary>Whether one of them starts before a position.</summary>
    public static bool StartBefore(this ImmutableArray<TextSpan> content, int position)
    {
        foreach (var span in content)
        {
            if (span.Start < position)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether one of them starts after a position.</summary>
    public static bool StartAfter(this ImmutableArray<TextSpan> content, int position)
    {
        foreach (var span in content)
        {
            if (span.Start > position)
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Puts a span where it belongs among others in order.</summary>
    public static void AddInOrder(this ImmutableArray<TextSpan>.Builder content, TextSpan span)
    {
        var at = content.Count;
        while (at > 0 && content[at - 1].Start > span.Start)
        {
            at--;
        }

        content.Insert(at, span);
    }
}
