using System.Collections.Immutable;

namespace SourcingLint.Workspace;

/// <summary>
/// Folders in which somebody else may ask for drafts: by name, and nothing but drafts. What lies outside is refused however
/// a path gets there, by dots, by a link, by its whole name; and so is what is hidden or does not end as drafts do.
/// </summary>
/// <param name="folders">The absolute paths of the folders; none when nothing may be read.</param>
public sealed class DraftFolders(ImmutableArray<string> folders)
{
    private static readonly string[] Endings = [".md", ".markdown", ".txt", ".docx"];

    /// <summary>Reads a draft.</summary>
    /// <param name="name">Its path, relative to one of the folders or absolute.</param>
    /// <param name="problem">Why it is not read, when nothing is returned. What lies outside is told from nothing at all by nobody.</param>
    public DraftFile? Read(string name, out Problem? problem)
    {
        problem = null;
        var seen = new List<string>();
        foreach (var folder in folders)
        {
            if (WrittenPath.Resolve(name, folder) is not { } path || !IsDraftIn(folder, path) || !IsDraftIn(folder, RealPath.Of(path), RealPath.Of(folder)))
            {
                continue;
            }

            if (PlainFile.Exists(path))
            {
                return DraftReader.Read(new DraftPath(Shown(folder, path), RealPath.Of(path)), out problem);
            }

            seen.Add(folder);
        }

        problem = seen.Count > 0 ? Problem.Missing(name, "file") : Refusal(name);
        return null;
    }

    /// <summary>Finds the drafts in a folder, as <see cref="DraftFinder"/> does, links that lead outside left out.</summary>
    /// <param name="name">Its path, as for a draft; a single dot for the first of these folders.</param>
    /// <param name="problem">Why none is found, when nothing is returned.</param>
    public ImmutableArray<DraftPath>? Find(string name, out Problem? problem)
    {
        problem = null;
        foreach (var folder in folders)
        {
            if (WrittenPath.Resolve(name, folder) is { } path && IsIn(folder, path) && RealPath.LeadsInto(folder, path) && Directory.Exists(path))
            {
                return [.. DraftFinder.Find([path], folder, ["txt"]).Drafts.Where(draft => RealPath.LeadsInto(folder, draft.FullPath)).Select(draft => draft with { Name = Shown(folder, draft.FullPath) })];
            }
        }

        problem = Refusal(name);
        return null;
    }

    private static bool IsDraftIn(string folder, string path, string? realFolder = null) =>
        IsIn(realFolder ?? folder, path) && Endings.Contains(Path.GetExtension(path), StringComparer.OrdinalIgnoreCase);

    /// <summary>Whether a path lies in a folder, and no step of it from there is hidden.</summary>
    private static bool IsIn(string folder, string path)
    {
        var relative = Path.GetRelativePath(folder, path);
        return !Path.IsPathRooted(relative) && (relative == "." || relative.Split(Path.DirectorySeparatorChar).All(step => step.Length > 0 && step[0] != '.'));
    }

    private static string Shown(string folder, string path) => Path.GetRelativePath(folder, path).Replace(Path.DirectorySeparatorChar, '/');

    private Problem Refusal(string name) => new(
        name.Replace("\0", "", StringComparison.Ordinal),
        folders.IsEmpty ? "no file is read here. Give the text of the draft instead."
            : "not read. Only drafts (*.md, *.markdown, *.txt, *.docx) inside these folders are: " + string.Join(", ", folders) + ". Give the text instead.");
}
