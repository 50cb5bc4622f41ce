using System.Collections.Immutable;

namespace SourcingLint.Model;

/// <summary>A form of a name over all drafts of a desk.</summary>
/// <param name="Text">The form.</param>
/// <param name="Count">How often it stands.</param>
/// <param name="Drafts">Where, each draft once, in order.</param>
public sealed record LedgerForm(string Text, int Count, ImmutableArray<string> Drafts);
