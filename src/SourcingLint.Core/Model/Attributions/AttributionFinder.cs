using System.Collections.Immutable;

namespace SourcingLint.Model;

/// <summary>
/// Finds who says what: the grammar's attributions, what the trained tagger sees beyond them, and whom their sources point back to.
/// </summary>
internal static class AttributionFinder
{
    /// <summary>Every attribution of a draft, in order of its sentence.</summary>
    public static ImmutableArray<Attribution> Find(Draft draft, ImmutableArray<Quotation> quotations)
    {
        var read = AttributionGrammar.Read(draft, quotations);
        return SourceResolver.Resolve(draft, TaggedAttributions.AddTo(read, draft));
    }
}
