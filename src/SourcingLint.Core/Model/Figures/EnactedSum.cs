namespace SourcingLint.Model;

/// <summary>Whose act sets a sum.</summary>
internal enum EnactedSum : byte
{
    /// <summary>Nobody's.</summary>
    None,

    /// <summary>A court's or a council's: the act is the record.</summary>
    Binding,

    /// <summary>That of two parties, who tell of it.</summary>
    Deal,
}
