namespace SourcingLint.Model;

/// <summary>What kind of side in a conflict a source is.</summary>
internal enum PartyKind : byte
{
    /// <summary>No side.</summary>
    None,

    /// <summary>A government or country, which says much besides.</summary>
    State,

    /// <summary>A state's armed forces, and who speaks for them.</summary>
    Army,

    /// <summary>Others who fight or rule by arms: rebels, a rebel-run ministry.</summary>
    Irregular,

    /// <summary>Nobody who answers for it: a channel, hackers.</summary>
    Unnamed,
}
