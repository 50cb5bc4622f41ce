namespace SourcingLint.LanguageServer;

/// <summary>What a character is in the positions of a session.</summary>
internal enum PositionEncoding : byte
{
    /// <summary>A UTF-16 code unit, as every client can.</summary>
    Utf16,

    /// <summary>A byte of UTF-8.</summary>
    Utf8,

    /// <summary>A Unicode code point.</summary>
    Utf32,
}
