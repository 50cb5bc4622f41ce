namespace SourcingLint.Workspace;

/// <summary>One line of an ignore file, with git's meaning.</summary>
/// <param name="Glob">Which names or paths it speaks of; null when its pattern is broken, and then of none.</param>
/// <param name="TakesBack">Whether it takes back what an earlier one left out.</param>
/// <param name="FoldersOnly">Whether it speaks of folders alone.</param>
/// <param name="OfPaths">Whether it is held against the path from the file's folder; else against a name in any folder.</param>
internal sealed record IgnoreRule(Glob? Glob, bool TakesBack, bool FoldersOnly, bool OfPaths)
{
    /// <summary>Reads a line; null when it is empty or a comment.</summary>
    public static IgnoreRule? Read(string line)
    {
        var end = line.TrimEnd().Length;
        if (end < line.Length && end > 0 && line[end - 1] == '\\' && line[end] == ' ')
        {
            end++; // "\ " is a space that belongs to the name
        }

        var pattern = line[..end];
        if (pattern.Length == 0 || pattern[0] == '#')
        {
            return null;
        }

        var takesBack = pattern[0] == '!';
        pattern = takesBack ? pattern[1..] : pattern;
        var foldersOnly = pattern.EndsWith('/');
        pattern = foldersOnly ? pattern[..^1] : pattern;
        var ofPaths = pattern.Contains('/', StringComparison.Ordinal);
        return pattern.Length == 0 ? null : new IgnoreRule(Glob.OfGit(pattern.StartsWith('/') ? pattern[1..] : pattern), takesBack, foldersOnly, ofPaths);
    }

    /// <summary>Whether it speaks of a file or folder.</summary>
    /// <param name="path">Its path from the folder of the ignore file, with forward slashes.</param>
    /// <param name="isFolder">Whether it is a folder.</param>
    public bool SpeaksOf(ReadOnlySpan<char> path, bool isFolder) =>
        Glob is not null && (isFolder || !FoldersOnly) && Glob.Matches(OfPaths ? path : path[(path.LastIndexOf('/') + 1)..]);
}
