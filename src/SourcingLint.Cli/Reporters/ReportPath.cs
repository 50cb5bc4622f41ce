using SourcingLint.Workspace;

namespace SourcingLint.Cli.Reporters;

/// <summary>How reports for other programs name a draft.</summary>
internal static class ReportPath
{
    /// <summary>A draft's path from the folder that the program stands in, with forward slashes; its whole path when it lies elsewhere.</summary>
    public static string Of(DraftPath draft, string directory)
    {
        if (!Path.IsPathRooted(draft.Name))
        {
            return draft.Name;
        }

        var relative = Path.GetRelativePath(directory, draft.FullPath).Replace('\\', '/');
        return relative.StartsWith("../", StringComparison.Ordinal) || Path.IsPathRooted(relative) ? draft.FullPath.Replace('\\', '/') : relative;
    }

    /// <summary>The same as a URI reference: every character that a URI does not hold is escaped.</summary>
    public static string UriOf(DraftPath draft, string directory)
    {
        var path = string.Join('/', Of(draft, directory).Split('/').Select(Uri.EscapeDataString));
        return Path.IsPathRooted(path) ? "file://" + path : path;
    }
}
