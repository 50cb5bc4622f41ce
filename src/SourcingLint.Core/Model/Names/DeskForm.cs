namespace SourcingLint.Model;

/// <summary>How most of a desk's drafts write a name.</summary>
/// <param name="Text">The form.</param>
/// <param name="Drafts">How many drafts write it so.</param>
public sealed record DeskForm(string Text, int Drafts);
