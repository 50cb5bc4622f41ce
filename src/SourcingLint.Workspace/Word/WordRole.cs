using SourcingLint.Text;

namespace SourcingLint.Workspace.Word;

/// <summary>What a paragraph of a Word document is, as its style says.</summary>
/// <param name="Kind">What kind of block.</param>
/// <param name="Level">A heading's level, from 1; 0 for a title and for all that is no heading.</param>
internal readonly record struct WordRole(BlockKind Kind, int Level = 0)
{
    /// <summary>Running text.</summary>
    public static WordRole Text { get; } = new(BlockKind.Paragraph);

    /// <summary>The title of the whole document.</summary>
    public static WordRole Title { get; } = new(BlockKind.Heading);

    /// <summary>A heading of some level.</summary>
    public static WordRole Heading(int level) => new(BlockKind.Heading, level);
}
