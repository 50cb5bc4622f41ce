using System.Collections.Immutable;

namespace SourcingLint.Diagnostics;

/// <summary>Drops a finding that asks for the source of words for which a stronger one asks already: one answer settles both.</summary>
internal static class SameQuestion
{
    /// <param name="findings">Findings in order of place, and, at one place, of id; the weaker of two that overlap is taken out.</param>
    public static void AskOnce(ImmutableArray<Finding>.Builder findings)
    {
        var kept = -1; // the index of the last finding that asks who says so
        for (var i = 0; i < findings.Count; i++)
        {
            if (!findings[i].Diagnostic.Descriptor.AsksWhoSays())
            {
                continue;
            }

            if (kept < 0 || !findings[i].Span.OverlapsWith(findings[kept].Span))
            {
                kept = i;
                continue;
            }

            var weaker = findings[i].Diagnostic.Severity > findings[kept].Diagnostic.Severity ? kept : i;
            findings.RemoveAt(weaker);
            i--;
            kept = weaker == kept ? i : kept;
        }
    }
}
