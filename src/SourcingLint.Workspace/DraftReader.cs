using System.Text;
using SourcingLint.Workspace.Word;

namespace SourcingLint.Workspace;

/// <summary>Reads drafts: UTF-8 and UTF-16, with a byte order mark or without, and Word documents.</summary>
public static class DraftReader
{
    private const int Sample = 4096;

    private static readonly DraftEncoding LittleEndian = new(new UnicodeEncoding(false, false, true), false);
    private static readonly DraftEncoding BigEndian = new(new UnicodeEncoding(true, false, true), false);
    private static readonly DraftEncoding LittleEndianMarked = new(new UnicodeEncoding(false, true, true), true);
    private static readonly DraftEncoding BigEndianMarked = new(new UnicodeEncoding(true, true, true), true);

    private static ReadOnlySpan<byte> Pdf => "%PDF"u8;

    /// <summary>Reads a draft from disk.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="problem">What stands in the way, when nothing is returned.</param>
    public static DraftFile? Read(DraftPath path, out Problem? problem) =>
        BytesOf(path, PlainFile.LargestDraft, out problem) is { } bytes ? Decode(path, bytes, out problem) : null;

    /// <summary>Reads a draft from its bytes.</summary>
    /// <param name="path">What it is called.</param>
    /// <param name="bytes">The bytes.</param>
    /// <param name="problem">What stands in the way, when nothing is returned.</param>
    public static DraftFile? Decode(DraftPath path, byte[] bytes, out Problem? problem)
    {
        if (!WordDocument.IsOne(bytes))
        {
            return DecodeText(path, bytes, out problem);
        }

        var document = WordDocument.Read(bytes, out var wrong);
        problem = document is null ? new Problem(path.Name, wrong!) : null;
        return document is null ? null : new DraftFile(path, document.Text, DraftEncoding.Utf8) { Word = document };
    }

    /// <summary>Reads a file of text from disk: settings, a list, a draft that an editor has open.</summary>
    /// <param name="path">Where it stands.</param>
    /// <param name="problem">What stands in the way, when nothing is returned.</param>
    /// <param name="most">The most that it may hold, in bytes.</param>
    public static DraftFile? ReadText(DraftPath path, out Problem? problem, int most = PlainFile.LargestDraft) =>
        BytesOf(path, most, out problem) is { } bytes ? DecodeText(path, bytes, out problem) : null;

    private static byte[]? BytesOf(DraftPath path, int most, out Problem? problem)
    {
        var bytes = PlainFile.Read(path.FullPath, most, out var wrong);
        problem = bytes is not null ? null : File.Exists(path.FullPath) ? new Problem(path.Name, wrong!) : Problem.Missing(path.Name, "file");
        return bytes;
    }

    private static DraftFile? DecodeText(DraftPath path, ReadOnlySpan<byte> bytes, out Problem? problem)
    {
        problem = null;
        var encoding = EncodingOf(bytes);
        if (encoding is null)
        {
            problem = new Problem(path.Name, "not text" + KindOf(bytes) + ". Save it as plain text.");
            return null;
        }

        var marked = encoding.HasMark ? encoding.Encoding is UTF8Encoding ? 3 : 2 : 0;
        try
        {
            return new DraftFile(path, encoding.Encoding.GetString(bytes[marked..]), encoding);
        }
        catch (DecoderFallbackException undecodable)
        {
            var line = 1 + bytes[..Math.Min(bytes.Length, marked + Math.Max(0, undecodable.Index))].Count((byte)'\n');
            problem = encoding.Encoding is UTF8Encoding
                ? new Problem(path.Name, line, "a character here is not UTF-8. Save the file as UTF-8.")
                : new Problem(path.Name, "not valid UTF-16. Save the file as UTF-8.");
            return null;
        }
    }

    private static DraftEncoding? EncodingOf(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("\uFEFF"u8))
        {
            return DraftEncoding.Utf8Marked;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFF, 0xFE]))
        {
            return LittleEndianMarked;
        }

        if (bytes.StartsWith((ReadOnlySpan<byte>)[0xFE, 0xFF]))
        {
            return BigEndianMarked;
        }

        if (WordDocument.IsOne(bytes) || bytes.StartsWith(Pdf))
        {
            return null;
        }

        return !bytes.Contains((byte)0) ? DraftEncoding.Utf8 : GuessUtf16(bytes);
    }

    /// <summary>UTF-16 without a mark shows as a zero in nearly every other byte, always the same one; any other zero means no text.</summary>
    private static DraftEncoding? GuessUtf16(ReadOnlySpan<byte> bytes)
    {
        if (bytes.Length % 2 != 0)
        {
            return null;
        }

        var sample = bytes[..Math.Min(bytes.Length, Sample)];
        Span<int> zeros = [0, 0];
        for (var i = 0; i < sample.Length; i++)
        {
            zeros[i & 1] += sample[i] == 0 ? 1 : 0;
            if (sample[i] is > 0 and < (byte)'\t' && sample[i ^ 1] == 0)
            {
                return null; // a control character, as no text has
            }
        }

        var most = sample.Length / 2 * 7 / 10;
        return zeros[1] >= most && zeros[0] == 0 ? LittleEndian
            : zeros[0] >= most && zeros[1] == 0 ? BigEndian
            : null;
    }

    private static string KindOf(ReadOnlySpan<byte> bytes) =>
        WordDocument.IsOne(bytes) ? " but a Word document or an archive"
        : bytes.StartsWith(Pdf) ? " but a PDF"
        : " but a binary file";
}
