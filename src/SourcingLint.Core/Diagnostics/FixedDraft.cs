using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Diagnostics;

/// <summary>What is left of a draft once it is fixed.</summary>
/// <param name="Text">The new text.</param>
/// <param name="Findings">The findings that stay, in order of place.</param>
/// <param name="Settled">How many findings were settled.</param>
/// <param name="Changes">What makes the new text out of the old one, in order of place.</param>
public sealed record FixedDraft(SourceText Text, ImmutableArray<Finding> Findings, int Settled, ImmutableArray<TextChange> Changes);
