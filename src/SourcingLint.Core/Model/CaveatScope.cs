using System.Collections.Immutable;
using SourcingLint.Text;

namespace SourcingLint.Model;

/// <summary>Says which claims of the draft a caveat covers.</summary>
internal static class CaveatScope
{
    public static ImmutableArray<int> Of(Draft draft, ImmutableArray<Attribution> attributions, Sentence caveat)
    {
        return ImmutableArray<int>.Empty;
    }
}
