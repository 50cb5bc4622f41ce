using System.Text;

namespace SourcingLint.Workspace;

/// <summary>How a draft's characters are stored, so that it can be written back the same way.</summary>
/// <param name="Encoding">The encoding; it throws on what it cannot represent.</param>
/// <param name="HasMark">Whether a byte order mark stands first.</param>
public sealed record DraftEncoding(Encoding Encoding, bool HasMark)
{
    /// <summary>UTF-8 without a byte order mark.</summary>
    public static DraftEncoding Utf8 { get; } = new(new UTF8Encoding(false, throwOnInvalidBytes: true), false);

    internal static DraftEncoding Utf8Marked { get; } = new(Utf8.Encoding, true);

    /// <summary>A text as bytes, its byte order mark included.</summary>
    public byte[] GetBytes(string text)
    {
        var mark = !HasMark ? [] : Encoding is UTF8Encoding ? Encoding.UTF8.GetPreamble() : Encoding.GetPreamble();
        return [.. mark, .. Encoding.GetBytes(text)];
    }
}
