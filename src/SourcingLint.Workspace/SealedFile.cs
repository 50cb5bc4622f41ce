namespace SourcingLint.Workspace;

/// <summary>
/// Files that one run leaves for the next: a mark of the format, a key that says what they are good for, a hash of what
/// follows. One that is damaged or meant for something else counts as none; they are written whole or not at all.
/// </summary>
public static class SealedFile
{
    private const int HashLength = Sha256.Size;

    /// <summary>Reads what a file holds.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="mark">What it must begin with.</param>
    /// <param name="key">What must follow.</param>
    /// <returns>Nothing when there is no such file, or it is not as it was written.</returns>
    public static ArraySegment<byte>? Read(string path, ReadOnlySpan<byte> mark, ReadOnlySpan<byte> key)
    {
        if (PlainFile.Read(path, PlainFile.LargestDraft, out _) is not { } bytes)
        {
            return null;
        }

        var head = mark.Length + key.Length;
        if (bytes.Length < head + HashLength || !bytes.AsSpan().StartsWith(mark) || !bytes.AsSpan(mark.Length).StartsWith(key))
        {
            return null;
        }

        return bytes.AsSpan(head).StartsWith(Sha256.HashOf(bytes.AsSpan(head + HashLength))) ? new ArraySegment<byte>(bytes)[(head + HashLength)..] : default(ArraySegment<byte>?);
    }

    /// <summary>Writes a file, so that nobody ever reads half of one. When that cannot be done there is none, which costs time and nothing else.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="mark">What it is to begin with.</param>
    /// <param name="key">What is to follow.</param>
    /// <param name="content">What it is to hold.</param>
    public static void Write(string path, ReadOnlySpan<byte> mark, ReadOnlySpan<byte> key, ReadOnlySpan<byte> content)
    {
        try
        {
            WholeFile.Replace(path, [.. mark, .. key, .. Sha256.HashOf(content), .. content]);
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException)
        {
            // The next run does without.
        }
    }
}
