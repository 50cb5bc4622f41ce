using System.Collections.Immutable;

namespace SourcingLint.Workspace;

/// <summary>What a search for drafts came to.</summary>
/// <param name="Drafts">The drafts, each once, in ordinal order of their names.</param>
/// <param name="Problems">Paths that lead to no draft.</param>
public sealed record DraftSearch(ImmutableArray<DraftPath> Drafts, ImmutableArray<Problem> Problems);
