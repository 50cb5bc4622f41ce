using Microsoft.CodeAnalysis.Text;

namespace SourcingLint.Text;

/// <summary>A block as its markup or its style says, before its part in the story is known.</summary>
/// <param name="Kind">What the markup or the style calls it.</param>
/// <param name="Span">Where it stands in the draft, markup included.</param>
/// <param name="Level">A heading's level, 1 to 6; else 0.</param>
/// <param name="HasImage">Whether it holds a picture.</param>
/// <param name="Style">The styles its words are set in, all of them together.</param>
public readonly record struct Block(BlockKind Kind, TextSpan Span, int Level = 0, bool HasImage = false, BlockStyle Style = BlockStyle.Plain);

/// <summary>What Markdown or a word processor calls a block.</summary>
public enum BlockKind : byte
{
    /// <summary>Running text, one pasted line or several.</summary>
    Paragraph,

    /// <summary>A heading.</summary>
    Heading,

    /// <summary>The text of a list item.</summary>
    ListItem,

    /// <summary>Text inside a block quotation.</summary>
    Quote,

    /// <summary>A cell of a table.</summary>
    TableCell,

    /// <summary>The YAML block at the top.</summary>
    FrontMatter,

    /// <summary>The text beside a picture.</summary>
    Caption,
}

/// <summary>How the words of a block are set.</summary>
[Flags]
public enum BlockStyle : byte
{
    /// <summary>It has no words.</summary>
    None = 0,

    /// <summary>As running text.</summary>
    Plain = 1,

    /// <summary>In italics.</summary>
    Italic = 2,

    /// <summary>In bold.</summary>
    Bold = 4,

    /// <summary>As a link.</summary>
    Link = 8,
}
