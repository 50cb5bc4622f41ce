using System.Collections.Immutable;
using Microsoft.CodeAnalysis.Text;
using SourcingLint.Cli.Adoption;
using SourcingLint.Diagnostics;
using SourcingLint.Text;
using SourcingLint.Workspace;

namespace SourcingLint.Cli;

/// <summary>A draft with what the rules found in it.</summary>
/// <param name="File">The draft as it was read.</param>
/// <param name="Original">Its text as read.</param>
/// <param name="Text">The text that the findings stand in: as read, or as <c>--fix</c> left it.</param>
/// <param name="Findings">The findings in order of place.</param>
/// <param name="Fixed">How many findings <c>--fix</c> settled.</param>
internal sealed record CheckedDraft(
    DraftFile File, SourceText Original, SourceText Text, ImmutableArray<Finding> Findings, int Fixed = 0)
{
    /// <summary>The settings that it was checked with.</summary>
    public LintOptions Options { get; init; } = LintOptions.Default;

    /// <summary>What is said of a draft that is not in English, behind its name; null for others.</summary>
    public string? LanguageNote { get; init; }

    /// <summary>What the draft's own comments turn off.</summary>
    public ImmutableArray<SuppressedFinding> Suppressed { get; init; } = [];

    /// <summary>How many findings <c>--add-suppressions</c> turned off.</summary>
    public int TurnedOff { get; init; }

    /// <summary>What the baseline holds already.</summary>
    public ImmutableArray<Finding> Known { get; init; } = [];

    /// <summary>What tells the findings from others; empty unless the report or a filter asks for it.</summary>
    public Fingerprints Fingerprints { get; init; } = Fingerprints.None;

    /// <summary>What a line of <see cref="Text"/> is to somebody who looks for it in the file: a Word document has paragraphs.</summary>
    public string LineName => File.Word is null ? "line" : "paragraph";

    /// <summary>The lines of <see cref="Text"/>.</summary>
    public LineIndex Lines => field ??= new LineIndex(Text.ToString());
}
