using System.Collections.Immutable;

namespace SourcingLint.Model;

/// <summary>Pairs quotation marks.</summary>
internal static class QuotationFinder
{
    public static ImmutableArray<Quotation> Find(Draft draft) => ImmutableArray<Quotation>.Empty;
}
