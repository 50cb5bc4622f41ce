using System.Collections.Immutable;

namespace SourcingLint.Diagnostics;

/// <summary>All that the rules found in a draft.</summary>
/// <param name="Findings">What is to be reported, in order of place, then id.</param>
/// <param name="Suppressed">What the draft's own comments turn off, in the same order.</param>
public sealed record Review(ImmutableArray<Finding> Findings, ImmutableArray<SuppressedFinding> Suppressed);
