using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;

namespace SourcingLint.LanguageServer;

/// <summary>What the user may set in the editor. What the desk sets in <c>.editorconfig</c> stands above it.</summary>
/// <param name="InlayHints">Whether every figure shows whom it rests on.</param>
/// <param name="Diagnostics"><c>push</c>, <c>pull</c>, or null for pull where the client can.</param>
/// <param name="TextFiles">Whether every text file that is opened is a draft, whatever the folder says.</param>
internal sealed record Settings(bool InlayHints = false, string? Diagnostics = null, bool TextFiles = true)
{
    /// <summary>The severities that the user would like where the desk says nothing.</summary>
    public LintOptions Rules { get; init; } = LintOptions.Default;

    /// <summary>What is less than this is not shown.</summary>
    public DiagnosticSeverity Least { get; init; } = DiagnosticSeverity.Hidden;

    /// <summary>What is wrong with them, in words for the user; null when nothing is.</summary>
    public string? Problem { get; init; }

    /// <summary>Whether these ask for the same as others.</summary>
    public bool Agree(Settings other) => this with { Rules = other.Rules } == other && Rules.ToCanonicalText() == other.Rules.ToCanonicalText();
}
