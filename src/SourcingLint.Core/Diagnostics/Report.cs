using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Diagnostics;

/// <summary>What a rule found in one place.</summary>
/// <param name="Span">What to underline, in UTF-16 code units.</param>
/// <param name="Arguments">What fills the message's <c>{0}</c> and on.</param>
public sealed record Report(TextSpan Span, params object[] Arguments)
{
    /// <summary>The edits that would settle it, the best first.</summary>
    public ImmutableArray<CodeFix> Fixes { get; init; } = ImmutableArray<CodeFix>.Empty;

    /// <summary>What it compares with: "first spelled here".</summary>
    public ImmutableArray<TextSpan> Related { get; init; } = ImmutableArray<TextSpan>.Empty;

    /// <summary>A severity below the rule's own, for what matters less: background, vague counts.</summary>
    public DiagnosticSeverity? Tier { get; init; }

    /// <summary>How likely an editor is to ask too, from 0 to 1, where that was learned from articles that editors had read.</summary>
    public double? Odds { get; init; }
}
