using System.Collections.Immutable;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;

namespace SourcingLint.Workspace;

/// <summary>
/// One <c>.editorconfig</c>: what it sets of ours, for which files, and what is wrong with it. It means what the compiler
/// makes of it, but it is not the compiler that reads it: that one's patterns are regular expressions.
/// </summary>
internal sealed class EditorConfigFile
{
    public const string Name = ".editorconfig";
    public const string NamesKey = "sourcinglint.names";
    public const string TermsKey = "sourcinglint.terms";
    private const string RoslynPrefix = "dotnet_diagnostic.sl";
    private const string Ours = "sourcinglint.";

    private readonly string _directory;
    private readonly string _shown;
    private readonly List<EditorConfigSection> _sections = [];
    private readonly Dictionary<(string Key, string Name), int> _listLines = [];
    private readonly Dictionary<(string Key, string Name), string> _lists = [];

    private EditorConfigFile(string directory, string shown) => (_directory, _shown) = (directory, shown);

    /// <summary>Whether no file above it counts.</summary>
    public bool IsRoot { get; private set; }

    /// <summary>Whether it sets anything of ours; most do not.</summary>
    public bool Matters { get; private set; }

    /// <summary>Reads a file.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="shown">Its path as the user would name it.</param>
    /// <param name="problems">Takes what is wrong with it.</param>
    /// <returns>Null when there is no such file, or none that can be read.</returns>
    public static EditorConfigFile? Read(string path, string shown, List<Problem> problems)
    {
        if (!Path.Exists(path) || Directory.Exists(path))
        {
            return null;
        }

        if (DraftReader.ReadText(new DraftPath(shown, path), out var problem, PlainFile.LargestSettings) is not { } file)
        {
            problems.Add(problem!);
            return null;
        }

        var config = new EditorConfigFile(Path.GetDirectoryName(path)!, shown);
        config.Scan(file.Text, problems);
        return config;
    }

    /// <summary>What a file would say if it had some text.</summary>
    /// <param name="text">The text.</param>
    /// <param name="path">The file's absolute path.</param>
    public static EditorConfigFile Parse(string text, string path)
    {
        var config = new EditorConfigFile(Path.GetDirectoryName(path)!, path);
        config.Scan(text, []);
        return config;
    }

    /// <summary>The pattern of the section that a line begins; null when it begins none.</summary>
    public static string? PatternIn(ReadOnlySpan<char> line) => line.Trim() is ['[', ..] trimmed ? PatternOf(trimmed) : null;

    /// <summary>What a line sets; null when it is a comment, the start of a section or nothing.</summary>
    public static (string Key, string Value)? SettingIn(ReadOnlySpan<char> line)
    {
        line = line.Trim();
        if (line.IsEmpty || line[0] is '#' or ';' || PatternIn(line) is not null || line.IndexOfAny('=', ':') is not (var equals and > 0))
        {
            return null;
        }

        var value = line[(equals + 1)..];
        value = (value.IndexOfAny('#', ';') is var comment and >= 0 ? value[..comment] : value).Trim();
        return (line[..equals].TrimEnd().ToString(), value.ToString());
    }

    /// <summary>Reads the lists that it points to.</summary>
    /// <param name="root">The absolute path of the folder whose file says that none above it counts; null when none says so.</param>
    /// <param name="problems">Takes what is wrong with them.</param>
    public void ReadLists(string? root, List<Problem> problems)
    {
        foreach (var ((key, name), line) in _listLines)
        {
            var kind = key == NamesKey ? "names" : "terms";
            var around = RepositoryAround() ?? root ?? _directory;
            if (WrittenPath.Resolve(name, _directory) is not { } path || !RealPath.LeadsInto(around, path))
            {
                problems.Add(new Problem(_shown, line, $"the {kind} list {name.Replace("\0", "", StringComparison.Ordinal)} is not read: it is not inside {around}. Put a copy there."));
                continue;
            }

            if (DraftReader.ReadText(new DraftPath(name, path), out var problem, PlainFile.LargestList) is not { } list)
            {
                problems.Add(new Problem(_shown, line, $"the {kind} list {problem} The path is relative to this file."));
                continue;
            }

            _lists.Add((key, name), list.Text);
            var shown = (Path.GetDirectoryName(_shown) is { Length: > 0 } folder ? folder + "/" + name : name).Replace('\\', '/');
            var faults = key == NamesKey ? HouseNames.Parse(list.Text).Problems : HouseTerms.Parse(list.Text).Problems;
            problems.AddRange(faults.Select(fault => new Problem(shown, fault.Line, fault.Message + ".")));
        }
    }

    /// <summary>The sections that hold for a draft, in the order in which they stand: later ones take precedence.</summary>
    /// <param name="path">The draft's absolute path, in or below the file's folder.</param>
    public IEnumerable<EditorConfigSection> SectionsFor(string path)
    {
        var relative = "/" + Path.GetRelativePath(_directory, path).Replace('\\', '/');
        return _sections.Where(section => section.Glob.Matches(relative));
    }

    /// <summary>The text of a list that it points to; null when that could not be read.</summary>
    /// <param name="key"><see cref="NamesKey"/> or <see cref="TermsKey"/>.</param>
    /// <param name="name">The list's path as the file has it.</param>
    public string? ListAt(string key, string name) => _lists.GetValueOrDefault((key, name));

    private static bool IsOurs(string key) =>
        key.StartsWith(Ours, StringComparison.OrdinalIgnoreCase) || key.StartsWith(RoslynPrefix, StringComparison.OrdinalIgnoreCase);

    /// <summary>The pattern between the brackets of a section; null when they do not end.</summary>
    private static string? PatternOf(ReadOnlySpan<char> line)
    {
        var end = 1;
        while (end < line.Length && (line[end] is not ('#' or ';') || line[end - 1] == '\\'))
        {
            end++;
        }

        line = line[..end].TrimEnd();
        return line.Length > 2 && line[^1] == ']' ? line[1..^1].ToString() : null;
    }

    private void Scan(string text, List<Problem> problems)
    {
        var inSection = false;
        EditorConfigSection? section = null;
        var number = 0;
        Problem? noLine = null;
        foreach (var raw in text.AsSpan().EnumerateLines())
        {
            number++;
            var line = raw.Trim();
            if (line.IsEmpty || line[0] is '#' or ';')
            {
                continue;
            }

            if (PatternIn(line) is { } pattern)
            {
                inSection = true;
                section = Glob.OfEditorConfig(pattern) is { } glob ? new EditorConfigSection(this, number, glob) : null;
                continue;
            }

            if (SettingIn(line) is not var (key, value))
            {
                noLine ??= new Problem(_shown, number, "neither a section such as [*.md] nor 'key = value'. Correct the line or delete it.");
                continue;
            }

            if (!inSection)
            {
                IsRoot |= key.Equals("root", StringComparison.OrdinalIgnoreCase) && value.Equals("true", StringComparison.OrdinalIgnoreCase);
            }

            if (IsOurs(key))
            {
                Matters = true;
                var problem = Set(key.ToLowerInvariant(), value, inSection, section, number);
                problems.AddRange(problem is null ? [] : [new Problem(_shown, number, problem)]);
            }
        }

        if (Matters && noLine is not null)
        {
            problems.Add(noLine);
        }
    }

    /// <summary>Takes in a line; answers what is wrong with it.</summary>
    private string? Set(string key, string value, bool inSection, EditorConfigSection? section, int line)
    {
        if (section is null)
        {
            return inSection ? key + " holds for no file: the pattern of its section is broken. Correct the line in brackets above it."
                : key + " stands above the first section, so it holds for no file. Put it under [*.md].";
        }

        if (section.Values.Count == 0)
        {
            _sections.Add(section);
        }

        section.Values[key.StartsWith(RoslynPrefix, StringComparison.Ordinal) ? string.Concat(Ours, key.AsSpan(RoslynPrefix.Length - 2)) : key] = new Setting(key, value, _shown, line);
        if (LintOptions.ProblemWith(key, value) is { } wrong)
        {
            return wrong + ".";
        }

        if (key is NamesKey or TermsKey)
        {
            _listLines.TryAdd((key, value), line);
        }

        return null;
    }

    /// <summary>The top of the repository that the file lies in; null when it lies in none.</summary>
    private string? RepositoryAround()
    {
        var folder = _directory;
        while (folder is not null && !Path.Exists(Path.Combine(folder, ".git")))
        {
            folder = Path.GetDirectoryName(folder);
        }

        return folder;
    }
}
