namespace SourcingLint.Model;

/// <summary>How something said is reported.</summary>
public enum AttributionKind : byte
{
    /// <summary>In the speaker's own words.</summary>
    Direct,

    /// <summary>In the reporter's words.</summary>
    Indirect,

    /// <summary>In the reporter's words with some of the speaker's.</summary>
    Mixed,
}
