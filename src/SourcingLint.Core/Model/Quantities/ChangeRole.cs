namespace SourcingLint.Model;

/// <summary>What a word of <c>change-words.tsv</c> tells of a change.</summary>
[Flags]
internal enum ChangeRole : byte
{
    /// <summary>Nothing.</summary>
    None = 0,

    /// <summary>Something grew.</summary>
    Up = 1,

    /// <summary>Something shrank.</summary>
    Down = 2,

    /// <summary>A noun: <c>increase</c>.</summary>
    Noun = 4,

    /// <summary>A verb, or a word that stands for one: <c>rose</c>, <c>up</c>.</summary>
    Verb = 8,

    /// <summary>The sum is another one: annualized, adjusted.</summary>
    Adjusted = 16,

    /// <summary>The sum is another one if a noun of change or a rate follows: annual growth, real terms.</summary>
    AdjustsNoun = 32,
}
