namespace SourcingLint.Lexicons;

/// <summary>How a written form of a name stands to the name's usual form.</summary>
internal enum NameRelation : byte
{
    /// <summary>The usual form.</summary>
    Canonical,

    /// <summary>The same word in another spelling: transliteration, hyphen, accent, capital.</summary>
    Spelling,

    /// <summary>Made from the Russian form of a Ukrainian place.</summary>
    RussianDerived,

    /// <summary>Made from the Russian form of another name.</summary>
    RussianForm,

    /// <summary>Wrong whoever writes it.</summary>
    Misspelling,

    /// <summary>Another word for the same thing.</summary>
    Alias,

    /// <summary>The name until it was changed.</summary>
    Former,

    /// <summary>At home in history only.</summary>
    Historic,

    /// <summary>An acronym, nickname or full form that may stand beside the others.</summary>
    Short,
}
