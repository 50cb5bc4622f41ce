using System.Text;

namespace SourcingLint.Workspace;

/// <summary>Writes drafts back, whole or not at all.</summary>
public static class DraftWriter
{
    /// <summary>Replaces a draft's text on disk, unless somebody else has done so since it was read; encoding, byte order mark, permissions, owner and links stay.</summary>
    /// <returns>The problem that stands in the way; null when it is done.</returns>
    public static Problem? Write(DraftFile file, string text)
    {
        try
        {
            return WholeFile.Write(file.Path.FullPath, file.Encoding.GetBytes(text), asRead: file.Encoding.GetBytes(file.Text))
                ? null
                : new Problem(file.Path.Name, "not written: it has changed since it was read. Run again.");
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or EncoderFallbackException)
        {
            return new Problem(file.Path.Name, "cannot be written: " + failure.Message);
        }
    }
}
