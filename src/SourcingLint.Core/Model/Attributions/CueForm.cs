namespace SourcingLint.Model;

/// <summary>What a listed cue verb takes, and in which form it stands (cue-verbs.tsv, thought-verbs.tsv).</summary>
[Flags]
internal enum CueForm : ushort
{
    /// <summary>Not a cue verb.</summary>
    None = 0,

    /// <summary>Takes a clause or a quotation: <c>said</c>.</summary>
    Say = 1,

    /// <summary>Takes a listener first: <c>told</c>.</summary>
    Tell = 2,

    /// <summary>Takes what is judged: <c>accused</c>.</summary>
    Judge = 4,

    /// <summary>A document does it: <c>showed</c>.</summary>
    Show = 8,

    /// <summary>A thought: <c>believes</c>.</summary>
    Think = 16,

    /// <summary>Past tense, and for most verbs the participle too.</summary>
    Past = 32,

    /// <summary>Third person present.</summary>
    Present = 64,

    /// <summary>Bare form.</summary>
    Base = 128,

    /// <summary>The -ing form.</summary>
    Ing = 256,

    /// <summary>A participle that differs from the past tense: <c>written</c>.</summary>
    Participle = 512,
}
