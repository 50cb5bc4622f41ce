using System.Collections.Immutable;

namespace SourcingLint.Model;

/// <summary>A name over all drafts of a desk.</summary>
/// <param name="Name">Its most used form; of a person the most used full name.</param>
/// <param name="Kind">What it names.</param>
/// <param name="Forms">All its forms, the most used first.</param>
/// <param name="IsMixed">Whether the desk spells it in more than one way.</param>
public sealed record LedgerName(string Name, MentionKind Kind, ImmutableArray<LedgerForm> Forms, bool IsMixed);
