namespace SourcingLint.Text;

/// <summary>What a token is by its characters alone.</summary>
public enum TokenKind : byte
{
    /// <summary>Letters, with inner hyphens, apostrophes and digits: <c>military-run</c>, <c>F-16</c>, <c>U.S.</c></summary>
    Word,

    /// <summary>Digits with separators: <c>1,200</c>, <c>3.5</c>, <c>10:30</c>.</summary>
    Number,

    /// <summary>Digits with an ordinal ending: <c>94th</c>.</summary>
    Ordinal,

    /// <summary>The ending of a possessive, split off its noun: <c>'s</c>.</summary>
    Possessive,

    /// <summary>A single or double quotation mark, straight or curly.</summary>
    Quote,

    /// <summary>A full stop, comma, colon, semicolon, question or exclamation mark.</summary>
    Punctuation,

    /// <summary>Three dots, or the one character for them.</summary>
    Ellipsis,

    /// <summary>A hyphen, en dash or em dash standing on its own or between numbers.</summary>
    Dash,

    /// <summary>A round, square or curly bracket.</summary>
    Bracket,

    /// <summary>Anything else that is printed: <c>$</c>, <c>%</c>, <c>&amp;</c>.</summary>
    Symbol,
}
