using System.Collections.Immutable;

namespace SourcingLint.Diagnostics;

/// <summary>Takes out the findings that comments turn off, and says which comments did nothing.</summary>
internal static class SuppressionFilter
{
    /// <summary>Sorts findings into those that stay and those that comments turn off. One walk over both, in order of place.</summary>
    /// <param name="findings">The findings in order of place.</param>
    /// <param name="suppressions">The draft's suppressions, in any order.</param>
    /// <param name="turnedOff">The findings that comments turn off, in order, with the reasons.</param>
    /// <param name="unused">The comments that turn nothing off.</param>
    /// <returns>The findings that stay, in order.</returns>
    public static ImmutableArray<Finding> Apply(
        ImmutableArray<Finding>.Builder findings, ImmutableArray<Suppression> suppressions,
        out ImmutableArray<SuppressedFinding> turnedOff, out List<Suppression> unused)
    {
        var pending = suppressions.Sort((a, b) => a.Scope.Start.CompareTo(b.Scope.Start));
        var active = new Dictionary<string, Stack<Suppression>>(StringComparer.Ordinal);
        var used = new HashSet<int>();
        var kept = ImmutableArray.CreateBuilder<Finding>(findings.Count);
        var off = ImmutableArray.CreateBuilder<SuppressedFinding>();
        var next = 0;
        foreach (var finding in findings)
        {
            for (; next < pending.Length && pending[next].Scope.Start <= finding.Span.Start; next++)
            {
                if (!active.TryGetValue(pending[next].Rule.Id, out var started))
                {
                    active.Add(pending[next].Rule.Id, started = new Stack<Suppression>());
                }

                started.Push(pending[next]);
            }

            if (active.TryGetValue(finding.Diagnostic.Id, out var holding) && InnermostAt(finding.Span.Start, holding) is { } suppression)
            {
                used.Add(suppression.Name.Start);
                off.Add(new SuppressedFinding(finding, suppression.Reason));
            }
            else
            {
                kept.Add(finding);
            }
        }

        unused = suppressions.Where(s => !used.Contains(s.Name.Start)).ToList();
        turnedOff = off.ToImmutable();
        return kept.ToImmutable();
    }

    private static Suppression? InnermostAt(int position, Stack<Suppression> holding)
    {
        while (holding.Count > 0 && holding.Peek().Scope.End <= position)
        {
            holding.Pop();
        }

        return holding.Count > 0 ? holding.Peek() : null;
    }
}
