namespace SourcingLint.Model;

/// <summary>Why an attribution in one place holds in another.</summary>
public enum CarryKind : byte
{
    /// <summary>It holds where it stands.</summary>
    None,

    /// <summary>Same paragraph, no competing source between.</summary>
    SameParagraph,

    /// <summary>A pronoun, <c>the statement</c>, <c>the ministry</c>, <c>also</c> points back to it.</summary>
    BackReference,

    /// <summary>Its sentence ends in a colon and this is an item of the list below.</summary>
    List,

    /// <summary>A quotation that runs on over paragraphs.</summary>
    Quotation,

    /// <summary>A headline, deck, caption or lede whose figure the body attributes.</summary>
    LaterInDraft,

    /// <summary>The same figure was attributed earlier in the draft.</summary>
    Repeat,

    /// <summary>The copy goes on with what the last speaker told, though nothing says so.</summary>
    Account,
}
