namespace SourcingLint.Text;

/// <summary>How a token is written.</summary>
[Flags]
public enum TokenShape : byte
{
    /// <summary>Lower case, glued to the token before it.</summary>
    None = 0,

    /// <summary>White space or the paragraph's start stands before it.</summary>
    SpaceBefore = 1,

    /// <summary>The first letter is a capital.</summary>
    Capitalized = 2,

    /// <summary>Two letters or more, all of them capitals.</summary>
    AllCaps = 4,

    /// <summary>Holds a digit.</summary>
    HasDigit = 8,

    /// <summary>A shortened word that keeps its full stop: <c>Gen.</c>, <c>p.m.</c></summary>
    Abbreviation = 16,

    /// <summary>The first token of its sentence that is not a quotation mark or a bracket.</summary>
    SentenceStart = 32,
}
