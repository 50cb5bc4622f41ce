namespace SourcingLint.Workspace;

/// <summary>What a file looks like from outside: as long as that stays the same, it need not be opened.</summary>
/// <param name="Length">Its length in bytes.</param>
/// <param name="Written">When it was last written, in ticks of UTC; 0 when that says nothing.</param>
internal readonly record struct FileStamp(long Length, long Written)
{
    /// <summary>A file written so recently may be written again before the clock of its disk moves on, and look the same.</summary>
    private static readonly TimeSpan Unsettled = TimeSpan.FromSeconds(2);

    /// <summary>Whether it can vouch for the file.</summary>
    public bool IsSettled => Written != 0;

    /// <summary>Looks at a file; null when there is none.</summary>
    public static FileStamp? Of(string path)
    {
        var file = new FileInfo(path);
        if (!file.Exists)
        {
            return null;
        }

        var written = file.LastWriteTimeUtc;
        return new FileStamp(file.Length, DateTime.UtcNow - written > Unsettled ? written.Ticks : 0);
    }
}
