using System.Collections.Immutable;

namespace SourcingLint.Model;

/// <summary>Links cues to who speaks and what is said.</summary>
internal static class AttributionFinder
{
    public static ImmutableArray<Attribution> Find(Draft draft, ImmutableArray<Quotation> quotations) => ImmutableArray<Attribution>.Empty;
}
