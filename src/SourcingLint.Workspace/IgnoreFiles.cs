using MAB.DotIgnore;

namespace SourcingLint.Workspace;

/// <summary>The <c>.gitignore</c> and <c>.sourcinglintignore</c> files that hold for a folder: its own and those above it.</summary>
internal sealed class IgnoreFiles
{
    private static readonly string[] Names = [".gitignore", ".sourcinglintignore"];

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
    public static IgnoreFiles? Above(string directory)
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
            files = Enter(files, folder);
        }

        return files;
    }

    /// <summary>What holds in a folder inside <paramref name="outer"/>.</summary>
    public static IgnoreFiles? Enter(IgnoreFiles? outer, string directory)
    {
        List<IgnoreRule>? rules = null;
        foreach (var name in Names)
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
