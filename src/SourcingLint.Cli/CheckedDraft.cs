using System.Collections.Immutable;
using SourcingLint.Diagnostics;
using SourcingLint.Workspace;

namespace SourcingLint.Cli;

/// <summary>A draft with what the rules found in it.</summary>
/// <param name="File">The draft as it stands on disk, or as <c>--fix</c> left it.</param>
/// <param name="Findings">The findings in order of place.</param>
internal sealed record CheckedDraft(DraftFile File, ImmutableArray<Finding> Findings);
