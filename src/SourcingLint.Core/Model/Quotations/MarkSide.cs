namespace SourcingLint.Model;

/// <summary>Which way a quotation mark faces.</summary>
internal enum MarkSide : byte
{
    /// <summary>Nobody can tell.</summary>
    Unclear,

    /// <summary>It is none, or a single one: an apostrophe, inches.</summary>
    Ignored,

    /// <summary>It opens a quotation.</summary>
    Opens,

    /// <summary>It closes one.</summary>
    Closes,
}
