namespace SourcingLint.Model;

/// <summary>How close what two numbers count is.</summary>
internal enum Kinship : byte
{
    /// <summary>They count different things.</summary>
    Apart,

    /// <summary>One names nothing, or both count people of whom one kind may be the other.</summary>
    Open,

    /// <summary>They name one thing in two words: <c>homes</c> and <c>houses</c>.</summary>
    Alike,

    /// <summary>They name it in one word.</summary>
    Same,
}
