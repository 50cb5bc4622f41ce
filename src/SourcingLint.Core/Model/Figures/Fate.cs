namespace SourcingLint.Model;

/// <summary>What became of the people that a toll counts.</summary>
internal enum Fate : byte
{
    /// <summary>The words near the number do not say.</summary>
    Unknown,

    /// <summary>They died.</summary>
    Dead,

    /// <summary>They were wounded.</summary>
    Hurt,

    /// <summary>Nobody knows where they are.</summary>
    Missing,

    /// <summary>They are captives.</summary>
    Held,
}
