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

    /// <summary>The line that a terminal shows: <c>notes.md: not text …</c>.</summary>
    public override string ToString() => Line is { } line ? $"{Path}:{line}: {Message}" : $"{Path}: {Message}";
}
