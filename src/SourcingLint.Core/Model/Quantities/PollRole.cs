namespace SourcingLint.Model;

/// <summary>What a word of <c>poll-words.tsv</c> tells of a poll.</summary>
[Flags]
internal enum PollRole : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>That somebody is ahead.</summary>
    Lead = 1,

    /// <summary>That it is by little.</summary>
    Slight = 2,

    /// <summary>That nobody is.</summary>
    Level = 4,
}
