using System.Runtime.InteropServices;
using SourcingLint.Workspace.Word;

namespace SourcingLint.Workspace;

/// <summary>A draft as it was read.</summary>
/// <param name="Path">Where it stands.</param>
/// <param name="Text">Its text, without byte order mark.</param>
/// <param name="Encoding">How it is stored.</param>
public sealed record DraftFile(DraftPath Path, string Text, DraftEncoding Encoding)
{
    /// <summary>The Word document that the text was taken from, a line for each paragraph; null when the file is the text.</summary>
    public WordDocument? Word { get; init; }

    /// <summary>The draft, read.</summary>
    public Draft Parse() => Word is null ? Draft.Parse(Text, Path.Name) : Draft.Parse(Text, Word.Blocks, Path.Name);

    /// <summary>What tells the draft from others by its content.</summary>
    public ReadOnlySpan<byte> Content => Word is null ? MemoryMarshal.AsBytes(Text.AsSpan()) : Word.Bytes;
}
