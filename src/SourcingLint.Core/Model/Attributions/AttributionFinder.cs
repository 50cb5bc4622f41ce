using System.Collections.Immutable;
using SourcingLint.Model.Tagging;

namespace SourcingLint.Model;

/// <summary>
/// Finds who says what: the grammar's attributions, what the trained tagger sees beyond them, and whom their sources point back to.
/// </summary>
internal static class AttributionFinder
{
    /// <summary>Every attribution of a draft, in order of its sentence.</summary>
    public static ImmutableArray<Attribution> Find(Draft draft, ImmutableArray<Quotation> quotations) => Find(draft, quotations, TaggerWeights.Shared);

    /// <summary>Finds with other weights than those embedded.</summary>
    internal static ImmutableArray<Attribution> Find(Draft draft, ImmutableArray<Quotation> quotations, TaggerWeights weights)
    {
        var read = AttributionGrammar.Read(draft, quotations);
        return SourceResolver.Resolve(draft, TaggedAttributions.Merge(read, draft, AttributionTagger.Tag(draft, weights)));
    }
}
