using System.Collections.Immutable;

namespace SourcingLint.Workspace;

/// <summary>Finds drafts on disk: files by name, whatever their extension; folders and patterns by search.</summary>
/// <remarks>A search leaves out what <c>.gitignore</c> and <c>.sourcinglintignore</c> name, hidden files and folders, <c>node_modules</c>, and links to folders.</remarks>
public sealed class DraftFinder
{
    /// <summary>How the names of files begin that Word leaves beside a document while somebody has it open.</summary>
    private const string WordLock = "~$";

    private readonly string _base;
    private readonly HashSet<string> _extensions;
    private readonly Dictionary<string, DraftPath> _found = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];
    private readonly HashSet<Problem> _ignoreProblems = [];
    private readonly IgnoreFiles _excluded;
    private readonly bool _leavesOutNamed;
    private readonly Lazy<EditorConfigLoader> _settings;

    private DraftFinder(string directory, IEnumerable<string> extensions, IEnumerable<string> exclude, bool leavesOutNamed)
    {
        _base = directory;
        var broken = new List<string>();
        _excluded = IgnoreFiles.Of(exclude, directory, broken);
        _problems.AddRange(broken.Select(pattern => new Problem("--exclude " + pattern, "leaves out nothing: the pattern is broken. Write \\[ for a bracket.")));
        _leavesOutNamed = leavesOutNamed;
        _settings = new(() => new EditorConfigLoader(directory));
        _extensions = new HashSet<string>([".md", ".markdown"], StringComparer.OrdinalIgnoreCase);
        foreach (var extension in extensions)
        {
            _extensions.Add("." + extension.TrimStart('*').TrimStart('.'));
        }
    }

    /// <summary>Finds the drafts that a user asks for.</summary>
    /// <param name="paths">Files, folders, or patterns such as <c>drafts/**/*.md</c>.</param>
    /// <param name="directory">The absolute path that relative ones start from.</param>
    /// <param name="extensions">What else counts as a draft in a folder, <c>txt</c>.</param>
    /// <param name="exclude">Patterns as in an ignore file, from <paramref name="directory"/>: what they name is left out, however it was asked for.</param>
    /// <param name="leavesOutNamed">Whether <c>.sourcinglintignore</c> holds for files that are given by name, too.</param>
    public static DraftSearch Find(
        IEnumerable<string> paths, string directory, IEnumerable<string> extensions, IEnumerable<string>? exclude = null, bool leavesOutNamed = false)
    {
        var finder = new DraftFinder(directory, extensions, exclude ?? [], leavesOutNamed);
        foreach (var path in paths)
        {
            finder.Add(path);
        }

        var drafts = finder._found.Values.ToArray();
        Array.Sort(drafts, (a, b) => string.CompareOrdinal(a.Name, b.Name));
        return new DraftSearch([.. drafts], [.. finder._problems, .. finder._ignoreProblems.Select(finder.Shown)]);
    }

    /// <summary>Whether a <c>.sourcinglintignore</c> leaves out a file that somebody opens in an editor.</summary>
    /// <param name="folder">The absolute path of the folder open in the editor.</param>
    /// <param name="path">The file's absolute path.</param>
    /// <param name="problems">Takes what is wrong with those ignore files, each named by its absolute path.</param>
    public static bool LeavesOut(string folder, string path, ICollection<Problem> problems) => IgnoreFiles.LeaveOut(folder, path, problems);

    /// <summary>Whether a search of a folder finds a file, as far as its place and the ignore files have a say.</summary>
    /// <param name="folder">The folder's absolute path.</param>
    /// <param name="path">The file's absolute path.</param>
    public static bool Finds(string folder, string path) =>
        !Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar).Any(name => name[0] == '.' || name == "node_modules")
        && !IgnoreFiles.LeaveOutOfSearch(folder, path);

    /// <summary>Whether a file is plain text by its name: a draft only where the settings say so.</summary>
    public static bool IsTextFile(string path) => path.EndsWith(".txt", StringComparison.OrdinalIgnoreCase);

    private static bool IsPattern(string path) => path.AsSpan().IndexOfAny("*?[") >= 0;

    private static string Display(string path)
    {
        path = Path.DirectorySeparatorChar == '\\' ? path.Replace('\\', '/') : path;
        while (path.StartsWith("./", StringComparison.Ordinal))
        {
            path = path[2..].TrimStart('/');
        }

        return path;
    }

    private void Add(string path)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(path, _base));
        if (_excluded.IgnoresOrHoldsIgnored(full))
        {
            return;
        }

        if (PlainFile.IsSpecial(full))
        {
            _problems.Add(new Problem(path, "no file but a pipe or a device. To check what a program writes, send it to 'sourcinglint check -'."));
        }
        else if (File.Exists(full))
        {
            if (!_leavesOutNamed || !IsLeftOut(full))
            {
                Keep(Display(path), full);
            }
        }
        else if (Directory.Exists(full))
        {
            var before = _found.Count;
            var seen = Search(path, full, null);
            if (seen == 0 && _found.Count == before)
            {
                _problems.Add(new Problem(path, $"no drafts in this folder. Drafts end in {Endings()}; name others with --ext, such as --ext txt or --ext docx."));
            }
        }
        else if (IsPattern(path))
        {
            AddPattern(path);
        }
        else
        {
            _problems.Add(Problem.Missing(path, "file or folder"));
        }
    }

    private void AddPattern(string path)
    {
        var parts = path.Replace('\\', '/').Split('/');
        var plain = Array.FindIndex(parts, IsPattern);
        var root = string.Join('/', parts, 0, plain);
        root = plain > 0 && root.Length == 0 ? "/" : root;
        var full = Path.GetFullPath(root.Length == 0 ? "." : root, _base);
        var pattern = Glob.OfGit(string.Join('/', parts, plain, parts.Length - plain));
        if (pattern is null || !Directory.Exists(full) || Search(root, full, pattern) == 0)
        {
            _problems.Add(new Problem(path, "no file matches this pattern."));
        }
    }

    /// <summary>Walks a folder; returns how many drafts it holds, those already found included.</summary>
    private int Search(string name, string root, Glob? pattern)
    {
        var count = 0;
        var pending = new Stack<(string Full, string Name, IgnoreFiles? Ignored)>();
        var display = Display(Path.TrimEndingDirectorySeparator(name));
        pending.Push((root, display == "." ? "" : display, IgnoreFiles.Above(root, _ignoreProblems)));
        while (pending.Count > 0)
        {
            var (full, shown, outer) = pending.Pop();
            try
            {
                var ignored = IgnoreFiles.Enter(outer, full, _ignoreProblems);
                foreach (var entry in new DirectoryInfo(full).EnumerateFileSystemInfos())
                {
                    var isDirectory = entry is DirectoryInfo;
                    if (entry.Name[0] == '.' || (isDirectory && (entry.Name == "node_modules" || entry.LinkTarget is not null)))
                    {
                        continue;
                    }

                    if (!isDirectory && !(pattern is null
                        ? IsDraft(entry)
                        : pattern.Matches(Path.GetRelativePath(root, entry.FullName).Replace('\\', '/'))))
                    {
                        continue;
                    }

                    if (entry.Name.StartsWith(WordLock, StringComparison.Ordinal))
                    {
                        continue;
                    }

                    if ((ignored is not null && ignored.Ignores(entry.FullName, isDirectory)) || _excluded.Ignores(entry.FullName, isDirectory) || (!isDirectory && PlainFile.IsSpecial(entry.FullName)))
                    {
                        continue;
                    }

                    var entryName = shown.Length == 0 ? entry.Name : shown[^1] == '/' ? shown + entry.Name : shown + "/" + entry.Name;
                    if (isDirectory)
                    {
                        pending.Push((entry.FullName, entryName, ignored));
                    }
                    else
                    {
                        Keep(entryName, entry.FullName);
                        count++;
                    }
                }
            }
            catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException or ArgumentException)
            {
                _problems.Add(new Problem(shown.Length == 0 ? "." : shown, "cannot look into this folder: " + unreadable.Message));
            }
        }

        return count;
    }

    /// <summary>Whether a file's name makes it a draft, or the folder's settings do.</summary>
    private bool IsDraft(FileSystemInfo file) =>
        _extensions.Contains(file.Extension) || (IsTextFile(file.Name) && _settings.Value.OptionsFor(file.FullName).ChecksTextFiles);

    /// <summary>Whether our own ignore files leave out a file that was given by name.</summary>
    private bool IsLeftOut(string full)
    {
        var isInside = full.StartsWith(Path.TrimEndingDirectorySeparator(_base) + Path.DirectorySeparatorChar, StringComparison.Ordinal);
        return IgnoreFiles.LeaveOut(isInside ? _base : Path.GetDirectoryName(full)!, full, _ignoreProblems);
    }

    /// <summary>A problem with an ignore file, named as the user would name it.</summary>
    private Problem Shown(Problem problem)
    {
        var relative = Path.GetRelativePath(_base, problem.Path);
        return relative.StartsWith("..", StringComparison.Ordinal) ? problem : problem with { Path = relative.Replace('\\', '/') };
    }

    private void Keep(string name, string full) => _found.TryAdd(full, new DraftPath(name, full));

    private string Endings() => string.Join(", ", _extensions.Order(StringComparer.Ordinal).Select(e => "*" + e));
}
