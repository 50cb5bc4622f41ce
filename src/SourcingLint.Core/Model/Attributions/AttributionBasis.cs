namespace SourcingLint.Model;

/// <summary>How an attribution was found.</summary>
public enum AttributionBasis : byte
{
    /// <summary>By the grammar: a listed cue with its subject.</summary>
    Grammar,

    /// <summary>By the trained tagger alone; a desk relies on it only when its cue is one of speech.</summary>
    Tagger,
}
