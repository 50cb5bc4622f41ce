namespace SourcingLint.Workspace;

/// <summary>Where files really are, whatever links lead to them. Safe to ask from several threads.</summary>
internal sealed class RealPaths
{
    private readonly Lock _lock = new();
    private readonly Dictionary<string, string> _folders = new(StringComparer.Ordinal);

    /// <summary>Where a file really is.</summary>
    /// <param name="path">Its absolute path; nothing need be there.</param>
    public string OfFile(string path)
    {
        var full = Path.Combine(OfFolder(Path.GetDirectoryName(path)!), Path.GetFileName(path));
        return TargetOf(new FileInfo(full)) is { } target ? Path.Combine(OfFolder(Path.GetDirectoryName(target)!), Path.GetFileName(target)) : full;
    }

    /// <summary>Where a folder really is.</summary>
    /// <param name="path">Its absolute path; nothing need be there.</param>
    public string OfFolder(string path)
    {
        lock (_lock)
        {
            return Resolve(path);
        }
    }

    private string Resolve(string path)
    {
        if (_folders.TryGetValue(path, out var known) || Path.GetDirectoryName(path) is not { } parent)
        {
            return known ?? path;
        }

        _folders[path] = path; // links may lead in a circle; then the folder is where it says it is
        var full = Path.Combine(Resolve(parent), Path.GetFileName(path));
        return _folders[path] = TargetOf(new DirectoryInfo(full)) is { } target ? Resolve(target) : full;
    }

    private static string? TargetOf(FileSystemInfo entry)
    {
        try
        {
            return entry.ResolveLinkTarget(returnFinalTarget: true)?.FullName;
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return null;
        }
    }
}
