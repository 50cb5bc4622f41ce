using System.Collections.Immutable;

namespace SourcingLint.Diagnostics;

/// <summary>Drops a finding that asks for the source of words for which a stronger one asks already: one answer settles both.</summary>
internal static class SameQuestion
{
    /// <param name="findings">Findings in order of place, and, at one place, of id; the weaker of two that overlap is taken out.</param>
    public static void AskOnce(ImmutableArray<Finding>.Builder findings)
    {
        var end = 0; // of the findings that stay
        var kept = -1; // the index of the last of them that asks who says so
        for (var i = 0; i < findings.Count; i++)
        {
            var finding = findings[i];
            if (!finding.Diagnostic.Descriptor.AsksWhoSays())
            {
                findings[end++] = finding;
            }
            else if (kept < 0 || !finding.Span.OverlapsWith(findings[kept].Span))
            {
                kept = end;
                findings[end++] = finding;
            }
            else if (finding.Diagnostic.Severity > findings[kept].Diagnostic.Severity)
            {
                findings[kept] = finding;
            }
        }

        findings.Count = end;
    }
}
