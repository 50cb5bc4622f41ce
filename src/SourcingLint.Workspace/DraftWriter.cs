using System.Text;

namespace SourcingLint.Workspace;

/// <summary>Writes drafts back, whole or not at all.</summary>
public static class DraftWriter
{
    /// <summary>Replaces a draft's text on disk; encoding, byte order mark and permissions stay.</summary>
    /// <returns>The problem that stands in the way; null when it is done.</returns>
    public static Problem? Write(DraftFile file, string text)
    {
        string? temporary = null;
        try
        {
            var path = File.ResolveLinkTarget(file.Path.FullPath, returnFinalTarget: true)?.FullName ?? file.Path.FullPath;
            var bytes = file.Encoding.GetBytes(text);
            using (var stream = File.Open(path, FileMode.Open, FileAccess.ReadWrite))
            {
                // Opened only to learn whether it may be written: a rename would replace a read-only file.
            }

            temporary = Path.Combine(Path.GetDirectoryName(path)!, "." + Path.GetFileName(path) + "." + Environment.ProcessId + ".tmp");
            File.WriteAllBytes(temporary, bytes);
            if (!OperatingSystem.IsWindows())
            {
                File.SetUnixFileMode(temporary, File.GetUnixFileMode(path));
            }

            File.Move(temporary, path, overwrite: true);
            return null;
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or EncoderFallbackException)
        {
            if (temporary is not null)
            {
                File.Delete(temporary);
            }

            return new Problem(file.Path.Name, "cannot be written: " + failure.Message);
        }
    }
}
