namespace SourcingLint.Model;

/// <summary>What somebody without a name is, by the noun (vague-sources.tsv, speaker-kinds.tsv).</summary>
internal enum SpeakerKind : byte
{
    /// <summary>Nobody who would be asked for a name.</summary>
    None,

    /// <summary><c>source</c>, <c>a person familiar with</c>.</summary>
    Source,

    /// <summary>In office: <c>officials</c>, <c>authorities</c>.</summary>
    Official,

    /// <summary>Inside a body, with something to lose: <c>an aide</c>, <c>an employee</c>.</summary>
    Insider,

    /// <summary>Of a chamber, a party or a trade: <c>lawmakers</c>, <c>investors</c>.</summary>
    Member,

    /// <summary>Asked because they study a thing: <c>analysts</c>.</summary>
    Scholar,

    /// <summary>Of one view: <c>critics</c>, <c>many</c>.</summary>
    Camp,

    /// <summary>Anybody who uses a thing: <c>commuters</c>, <c>parents</c>.</summary>
    Public,

    /// <summary>Findings without a finder: <c>studies</c>, <c>most polls</c>.</summary>
    Data,

    /// <summary>Was there: <c>residents</c>, <c>a witness</c>.</summary>
    Witness,

    /// <summary>An office that readers can ask, or that speaks in public: <c>police</c>, <c>a judge</c>.</summary>
    Authority,

    /// <summary>One person of any other calling: <c>an engineer</c>.</summary>
    Calling,
}
