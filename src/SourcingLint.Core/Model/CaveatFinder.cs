using System.Collections.Immutable;

namespace SourcingLint.Model;

/// <summary>Finds where a newsroom says that it could not check, and which claims that covers.</summary>
internal static class CaveatFinder
{
    public static ImmutableArray<Caveat> Find(Draft draft, ImmutableArray<Attribution> attributions) => ImmutableArray<Caveat>.Empty;
}
