namespace SourcingLint.Model;

/// <summary>What a word is in a source that names nobody (vague-sources.tsv, descriptors.tsv).</summary>
[Flags]
internal enum SourceWord : ushort
{
    /// <summary>In neither list.</summary>
    None = 0,

    /// <summary><c>source</c>, <c>sources</c>.</summary>
    Source = 1,

    /// <summary>People in office: <c>officials</c>, <c>authorities</c>.</summary>
    Official = 2,

    /// <summary>Who publishes: <c>newspapers</c>, <c>media</c>.</summary>
    Press = 4,

    /// <summary>What is published: <c>reports</c>, <c>accounts</c>.</summary>
    Report = 8,

    /// <summary>Tells nothing: <c>senior</c>, <c>several</c>.</summary>
    Empty = 16,

    /// <summary>Tells of what kind, not whose: <c>security</c>, <c>western</c>.</summary>
    Broad = 32,

    /// <summary>Tells a country, or a kind of place that the copy names elsewhere: <c>U.S.</c>, <c>county</c>.</summary>
    Place = 64,

    /// <summary>Leaves reports reports in the news: <c>unconfirmed</c>, <c>early</c>.</summary>
    News = 128,

    /// <summary>Says that media are the state's: <c>state-run</c>.</summary>
    State = 256,

    /// <summary>People without a name who are said to agree: <c>experts</c>, <c>critics</c>, <c>many</c>.</summary>
    Crowd = 512,

    /// <summary>Findings without a finder: <c>studies</c>, <c>estimates</c>.</summary>
    Data = 1024,
}
