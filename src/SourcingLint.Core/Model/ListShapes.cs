namespace SourcingLint.Model;

/// <summary>How the items of a list in a sentence are written: all of one list the same way.</summary>
[Flags]
internal enum ListShapes : byte
{
    /// <summary>In no way that can be counted.</summary>
    None = 0,

    /// <summary>Names: <c>Tarn</c>, <c>Ana Holt</c>.</summary>
    Name = 1,

    /// <summary>Plain nouns: <c>housing</c>.</summary>
    Noun = 2,

    /// <summary>Deeds that open with "to": <c>to save water</c>.</summary>
    Deed = 4,

    /// <summary>Years.</summary>
    Year = 8,

    /// <summary>A few other words: <c>the cost</c>, <c>hire more nurses</c>.</summary>
    Phrase = 16,

    /// <summary>What may stand in brackets or between commas without being doubted.</summary>
    Names = Name | Year,

    /// <summary>Any of them.</summary>
    All = Name | Noun | Deed | Year | Phrase,
}
