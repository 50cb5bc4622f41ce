namespace SourcingLint.Model;

/// <summary>What copy tells of why a source is not named.</summary>
internal enum AnonymityReason : byte
{
    /// <summary>Nothing.</summary>
    None,

    /// <summary>A formula: <c>because she was not authorized to speak</c>.</summary>
    Rote,

    /// <summary>What the source stands to lose.</summary>
    Given,
}
