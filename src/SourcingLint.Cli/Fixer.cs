using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Workspace;

namespace SourcingLint.Cli;

/// <summary>Applies the fixes that are safe, until none is left.</summary>
internal static class Fixer
{
    // Fixes that overlap wait for the next pass; rules that undo each other would go on for ever.
    private const int MostPasses = 16;

    /// <summary>Fixes a draft in memory.</summary>
    /// <param name="file">The draft.</param>
    /// <param name="lint">Finds what there is to fix.</param>
    /// <returns>The draft with its new text and the findings that stay.</returns>
    public static CheckedDraft Fix(DraftFile file, Func<Draft, ImmutableArray<Finding>> lint)
    {
        var original = SourceText.From(file.Text);
        var text = original;
        var usesCrLf = file.Text.Contains("\r\n", StringComparison.Ordinal);
        var done = 0;
        for (var pass = 1; ; pass++)
        {
            var findings = lint(Draft.Parse(text, file.Path.Name));
            var changes = ChangesOf(findings, usesCrLf, out var settled);
            if (changes.Count == 0 || pass > MostPasses)
            {
                return new CheckedDraft(file, original, text, findings, done);
            }

            done += settled;
            text = text.WithChanges(changes);
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
                        changes.Add(usesCrLf ? new TextChange(change.Span, change.NewText!.ReplaceLineEndings("\r\n")) : change);
                    }

                    free = fix.Changes[^1].Span.End + 1;
                    settled++;
                    break;
                }
            }
        }

        return changes;
    }
}
