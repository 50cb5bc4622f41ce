namespace SourcingLint.Model;

/// <summary>What stands between a pair of quotation marks.</summary>
public enum QuotationKind : byte
{
    /// <summary>One full sentence or more of somebody's words.</summary>
    Direct,

    /// <summary>Part of a sentence of somebody's words, worked into the reporter's.</summary>
    Partial,

    /// <summary>A word or three held at arm's length, a nickname, a title: nobody in particular is speaking.</summary>
    Term,
}
