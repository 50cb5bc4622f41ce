using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Diagnostics;

/// <summary>A diagnostic of a draft with the fixes that would settle it.</summary>
/// <param name="Diagnostic">Rule, place, severity in force, message; its additional locations are what it compares with.</param>
/// <param name="Fixes">The best first; empty when only the reporter can help.</param>
public sealed record Finding(Diagnostic Diagnostic, ImmutableArray<CodeFix> Fixes)
{
    /// <summary>How likely an editor is to ask too, from 0 to 1 in hundredths; null where nothing was learned of it.</summary>
    public double? Odds { get; init; }

    /// <summary>Where it stands, in UTF-16 code units.</summary>
    public TextSpan Span => Diagnostic.Location.SourceSpan;

    /// <summary>The rule's kebab-case name.</summary>
    public string RuleName => Diagnostic.Descriptor.RuleName();
}
