namespace SourcingLint.Model;

/// <summary>What the words around the noun tell of somebody who speaks.</summary>
[Flags]
internal enum SpeakerTraits : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>One person: <c>an aide</c>.</summary>
    One = 1,

    /// <summary>A number of them: <c>two aides</c>.</summary>
    Counted = 2,

    /// <summary>An open number: <c>several aides</c>.</summary>
    Some = 4,

    /// <summary>They are known already: <c>the aides</c>, <c>his critics</c>.</summary>
    Definite = 8,

    /// <summary>Of what kind: <c>security sources</c>.</summary>
    OfKind = 16,

    /// <summary>A country or a town: <c>Chilean officials</c>, <c>officials in Lesk</c>.</summary>
    OfPlace = 32,

    /// <summary>Whose, or of what body: <c>City Hall sources</c>, <c>officials at the port</c>.</summary>
    OfBody = 64,

    /// <summary>How they know: <c>officials briefed on the plan</c>.</summary>
    Access = 128,

    /// <summary>Nothing but their rank: <c>senior</c>, <c>veteran</c>.</summary>
    Rank = 256,

    /// <summary>They ask not to be named, or are called unnamed.</summary>
    Asked = 512,
}
