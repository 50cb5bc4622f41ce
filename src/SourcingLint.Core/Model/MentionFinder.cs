using System.Collections.Immutable;

namespace SourcingLint.Model;

/// <summary>Names people, places and organisations.</summary>
internal static class MentionFinder
{
    public static ImmutableArray<Mention> Find(Draft draft) => ImmutableArray<Mention>.Empty;
}
