using System.Collections.Immutable;
using SourcingLint.Diagnostics;
using SourcingLint.Workspace;

namespace SourcingLint.Cli;

/// <summary>Applies the fixes that are safe, until none is left.</summary>
internal static class Fixer
{
    /// <summary>Fixes a draft in memory.</summary>
    /// <param name="file">The draft.</param>
    /// <param name="lint">Finds what there is to fix.</param>
    /// <returns>The draft with its new text and the findings that stay.</returns>
    public static CheckedDraft Fix(DraftFile file, Func<Draft, ImmutableArray<Finding>> lint)
    {
        var draft = Draft.Parse(file.Text, file.Path.Name);
        var done = SafeFixes.Apply(draft, lint);
        return new CheckedDraft(file, draft.Source, done.Text, done.Findings, done.Settled);
    }
}
