using System.Collections.Immutable;

namespace SourcingLint.Lexicons;

/// <summary>A line of a desk's names list.</summary>
/// <param name="Line">Its line, counted from 1.</param>
/// <param name="Preferred">The form the desk prints.</param>
/// <param name="Others">The forms it does not, in the line's order; at least one.</param>
public sealed record HouseName(int Line, string Preferred, ImmutableArray<string> Others);
