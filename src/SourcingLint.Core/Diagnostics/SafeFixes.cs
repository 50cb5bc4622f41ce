using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Diagnostics;

/// <summary>Applies the fixes that are safe, until none is left.</summary>
public static class SafeFixes
{
    // Fixes that overlap wait for the next pass; rules that undo each other would go on for ever.
    private const int MostPasses = 16;

    /// <summary>Fixes a draft in memory. Its line ends stay as they are.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="lint">Finds what there is to fix.</param>
    public static FixedDraft Apply(Draft draft, Func<Draft, ImmutableArray<Finding>> lint)
    {
        var usesCrLf = draft.Source.ToString().IndexOf("\r\n", StringComparison.Ordinal) >= 0;
        var (original, edited) = (draft.Source, draft.Source);
        var done = 0;
        for (var pass = 1; ; pass++)
        {
            var findings = lint(draft);
            var changes = ChangesOf(findings, usesCrLf, out var settled);
            if (changes.Count == 0 || pass > MostPasses)
            {
                return new FixedDraft(draft.Source, findings, done, edited.GetTextChanges(original).ToImmutableArray());
            }

            done += settled;
            edited = edited.WithChanges(changes);

            // A text that knows its changes looks each place up among them, so what is read again is a plain one.
            draft = Draft.Parse(edited.ToString(), draft.Path);
        }
    }

    private static List<TextChange> ChangesOf(ImmutableArray<Finding> findings, bool usesCrLf, out int settled)
    {
        var changes = new List<TextChange>();
        var free = 0;
        settled = 0;
        foreach (var finding in findings)
        {
            foreach (var fix in finding.Fixes)
            {
                if (fix.Safety == FixSafety.Safe && fix.Changes[0].Span.Start >= free)
                {
                    foreach (var change in fix.Changes)
                    {
                        changes.Add(usesCrLf ? new TextChange(change.Span, change.NewText!.Replace("\r\n", "\n").Replace("\n", "\r\n")) : change);
                    }

                    free = fix.Changes[fix.Changes.Length - 1].Span.End + 1;
                    settled++;
                    break;
                }
            }
        }

        return changes;
    }
}
