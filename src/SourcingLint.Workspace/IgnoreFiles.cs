using System.Text;

namespace SourcingLint.Workspace;

/// <summary>The <c>.gitignore</c> and <c>.sourcinglintignore</c> files that hold for a folder: its own and those above it, and the repository's own list.</summary>
internal sealed class IgnoreFiles
{
    private const string Ours = ".sourcinglintignore";
    private const string GitFolder = "gitdir:";
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
    /// <param name="directory">The absolute path of the folder.</param>
    /// <param name="problems">Takes what is wrong with the files, each named by its absolute path.</param>
    public static IgnoreFiles? Above(string directory, ICollection<Problem> problems) => Above(directory, Names, problems);

    /// <summary>What holds in a folder inside <paramref name="outer"/>.</summary>
    /// <inheritdoc cref="Above(string, ICollection{Problem})"/>
    public static IgnoreFiles? Enter(IgnoreFiles? outer, string directory, ICollection<Problem> problems) => Enter(outer, directory, Names, problems);

    /// <summary>Patterns that a user gives, in place of a file.</summary>
    /// <param name="patterns">The patterns, as a line of an ignore file has them.</param>
    /// <param name="directory">The absolute path of the folder that they start from.</param>
    /// <param name="broken">Takes those that cannot be read.</param>
    public static IgnoreFiles Of(IEnumerable<string> patterns, string directory, ICollection<string> broken)
    {
        var rules = new List<IgnoreRule>();
        foreach (var pattern in patterns)
        {
            if (IgnoreRule.Read(pattern) is { Glob: not null } rule)
            {
                rules.Add(rule);
            }
            else
            {
                broken.Add(pattern);
            }
        }

        return new IgnoreFiles(null, directory, rules);
    }

    /// <summary>Whether our own ignore files leave out a file that somebody opens. What git ignores may well be a draft.</summary>
    public static bool LeaveOut(string folder, string path, ICollection<Problem> problems) => LeaveOut(folder, path, [Ours], problems);

    /// <summary>Whether a search of a folder leaves out a file.</summary>
    public static bool LeaveOutOfSearch(string folder, string path) => LeaveOut(folder, path, Names, []);

    private static bool LeaveOut(string folder, string path, string[] names, ICollection<Problem> problems)
    {
        if (StepsTo(path, folder) is not { } steps)
        {
            return false;
        }

        var files = Above(folder, names, problems);
        var at = folder;
        foreach (var name in steps)
        {
            files = Enter(files, at, names, problems);
            at = Path.Combine(at, name);
            if (files is not null && files.Ignores(at, isDirectory: at.Length < path.Length))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>Whether a file or folder is to be left out, or a folder that it lies in.</summary>
    public bool IgnoresOrHoldsIgnored(string fullPath)
    {
        var at = _directory;
        return (StepsTo(fullPath, _directory) ?? [fullPath]).Any(name => Ignores(at = Path.Combine(at, name), isDirectory: at.Length < fullPath.Length || Directory.Exists(at)));
    }

    /// <summary>Whether a file or folder is to be left out: the last rule that speaks of it decides, the nearest file first.</summary>
    public bool Ignores(string fullPath, bool isDirectory)
    {
        for (var files = this; files is not null; files = files._outer)
        {
            var path = Path.GetRelativePath(files._directory, fullPath).Replace('\\', '/');
            for (var i = files._rules.Count - 1; i >= 0; i--)
            {
                if (files._rules[i].SpeaksOf(path, isDirectory))
                {
                    return !files._rules[i].TakesBack;
                }
            }
        }

        return false;
    }

    /// <summary>The names on the way from a folder to what lies in it; null when it lies elsewhere.</summary>
    private static string[]? StepsTo(string path, string folder)
    {
        var relative = Path.GetRelativePath(folder, path);
        return Path.IsPathRooted(relative) || relative.StartsWith("..", StringComparison.Ordinal) ? null : relative.Split(Path.DirectorySeparatorChar);
    }

    private static IgnoreFiles? Above(string directory, string[] names, ICollection<Problem> problems)
    {
        var above = new Stack<string>();
        var at = directory;
        for (; !Path.Exists(Path.Combine(at, ".git")); above.Push(at))
        {
            if (Path.GetDirectoryName(at) is not { } parent)
            {
                return null; // outside a repository nobody says where to stop
            }

            at = parent;
        }

        var rules = names.Length > 1 ? ReadRules(ExcludeOf(at), problems) : [];
        var files = rules.Count == 0 ? null : new IgnoreFiles(null, at, rules);
        foreach (var folder in above)
        {
            files = Enter(files, folder, names, problems);
        }

        return files;
    }

    /// <summary>The list that a repository keeps to itself; a further working tree has that of its repository.</summary>
    private static string ExcludeOf(string top)
    {
        var git = Path.Combine(top, ".git");
        if (!Directory.Exists(git) && TextOf(git, out _) is { } text && text.StartsWith(GitFolder, StringComparison.Ordinal))
        {
            git = WrittenPath.Resolve(text[GitFolder.Length..].Trim(), top) ?? git;
            git = TextOf(Path.Combine(git, "commondir"), out _) is { } common ? WrittenPath.Resolve(common.Trim(), git) ?? git : git;
        }

        return Path.Combine(git, "info", "exclude");
    }

    private static IgnoreFiles? Enter(IgnoreFiles? outer, string directory, string[] names, ICollection<Problem> problems)
    {
        var rules = names.SelectMany(name => ReadRules(Path.Combine(directory, name), problems)).ToList();
        return rules.Count == 0 ? outer : new IgnoreFiles(outer, directory, rules);
    }

    private static List<IgnoreRule> ReadRules(string path, ICollection<Problem> problems)
    {
        var rules = new List<IgnoreRule>();
        if (!Path.Exists(path) || Directory.Exists(path))
        {
            return rules;
        }

        if (TextOf(path, out var problem) is not { } text)
        {
            problems.Add(new Problem(path, problem!));
            return rules;
        }

        var isTold = false;
        var number = 0;
        foreach (var line in text.Split('\n'))
        {
            number++;
            if (IgnoreRule.Read(line) is not { } rule)
            {
                continue;
            }

            // What others write for git is not ours to correct, and the first such line stands for all.
            if (rule.Glob is null && Path.GetFileName(path) == Ours && !isTold)
            {
                isTold = true;
                problems.Add(new Problem(path, number, "leaves out nothing: the pattern is broken. Write \\[ for a bracket."));
            }

            rules.Add(rule);
        }

        return rules;
    }

    private static string? TextOf(string path, out string? problem) =>
        PlainFile.Read(path, PlainFile.LargestSettings, out problem) is { } bytes ? Encoding.UTF8.GetString(bytes).TrimStart('\uFEFF') : null;
}
