namespace SourcingLint.Model.Tagging;

/// <summary>What part a token plays in an attribution, in PolNeAR's terms (Newell, Margolin and Ruths, 2018); each span begins with its own label.</summary>
public enum SpanLabel : byte
{
    /// <summary>No part: the reporter's own words, and what links the parts.</summary>
    Outside,

    /// <summary>The first token of who says it.</summary>
    SourceStart,

    /// <summary>A further token of who says it.</summary>
    SourceInside,

    /// <summary>The first token of the words that say that it is said.</summary>
    CueStart,

    /// <summary>A further token of the words that say that it is said.</summary>
    CueInside,

    /// <summary>The first token of what is said, or of a further piece of it.</summary>
    ContentStart,

    /// <summary>A further token of what is said.</summary>
    ContentInside,
}
