using System.Collections.Immutable;

namespace SourcingLint.Model;

/// <summary>Says for each figure which attribution it rests on.</summary>
internal static class SupportFinder
{
    public static ImmutableArray<Support?> Find(Draft draft, DraftModel model) => model.Figures.Select(_ => (Support?)null).ToImmutableArray();
}
