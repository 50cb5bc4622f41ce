namespace SourcingLint.Model;

/// <summary>Where a wording stands, and the amounts that it names.</summary>
/// <param name="First">The index of its first token.</param>
/// <param name="End">The index just after its last token.</param>
/// <param name="Names">What its row calls the amounts.</param>
/// <param name="Amounts">The amounts, in the order of their names.</param>
internal sealed record PatternMatch(int First, int End, string[] Names, Amount[] Amounts)
{
    /// <summary>The amount that its row calls so; null when it names none.</summary>
    public Amount? this[string name] => Array.IndexOf(Names, name) is var at and >= 0 ? Amounts[at] : null;
}
