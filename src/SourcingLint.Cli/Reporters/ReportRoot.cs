using SourcingLint.Workspace;

namespace SourcingLint.Cli.Reporters;

/// <summary>How reports for other programs name files: from the top of the repository, wherever in it the program stands, as code hosts do.</summary>
/// <param name="Folder">The absolute path of the folder that names start from.</param>
/// <param name="Directory">The absolute path of the folder that the program stands in.</param>
internal sealed record ReportRoot(string Folder, string Directory)
{
    /// <summary>Names start from the folder that the program stands in.</summary>
    public ReportRoot(string directory)
        : this(directory, directory)
    {
    }

    /// <summary>The repository as the build server knows it, else as git does; without one, the folder that the program stands in.</summary>
    public static ReportRoot Of(Host host)
    {
        foreach (var variable in (string[])["GITHUB_WORKSPACE", "CI_PROJECT_DIR"])
        {
            if (host.Variable(variable) is { Length: > 0 } workspace && Path.IsPathFullyQualified(workspace) && Path.GetFullPath(workspace) is var folder && Inside(folder, host.Directory) is not null)
            {
                return new ReportRoot(folder, host.Directory);
            }
        }

        var top = host.Directory;
        while (top is not null && !Path.Exists(Path.Combine(top, ".git")))
        {
            top = Path.GetDirectoryName(top);
        }

        return new ReportRoot(top ?? host.Directory, host.Directory);
    }

    /// <summary>A draft's path with forward slashes; its whole path when it lies outside, its name when it is no file.</summary>
    public string NameOf(DraftPath draft) => IsFile(draft) ? NameOf(draft.FullPath) : draft.Name;

    /// <summary>The same of the file that a problem is about, if there is one.</summary>
    public string NameOf(Problem problem) => Path.GetFullPath(problem.Path.Replace("\0", "", StringComparison.Ordinal), Directory) is var path && Path.Exists(path) ? NameOf(path) : problem.Path;

    /// <summary>The same of a draft as a URI reference: every character that a URI does not hold is escaped.</summary>
    public string UriOf(DraftPath draft)
    {
        var path = Escaped(NameOf(draft));
        return Path.IsPathRooted(path) ? "file://" + path : path;
    }

    /// <summary>A link from a page in a folder to a draft; null when none leads there.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="folder">The absolute path of the folder that holds the page.</param>
    public static string? LinkTo(DraftPath draft, string folder) =>
        IsFile(draft) && Path.GetRelativePath(folder, draft.FullPath) is var path && !Path.IsPathRooted(path) ? Escaped(WithSlashes(path)) : null;

    /// <summary>Standard input has a path, for its settings, but no file of that name.</summary>
    private static bool IsFile(DraftPath draft) => Path.GetFileName(draft.Name) == Path.GetFileName(draft.FullPath);

    private static string? Inside(string folder, string path)
    {
        var relative = Path.GetRelativePath(folder, path);
        return Path.IsPathRooted(relative) || relative == ".." || relative.StartsWith(".." + Path.DirectorySeparatorChar, StringComparison.Ordinal) ? null : relative;
    }

    private static string WithSlashes(string path) => Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;

    private static string Escaped(string path) => string.Join('/', path.Split('/').Select(Uri.EscapeDataString));

    private string NameOf(string path) => WithSlashes(Inside(Folder, path) ?? path);
}
