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

    /// <summary>That a number is the margin of error.</summary>
    Margin = 8,

    /// <summary>That only a part of those asked is meant.</summary>
    Group = 16,

    /// <summary>That another poll is meant, or several.</summary>
    Other = 32,
}
