using System.Collections.Immutable;
using Microsoft.CodeAnalysis;

namespace SourcingLint.Lexicons;

/// <summary>A line of a desk's terms list.</summary>
/// <param name="Line">Its line, counted from 1.</param>
/// <param name="Pattern">What the copy must not say.</param>
/// <param name="Replacements">What it should say, the best first; may be empty.</param>
/// <param name="Message">What the desk tells the writer; empty when the replacement says enough.</param>
/// <param name="Severity">How much it matters.</param>
public sealed record ListedTerm(int Line, string Pattern, ImmutableArray<string> Replacements, string Message, DiagnosticSeverity Severity)
{
    /// <summary>The pattern, ready to match.</summary>
    internal TermPattern Matcher { get; } = new(Pattern);
}
