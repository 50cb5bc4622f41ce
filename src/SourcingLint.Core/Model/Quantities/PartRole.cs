namespace SourcingLint.Model;

/// <summary>What a word of <c>part-words.tsv</c> tells of a whole and its parts.</summary>
[Flags]
internal enum PartRole : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>The parts are not all, or not parts: <c>including</c>, <c>about</c>, <c>a day</c>.</summary>
    Open = 1,

    /// <summary>The number after it is what the others leave: <c>the other 15</c>.</summary>
    Rest = 2,

    /// <summary>A whole of people that any people can be parts of: <c>victims</c>.</summary>
    Anybody = 4,

    /// <summary>A group that with its opposite holds everybody: <c>men</c>, <c>women</c>.</summary>
    Half = 8,

    /// <summary>A vote: <c>voted 7-4</c>.</summary>
    Vote = 16,

    /// <summary>Somebody who votes: <c>a 10-member council</c>.</summary>
    Voter = 32,
}
