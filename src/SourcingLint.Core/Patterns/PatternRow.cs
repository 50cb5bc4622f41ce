using System.Collections.Immutable;

namespace SourcingLint.Model;

/// <summary>A row of a table of wordings.</summary>
/// <param name="Pattern">The wording.</param>
/// <param name="Tags">What it is about, and what else must hold.</param>
/// <param name="Example">A text that it finds, and that is wrong.</param>
internal sealed record PatternRow(string Pattern, ImmutableArray<string> Tags, string Example)
{
    /// <summary>Whether the row asks for something, or is about it.</summary>
    public bool Has(string tag) => Tags.Contains(tag);
}
