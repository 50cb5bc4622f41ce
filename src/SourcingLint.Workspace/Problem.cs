namespace SourcingLint.Workspace;

/// <summary>Something that keeps a file from being linted as asked: it cannot be read, or its configuration makes no sense.</summary>
/// <param name="Path">The file or folder, as the user named it.</param>
/// <param name="Line">The line in it, from 1; null when the whole file is meant.</param>
/// <param name="Message">What is wrong and what to do, one line.</param>
public sealed record Problem(string Path, int? Line, string Message)
{
    /// <summary>A problem with a whole file.</summary>
    public Problem(string path, string message)
        : this(path, null, message)
    {
    }

    /// <summary>Nothing is there under a name. A name that is not UTF-8 comes with other characters than it has, and is not found by these.</summary>
    /// <param name="path">The file or folder, as the user named it.</param>
    /// <param name="what">What was looked for: <c>file</c>.</param>
    internal static Problem Missing(string path, string what) =>
        new(path, path.Contains('\uFFFD', StringComparison.Ordinal) ? $"its name is not UTF-8, so the {what} cannot be opened. Rename it." : $"no such {what}. Check the path.");

    /// <summary>The line that a terminal shows: <c>notes.md: not text …</c>.</summary>
    public override string ToString() => Line is { } line ? $"{Path}:{line}: {Message}" : $"{Path}: {Message}";
}
