using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.Workspace;

namespace SourcingLint.Cli;

/// <summary>A draft with what the rules found in it.</summary>
/// <param name="File">The draft as it was read.</param>
/// <param name="Original">Its text as read.</param>
/// <param name="Text">The text that the findings stand in: as read, or as <c>--fix</c> left it.</param>
/// <param name="Findings">The findings in order of place.</param>
/// <param name="Fixed">How many findings <c>--fix</c> settled.</param>
internal sealed record CheckedDraft(
    DraftFile File, SourceText Original, SourceText Text, ImmutableArray<Finding> Findings, int Fixed = 0);
