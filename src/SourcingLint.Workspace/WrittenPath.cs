namespace SourcingLint.Workspace;

/// <summary>Paths that stand in files: whoever wrote the file chose them.</summary>
public static class WrittenPath
{
    /// <summary>The absolute path that is meant; null when that is no path, or one to another computer, which must not even hear of us.</summary>
    /// <param name="name">The path as written.</param>
    /// <param name="folder">The absolute path that it starts from.</param>
    public static string? Resolve(string name, string folder) =>
        name.Length == 0 || name.Contains('\0', StringComparison.Ordinal) || IsRemote(name)
            ? null
            : Path.GetFullPath(name, folder);

    private static bool IsRemote(string name) => name.Length > 1 && name[0] is '/' or '\\' && name[1] is '/' or '\\';
}
