namespace SourcingLint.Workspace.Word;

/// <summary>A piece of a document's text and the element that holds it.</summary>
/// <param name="Start">Where it starts in the text.</param>
/// <param name="Length">How many characters of the text it is.</param>
/// <param name="Element">The index of its element among all of the main part, in order.</param>
/// <param name="Offset">Where it starts in what the element holds; -1 when only the element as a whole can be pointed at: the mark of a footnote, the frame of a text box.</param>
internal readonly record struct WordPiece(int Start, int Length, int Element, int Offset)
{
    /// <summary>Just after its last character.</summary>
    public int End => Start + Length;
}
