using System.Collections.Immutable;
using System.IO.Compression;
using System.Text;
using System.Xml;
using SourcingLint.Text;

namespace SourcingLint.Workspace.Word;

/// <summary>
/// What a Word document says: a line for each paragraph that has words, in the order of the document, footnotes last.
/// Tracked changes count as accepted; comments, headers and what is hidden are left out. No character of it is markup.
/// </summary>
public sealed class WordDocument
{
    /// <summary>The most that a Word document may hold, in bytes; its archive's list of parts is read as a whole.</summary>
    public const int Largest = 64 << 20;

    private WordDocument(byte[] bytes, string text, ImmutableArray<Block> blocks, ImmutableArray<WordPiece> pieces) =>
        (Bytes, Text, Blocks, Pieces) = (bytes, text, blocks, pieces);

    /// <summary>The text: a line feed ends a paragraph, a vertical tab a line inside one.</summary>
    public string Text { get; }

    /// <summary>What the styles make of each paragraph.</summary>
    public ImmutableArray<Block> Blocks { get; }

    /// <summary>The document as it was read.</summary>
    internal byte[] Bytes { get; }

    /// <summary>Which elements of the document hold the text, in order.</summary>
    internal ImmutableArray<WordPiece> Pieces { get; }

    private static ReadOnlySpan<byte> Zip => "PK\u0003\u0004"u8;

    private static ReadOnlySpan<byte> Compound => [0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];

    /// <summary>Whether a file may be a Word document, as far as its first bytes show; an old <c>.doc</c> and one with a password count, too.</summary>
    public static bool IsOne(ReadOnlySpan<byte> bytes) => bytes.StartsWith(Zip) || bytes.StartsWith(Compound);

    /// <summary>Reads a document from a stream, to the stream's end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="problem">What stands in the way, when nothing is returned: words to stand behind the document's name.</param>
    public static WordDocument? Read(Stream stream, out string? problem) =>
        PlainFile.Read(stream, Largest, out problem) is { } bytes ? Read(bytes, out problem) : null;

    /// <summary>Reads a document.</summary>
    /// <param name="bytes">The file.</param>
    /// <param name="problem">What stands in the way, when nothing is returned: words to stand behind the document's name.</param>
    public static WordDocument? Read(byte[] bytes, out string? problem)
    {
        if (bytes.AsSpan().StartsWith(Compound))
        {
            problem = bytes.AsSpan().IndexOf(Encoding.Unicode.GetBytes("EncryptedPackage")) >= 0
                ? "a document with a password. Take the password off."
                : "a document of an old Word or another Office program. Save it as .docx.";
            return null;
        }

        if (bytes.Length > Largest)
        {
            problem = FormattableString.Invariant($"a Word document larger than {Largest >> 20} MB. Take its pictures out.");
            return null;
        }

        try
        {
            using var package = new WordPackage(new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read));
            var text = WordText.Read(package);
            problem = null;
            return new WordDocument(bytes, text.Text, text.Blocks, text.Pieces);
        }
        catch (XmlException)
        {
            problem = "a Word document with a part that no word processor writes. Open it in Word, and save it again.";
        }
        catch (UnreadableDocumentException unreadable)
        {
            problem = unreadable.Message;
        }
        catch (Exception damaged) when (damaged is InvalidDataException or IOException or NotSupportedException)
        {
            problem = "a Word document that is damaged or cut short. Open it in Word, and save it again.";
        }

        return null;
    }
}
