namespace SourcingLint.Model;

/// <summary>What a word of <c>part-words.tsv</c> tells of a whole and its parts.</summary>
[Flags]
internal enum PartRole
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

    /// <summary>What the others leave, before a comma and its number: <c>the rest, $800 million,</c>.</summary>
    Residue = 64,

    /// <summary>A body before the number of its members: <c>a jury of 12</c>.</summary>
    Group = 128,

    /// <summary>Those who vote, and what they fill: <c>justices</c>, <c>seats</c>.</summary>
    Voters = 256,

    /// <summary>What is won, drawn or lost: <c>matches</c>.</summary>
    Games = 512,

    /// <summary>What is scored: <c>goals</c>.</summary>
    Points = 1024,

    /// <summary>It points back to a whole: <c>52 of them</c>.</summary>
    Backward = 4096,

    /// <summary>What only one can hold at a time: <c>seats</c>.</summary>
    Exclusive = 8192,

    /// <summary>It puts things in places: <c>came</c>, <c>live</c>.</summary>
    Placing = 16384,

    /// <summary>What is done to some of all: <c>freed 12</c>.</summary>
    Disposing = 1 << 15,

    /// <summary>How many there may or must be, not how many there are: <c>licensed for 200</c>, <c>needed to win</c>.</summary>
    Bound = 1 << 16,

    /// <summary>The number after it is what is left for now: <c>leaving 85</c>, <c>still hold 11</c>.</summary>
    Left = 1 << 17,

    /// <summary>Not all are accounted for: <c>missing</c>, <c>searching</c>.</summary>
    Missing = 2048,
}
