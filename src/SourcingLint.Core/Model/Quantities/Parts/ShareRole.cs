namespace SourcingLint.Model;

/// <summary>What a word of <c>share-words.tsv</c> tells of the percentages around it.</summary>
[Flags]
internal enum ShareRole : ushort
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>They are all there are: <c>the rest</c>.</summary>
    Rest = 1,

    /// <summary>It is one answer among all: <c>undecided</c>.</summary>
    Answer = 2,

    /// <summary>Each is a part of one whole: <c>supplied</c>.</summary>
    Share = 4,

    /// <summary>They are parts of different wholes: <c>among women</c>.</summary>
    Base = 8,

    /// <summary>They are parts of different wholes, unless the word closes the list: <c>10 percent from other sources</c>.</summary>
    Place = 16,

    /// <summary>There are two of them and no more: <c>runoff</c>.</summary>
    Two = 32,

    /// <summary>With another such word it names everybody: <c>men</c>.</summary>
    Opposite = 64,

    /// <summary>They are parts of different wholes, over sentences too: <c>of those</c>.</summary>
    Apart = 128,

    /// <summary>What follows with "from" is where each share is taken from: <c>would come from fees</c>.</summary>
    Origin = 256,

    /// <summary>It says that those before it are all: <c>of those asked</c>.</summary>
    Asked = 512,
}
