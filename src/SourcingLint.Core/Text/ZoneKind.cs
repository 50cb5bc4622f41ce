namespace SourcingLint.Text;

/// <summary>What part a paragraph plays in the draft. Every rule says which zones it reads.</summary>
public enum ZoneKind : byte
{
    /// <summary>The reporter's own paragraphs.</summary>
    Body,

    /// <summary>The title.</summary>
    Headline,

    /// <summary>The line or summary bullets under the title.</summary>
    Deck,

    /// <summary>A heading inside the story.</summary>
    Crosshead,

    /// <summary>An item of a list that belongs to the story.</summary>
    List,

    /// <summary>A cell of a table.</summary>
    Table,

    /// <summary>A block quotation: words of a document or a speaker.</summary>
    BlockQuote,

    /// <summary>The text beside a picture, with its credit.</summary>
    Caption,

    /// <summary>The writer's name, the date line, a line about the writer.</summary>
    Byline,

    /// <summary>What the web page wraps around a story: menus, newsletter calls, teasers, recent posts.</summary>
    Chrome,

    /// <summary>The YAML block at the top.</summary>
    FrontMatter,
}
