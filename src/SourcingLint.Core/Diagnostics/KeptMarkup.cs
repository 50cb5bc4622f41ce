using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Text;

namespace SourcingLint.Diagnostics;

/// <summary>Changes words and leaves the markup between their letters alone: a link stays a link, and bold letters bold.</summary>
internal static class KeptMarkup
{
    /// <summary>The fix, with each change to a span that holds markup parted into changes of what is seen. What is deleted goes with its markup.</summary>
    public static CodeFix Of(CodeFix fix, ProseText prose)
    {
        foreach (var change in fix.Changes)
        {
            if (IsParted(change, prose))
            {
                var changes = ImmutableArray.CreateBuilder<TextChange>();
                foreach (var one in fix.Changes)
                {
                    if (IsParted(one, prose))
                    {
                        Part(one, prose, changes);
                    }
                    else
                    {
                        changes.Add(one);
                    }
                }

                return changes.Count > 0 ? fix with { Changes = changes.ToImmutable() } : fix;
            }
        }

        return fix;
    }

    private static bool IsParted(TextChange change, ProseText prose) =>
        change.NewText!.Length > 0 && change.Span.Length > 0 && prose.Text.IndexOf(Typography.Unseen, change.Span.Start, change.Span.Length) >= 0;

    private static bool IsAlike(char one, char other) => one == other && !char.IsSurrogate(one);

    /// <summary>Keeps what is alike at both ends; of what is between, the first piece that is seen takes the new words and the others go.</summary>
    private static void Part(TextChange change, ProseText prose, ImmutableArray<TextChange>.Builder changes)
    {
        var text = change.NewText!;
        var (start, end) = (change.Span.Start, change.Span.End);
        var (from, to) = (0, text.Length);
        while (start < end && (Typography.IsUnseen(prose.Text[start]) || (from < to && IsAlike(prose.Text[start], text[from]))))
        {
            from += Typography.IsUnseen(prose.Text[start]) ? 0 : 1;
            start++;
        }

        for (var at = end; at > start; at--)
        {
            var c = prose.Text[at - 1];
            if (c == Typography.Rest)
            {
                continue; // of a character that is written with several
            }

            if (c != Typography.Unseen)
            {
                if (from == to || !IsAlike(c, text[to - 1]))
                {
                    break;
                }

                to--;
            }

            end = at - 1;
        }

        var words = text.Substring(from, to - from);
        if (start == end)
        {
            if (words.Length > 0)
            {
                changes.Add(new TextChange(new TextSpan(start, 0), words));
            }

            return;
        }

        while (start < end)
        {
            var stop = start;
            while (stop < end && prose.Text[stop] != Typography.Unseen)
            {
                stop++;
            }

            changes.Add(new TextChange(TextSpan.FromBounds(start, stop), words));
            words = "";
            start = stop;
            while (start < end && prose.Text[start] == Typography.Unseen)
            {
                start++;
            }
        }
    }
}
