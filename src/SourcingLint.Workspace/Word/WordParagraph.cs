using System.Text;
using SourcingLint.Text;

namespace SourcingLint.Workspace.Word;

/// <summary>A paragraph of a Word document while it is read.</summary>
internal sealed class WordParagraph
{
    /// <summary>How many paragraphs stand around it: those that hold the text box in which it stands.</summary>
    public required int Depth { get; init; }

    /// <summary>How many tables stand around it.</summary>
    public required int Tables { get; init; }

    /// <summary>The element to point at instead of its own: the text box, or the mark of the note; -1 when its own will do.</summary>
    public required int Anchor { get; init; }

    /// <summary>What its style makes of it.</summary>
    public WordRole Role { get; set; }

    /// <summary>Its text so far.</summary>
    public StringBuilder Text { get; } = new();

    /// <summary>Which elements hold the text; places count from the paragraph's start.</summary>
    public List<WordPiece> Pieces { get; } = [];

    /// <summary>The styles that its words are set in.</summary>
    public BlockStyle Style { get; set; }

    /// <summary>Whether it holds a picture.</summary>
    public bool HasImage { get; set; }

    /// <summary>Whether its properties are being read.</summary>
    public bool IsInProperties { get; set; }

    /// <summary>Whether its end is deleted: the next one goes on with it.</summary>
    public bool EndIsDeleted { get; set; }

    /// <summary>How the words that are being read are set.</summary>
    public (bool IsBold, bool IsItalic, bool IsHidden) Run { get; set; }
}
