namespace SourcingLint.Model;

/// <summary>What the words around a source's noun tell of who it is.</summary>
[Flags]
internal enum Description : byte
{
    /// <summary>Nothing: <c>sources</c>, <c>several senior officials</c>.</summary>
    None = 0,

    /// <summary>Of what kind, not whose: <c>security officials</c>.</summary>
    Broad = 1,

    /// <summary>A country, or a place that the copy names elsewhere: <c>Chilean officials</c>, <c>local officials</c>.</summary>
    Place = 2,

    /// <summary>Whose, or of what body: <c>treasury officials</c>, <c>officials at the port</c>.</summary>
    Exact = 4,

    /// <summary>It points back: <c>the officials</c>, <c>both sources</c>.</summary>
    Definite = 8,
}
