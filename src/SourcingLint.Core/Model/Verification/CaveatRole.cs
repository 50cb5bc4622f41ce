namespace SourcingLint.Model;

/// <summary>What a word does in a sentence that says something could not be checked (Phrases/caveat-words.tsv).</summary>
[Flags]
internal enum CaveatRole
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Stands between the negation and the verb: <c>been able to</c>, <c>way of</c>.</summary>
    Bridge = 1,

    /// <summary>Says that checking is out of reach: <c>impossible</c>, <c>difficult</c>.</summary>
    Hindrance = 2,

    /// <summary>Says that checking is not done yet: <c>seeking</c>.</summary>
    Effort = 4,

    /// <summary>Says that it would be a newsroom's own check: <c>independently</c>.</summary>
    Independent = 8,

    /// <summary>A form of <c>be</c> or <c>remain</c>, which makes a passive.</summary>
    Be = 16,

    /// <summary>A form of <c>have</c>, which makes a perfect.</summary>
    Have = 32,

    /// <summary>A modal of will or duty: it tells of refusing, not of failing.</summary>
    Willing = 64,

    /// <summary>A subject that negates its verb: <c>none</c>.</summary>
    No = 128,

    /// <summary>Links a subject to <c>unverified</c>: <c>remains</c>, <c>went</c>.</summary>
    Remain = 256,

    /// <summary>What only a claim has or is: <c>authenticity</c>, <c>allegation</c>.</summary>
    ClaimObject = 512,

    /// <summary>What a newsroom checks, and others may check too: <c>deaths</c>, <c>video</c>.</summary>
    Object = 1024,

    /// <summary>What the other side of a claim confirms or does not.</summary>
    PartyObject = 2048,

    /// <summary>People or bodies of the press without a name.</summary>
    Journalist = 4096,

    /// <summary>A word that ends or makes up the names of news outlets: <c>Post</c>, <c>Herald</c>.</summary>
    OutletHead = 8192,

    /// <summary>Opens a condition: <c>if</c>.</summary>
    Condition = 16384,

    /// <summary>A pronoun for what was claimed.</summary>
    PronounObject = 32768,

    /// <summary>Widens a caveat to all claims of the draft: <c>either</c>, <c>these</c>.</summary>
    Scope = 65536,
}
