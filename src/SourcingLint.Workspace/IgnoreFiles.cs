using MAB.DotIgnore;

namespace SourcingLint.Workspace;

/// <summary>The <c>.gitignore</c> and <c>.sourcinglintignore</c> files that hold for a folder: its own and those above it.</summary>
internal sealed class IgnoreFiles
{
    private const string Ours = ".sourcinglintignore";
    private static readonly string[] Names = [".gitignore", Ours];

    private readonly IgnoreFiles? _outer;
    private readonly string _directory;
    private readonly List<IgnoreRule> _rules;

    private IgnoreFiles(IgnoreFiles? outer, string directory, List<IgnoreRule> rules)
    {
        _outer = outer;
        _directory = directory;
        _rules = rules;
    }

    /// <summary>What holds where a search starts: all ignore files up to the top of the repository.</summary>
    public static IgnoreFiles? Above(string directory) => Above(directory, Names);

    /// <summary>What holds in a folder inside <paramref name="outer"/>.</summary>
    public static IgnoreFiles? Enter(IgnoreFiles? outer, string directory) => Enter(outer, directory, Names);

    /// <summary>Whether our own ignore files leave out a file that somebody opens. What git ignores may well be a draft.</summary>
    public static bool LeaveOut(string folder, string path) => LeaveOut(folder, path, [Ours]);

    /// <summary>Whether a search of a folder leaves out a file.</summary>
    public static bool LeaveOutOfSearch(string folder, string path) => LeaveOut(folder, path, Names);

    private static bool LeaveOut(string folder, string path, string[] names)
    {
        var relative = Path.GetRelativePath(folder, path);
        if (Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal))
        {
            return false;
        }

        var files = Above(folder, names);
        var at = folder;
        foreach (var name in relative.Split(Path.DirectorySeparatorChar))
        {
            files = Enter(files, at, names);
            at = Path.Combine(at, name);
            if (files is not null && files.Ignores(at, isDirectory: at.Length < path.Length))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a file or folder is to be left out: the last rule that speaks of it decides, the nearest file first.</summary>
    public bool Ignores(string fullPath, bool isDirectory)
    {
        for (var files = this; files is not null; files = files._outer)
        {
            var path = Path.GetRelativePath(files._directory, fullPath).Replace('\\', '/');
            for (var i = files._rules.Count - 1; i >= 0; i--)
            {
                if (Matches(files._rules[i], path, isDirectory))
                {
                    return !files._rules[i].PatternFlags.HasFlag(PatternFlags.NEGATION);
                }
            }
        }

        return false;
    }

    /// <summary>Whether a rule speaks of a path, with forward slashes, relative to the rule's folder.</summary>
    public static bool Matches(IgnoreRule rule, string path, bool isDirectory)
    {
        // MAB.DotIgnore lets "/*.md" reach into folders; git does not.
        var isTopOnly = rule.PatternFlags.HasFlag(PatternFlags.ABSOLUTE_PATH) && !rule.Pattern.Contains('/', StringComparison.Ordinal);
        return !(isTopOnly && path.Contains('/', StringComparison.Ordinal)) && rule.IsMatch(path, isDirectory);
    }

    private static IgnoreFiles? Above(string directory, string[] names)
    {
        var above = new Stack<string>();
        for (var at = directory; !Path.Exists(Path.Combine(at, ".git")); above.Push(at))
        {
            if (Path.GetDirectoryName(at) is not { } parent)
            {
                return null; // outside a repository nobody says where to stop
            }

            at = parent;
        }

        IgnoreFiles? files = null;
        foreach (var folder in above)
        {
            files = Enter(files, folder, names);
        }

        return files;
    }

    private static IgnoreFiles? Enter(IgnoreFiles? outer, string directory, string[] names)
    {
        List<IgnoreRule>? rules = null;
        foreach (var name in names)
        {
            var path = Path.Combine(directory, name);
            if (!File.Exists(path))
            {
                continue;
            }

            foreach (var line in ReadLines(path))
            {
                if (!string.IsNullOrWhiteSpace(line) && line[0] != '#')
                {
                    (rules ??= []).Add(new IgnoreRule(line.TrimEnd(), MatchFlags.PATHNAME));
                }
            }
        }

        return rules is null ? outer : new IgnoreFiles(outer, directory, rules);
    }

    private static string[] ReadLines(string path)
    {
        try
        {
            return File.ReadAllLines(path);
        }
        catch (Exception unreadable) when (unreadable is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
