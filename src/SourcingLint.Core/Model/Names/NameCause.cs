namespace SourcingLint.Model;

/// <summary>Why one form of a name is the one to write.</summary>
internal enum NameCause : byte
{
    /// <summary>The desk's own list has it.</summary>
    HouseList,

    /// <summary>The desk's stylebook has it.</summary>
    Stylebook,

    /// <summary>The other form is a misspelling.</summary>
    Misspelling,

    /// <summary>The other form is made from the Russian name of a Ukrainian place.</summary>
    Russian,

    /// <summary>The other form is a slip of the keys.</summary>
    Slip,

    /// <summary>The draft has it more often.</summary>
    Majority,

    /// <summary>The draft has it first.</summary>
    First,

    /// <summary>The story has it, only a heading the other.</summary>
    Story,

    /// <summary>The draft has both as often; what else it says speaks for this one.</summary>
    Likelier,
}
