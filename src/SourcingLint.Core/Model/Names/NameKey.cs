namespace SourcingLint.Model;

/// <summary>A key that spellings of one name share.</summary>
/// <param name="Family">Which rules made it.</param>
/// <param name="Key">The key.</param>
/// <param name="Likeness">In what spellings with this key are alike.</param>
internal readonly record struct NameKey(int Family, ulong Key, Likeness Likeness);
