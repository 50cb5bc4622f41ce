namespace SourcingLint.Model;

/// <summary>In what two spellings are alike.</summary>
internal enum Likeness : byte
{
    /// <summary>All but marks, hyphens, spaces, doubled letters.</summary>
    Writing,

    /// <summary>The sound, written by the rules of another alphabet.</summary>
    Sound,

    /// <summary>All letters but one or two.</summary>
    Letters,

    /// <summary>All words but one, and of that one all letters but one or two.</summary>
    OneWord,
}
