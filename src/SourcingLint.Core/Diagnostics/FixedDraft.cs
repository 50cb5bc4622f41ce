using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Diagnostics;

/// <summary>What is left of a draft once it is fixed.</summary>
/// <param name="Text">The new text; it knows what changed since the old one.</param>
/// <param name="Findings">The findings that stay, in order of place.</param>
/// <param name="Settled">How many findings were settled.</param>
public sealed record FixedDraft(SourceText Text, ImmutableArray<Finding> Findings, int Settled);
