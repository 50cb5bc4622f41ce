namespace SourcingLint.Workspace;

/// <summary>Where a path leads once every link on its way is followed.</summary>
internal static class RealPath
{
    /// <summary>As many links as systems follow; a chain that is longer goes round in a circle.</summary>
    private const int MostLinks = 40;

    /// <summary>The path without links.</summary>
    /// <param name="path">An absolute path; nothing need be there.</param>
    public static string Of(string path)
    {
        var real = Path.GetPathRoot(path)!;
        var names = new Stack<string>();
        Push(path[real.Length..]);
        for (var links = 0; names.TryPop(out var name);)
        {
            if (name is ".." or ".")
            {
                real = name == "." ? real : Path.GetDirectoryName(real) ?? real;
                continue;
            }

            var at = Path.Combine(real, name);
            if (links < MostLinks && new FileInfo(at).LinkTarget is { Length: > 0 } target)
            {
                links++;
                real = Path.IsPathRooted(target) ? Path.GetPathRoot(target)! : real;
                Push(Path.IsPathRooted(target) ? target[real.Length..] : target);
            }
            else
            {
                real = at;
            }
        }

        return real;

        void Push(string relative)
        {
            foreach (var name in relative.Split([Path.DirectorySeparatorChar, Path.AltDirectorySeparatorChar], StringSplitOptions.RemoveEmptyEntries).Reverse())
            {
                names.Push(name);
            }
        }
    }

    /// <summary>Whether a path leads to something inside a folder, however it gets there.</summary>
    /// <param name="path">An absolute path.</param>
    /// <param name="folder">The folder's absolute path.</param>
    public static bool LeadsInto(string folder, string path)
    {
        var inside = Path.GetRelativePath(Of(folder), Of(path));
        return !Path.IsPathRooted(inside) && inside != ".." && !inside.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal);
    }
}
