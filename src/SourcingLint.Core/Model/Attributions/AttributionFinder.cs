using System.Collections.Immutable;
using SourcingLint.Model.Tagging;

namespace SourcingLint.Model;

/// <summary>
/// Finds who says what: the grammar's attributions, what the trained tagger sees beyond them, and whom their sources point back to.
/// </summary>
internal static class AttributionFinder
{
    /// <summary>Every attribution of a draft, in order of its sentence.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="quotations">What it has in quotation marks.</param>
    /// <param name="labels">What the tagger marks, by token.</param>
    public static ImmutableArray<Attribution> Find(Draft draft, ImmutableArray<Quotation> quotations, SpanLabel[] labels)
    {
        var read = AttributionGrammar.Read(draft, quotations);
        return SourceResolver.Resolve(draft, TaggedAttributions.Merge(read, draft, labels));
    }
}
