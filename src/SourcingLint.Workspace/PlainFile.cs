namespace SourcingLint.Workspace;

/// <summary>
/// The one place that opens files to read them. Drafts, settings and lists lie in folders that others have filled, so only
/// regular files are opened, once links are followed, and no more is read of one than it may hold.
/// </summary>
public static class PlainFile
{
    /// <summary>The most that a draft, a baseline or a cache may hold, in bytes.</summary>
    public const int LargestDraft = 256 << 20;

    /// <summary>The most that a list of names or terms may hold, in bytes.</summary>
    public const int LargestList = 16 << 20;

    /// <summary>The most that a file of settings may hold, in bytes: every line of it is held against every draft.</summary>
    public const int LargestSettings = 256 << 10;

    /// <summary>Whether a file is there that can be read: a pipe or a device is none.</summary>
    /// <param name="path">Its absolute path.</param>
    public static bool Exists(string path) => FileFacts.Of(path) is { } facts ? facts.IsRegular : File.Exists(path);

    /// <summary>Whether something is there that is neither file nor folder: a pipe, a socket, a device.</summary>
    /// <param name="path">Its absolute path.</param>
    public static bool IsSpecial(string path) => FileFacts.Of(path) is { IsRegular: false } && !Directory.Exists(path);

    /// <summary>Whether two paths lead to one file.</summary>
    /// <param name="one">An absolute path.</param>
    /// <param name="other">Another.</param>
    public static bool IsSame(string one, string other) =>
        FileFacts.Of(one)?.Identity is { } identity ? FileFacts.Of(other)?.Identity == identity
        : RealPath.Of(one).Equals(RealPath.Of(other), OperatingSystem.IsWindows() ? StringComparison.OrdinalIgnoreCase : StringComparison.Ordinal);

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="most">The most that it may hold, in bytes.</param>
    /// <param name="problem">What stands in the way, when nothing is returned: words to stand behind the file's name.</param>
    public static byte[]? Read(string path, int most, out string? problem)
    {
        problem = null;
        try
        {
            if (IsSpecial(path))
            {
                problem = "no file but a pipe or a device. Put a file in its place, or leave it out.";
                return null;
            }

            using var handle = File.OpenHandle(path, options: FileOptions.SequentialScan);
            var length = RandomAccess.GetLength(handle);
            if (length > most)
            {
                problem = TooLarge(most);
                return null;
            }

            // What is written behind that end meanwhile is not waited for: some of the system's own files have no end.
            var bytes = new byte[length];
            var count = 0;
            while (count < bytes.Length && RandomAccess.Read(handle, bytes.AsSpan(count), count) is > 0 and var read)
            {
                count += read;
            }

            return count == bytes.Length ? bytes : bytes[..count];
        }
        catch (UnauthorizedAccessException)
        {
            problem = "cannot be read: you have no permission. Change its permissions, or leave it out.";
        }
        catch (Exception missing) when (missing is FileNotFoundException or DirectoryNotFoundException)
        {
            problem = "no such file. Check the path.";
        }
        catch (Exception unreadable) when (unreadable is IOException or ArgumentException or NotSupportedException)
        {
            problem = "cannot be read: " + unreadable.Message;
        }

        return null;
    }

    /// <summary>Reads a stream to its end.</summary>
    /// <param name="stream">The stream.</param>
    /// <param name="most">The most that it may hold, in bytes.</param>
    /// <param name="problem">What stands in the way, when nothing is returned: words to stand behind the stream's name.</param>
    public static byte[]? Read(Stream stream, int most, out string? problem)
    {
        using var bytes = new MemoryStream();
        var piece = new byte[1 << 16];
        while (stream.Read(piece) is > 0 and var read)
        {
            bytes.Write(piece, 0, read);
            if (bytes.Length > most)
            {
                problem = TooLarge(most);
                return null;
            }
        }

        problem = null;
        return bytes.ToArray();
    }

    private static string TooLarge(int most) =>
        FormattableString.Invariant($"larger than {(most >= 1 << 20 ? $"{most >> 20} MB" : $"{most >> 10} KB")}. Make it smaller, or leave it out.");
}
