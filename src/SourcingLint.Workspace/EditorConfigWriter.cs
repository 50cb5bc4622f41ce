using SourcingLint.Diagnostics;

namespace SourcingLint.Workspace;

/// <summary>Changes what an <c>.editorconfig</c> sets for drafts; everything else in it stays as it is.</summary>
public static class EditorConfigWriter
{
    /// <summary>The section that a file gets which has none for drafts.</summary>
    public const string DraftSection = "[*.{md,markdown,txt}]";

    /// <summary>A name that no section speaks of unless it speaks of all.</summary>
    private const string AnyName = "\u00b7any\u00b7";

    /// <summary>The file that a setting for a draft belongs into: the nearest one above the draft, else a new one in the outermost folder.</summary>
    /// <param name="draft">The draft's absolute path; nothing need be there.</param>
    /// <param name="folders">The absolute paths of the folders that the user has open.</param>
    /// <returns>Its absolute path.</returns>
    public static string FileFor(string draft, IReadOnlyCollection<string> folders)
    {
        var nearest = Path.GetDirectoryName(draft)!;
        var top = folders.Where(folder => IsInside(folder, nearest)).MinBy(folder => folder.Length) ?? nearest;
        for (var folder = nearest; folder is not null && IsInside(top, folder); folder = Path.GetDirectoryName(folder))
        {
            if (Path.Exists(Path.Combine(folder, EditorConfigFile.Name)))
            {
                return Path.Combine(folder, EditorConfigFile.Name);
            }
        }

        return Path.Combine(top, EditorConfigFile.Name);
    }

    /// <summary>Reads a file that is to be changed.</summary>
    /// <param name="path">Its absolute path, as <see cref="FileFor"/> gives it.</param>
    /// <param name="problem">Why it cannot be changed, when it cannot.</param>
    /// <returns>Its text; null when there is no such file, or when it cannot be changed.</returns>
    public static string? Read(string path, out Problem? problem)
    {
        problem = null;
        if (!RealPath.LeadsInto(Path.GetDirectoryName(path)!, path))
        {
            // What somebody else's folder links to is not the user's to change unseen.
            problem = new Problem(path, "not changed: it is a link out of its folder. Put a file in its place.");
            return null;
        }

        return Path.Exists(path) ? DraftReader.ReadText(new DraftPath(path, path), out problem, PlainFile.LargestSettings)?.Text : null;
    }

    /// <summary>What keeps a value from standing in a line of its own, behind which a comment may begin; null when nothing does.</summary>
    /// <param name="key">One of our keys.</param>
    /// <param name="value">What to set it to.</param>
    public static string? ProblemWith(string key, string value) =>
        value.Any(c => char.IsControl(c) || c is '#' or ';') ? "a line of .editorconfig cannot hold a number sign, a semicolon or a line break: write it without"
        : LintOptions.ProblemWith(key, value.Trim());

    /// <summary>The text of a file with a setting that holds for a draft and for all like it.</summary>
    /// <param name="text">The text as it is; empty for a new file.</param>
    /// <param name="path">The file's absolute path.</param>
    /// <param name="draft">The draft's absolute path.</param>
    /// <param name="key">One of our keys, a rule by its name, in lower case.</param>
    /// <param name="value">What to set it to, which <see cref="ProblemWith"/> has nothing against; empty to take the setting out.</param>
    public static string With(string text, string path, string draft, string key, string value)
    {
        var end = text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
        var lines = text.Split('\n').Select(line => line.TrimEnd('\r')).ToList();
        var extension = Path.GetExtension(draft);
        if (FindSetting(lines, key, extension) is var at and >= 0)
        {
            Change(lines, at, value);
        }
        else if (value.Length > 0)
        {
            Insert(lines, extension, $"{key} = {value}");
        }

        // A narrower section further down may say otherwise of this draft; what stands last holds.
        if (value.Length > 0 && !Holds(string.Join('\n', lines), path, draft, key, value))
        {
            Append(lines, $"{key} = {value}");
        }

        return string.Join(end, lines);
    }

    private static bool IsInside(string folder, string path) =>
        path == folder || path.StartsWith(Path.TrimEndingDirectorySeparator(folder) + Path.DirectorySeparatorChar, StringComparison.Ordinal);

    private static bool Holds(string text, string path, string draft, string key, string value) =>
        EditorConfigFile.Parse(text, path).SectionsFor(draft).SelectMany(section => section.Values).LastOrDefault(setting => setting.Key == key).Value?.Value == value;

    /// <summary>The last line that sets a key for all drafts with an ending: of several it is the one that counts. -1 when there is none.</summary>
    private static int FindSetting(List<string> lines, string key, string extension)
    {
        var isForDrafts = false;
        var found = -1;
        for (var i = 0; i < lines.Count; i++)
        {
            if (EditorConfigFile.PatternIn(lines[i]) is { } pattern)
            {
                isForDrafts = Holds(pattern, "/" + AnyName + extension);
            }
            else if (isForDrafts && EditorConfigFile.SettingIn(lines[i])?.Key.Equals(key, StringComparison.OrdinalIgnoreCase) == true)
            {
                found = i;
            }
        }

        return found;
    }

    private static void Change(List<string> lines, int at, string value)
    {
        if (value.Length == 0)
        {
            lines.RemoveAt(at);
            return;
        }

        var line = lines[at];
        var start = line.AsSpan().IndexOfAny('=', ':') + 1;
        var comment = line.AsSpan(start).IndexOfAny('#', ';') is var mark and >= 0 ? start + mark : line.Length;
        while (start < comment && line[start] is ' ' or '\t')
        {
            start++;
        }

        while (comment > start && line[comment - 1] is ' ' or '\t')
        {
            comment--;
        }

        lines[at] = line[..start] + value + line[comment..];
    }

    /// <summary>Puts a setting behind the others of the last section for drafts and nothing else, or into a new section.</summary>
    private static void Insert(List<string> lines, string extension, string setting)
    {
        var section = lines.FindLastIndex(line => EditorConfigFile.PatternIn(line) is { } pattern && Holds(pattern, "/" + AnyName + extension) && !Holds(pattern, "/" + AnyName));
        if (section < 0)
        {
            Append(lines, setting);
            return;
        }

        var at = section + 1;
        for (var i = at; i < lines.Count && EditorConfigFile.PatternIn(lines[i]) is null; i++)
        {
            at = EditorConfigFile.SettingIn(lines[i]) is null ? at : i + 1;
        }

        lines.Insert(at, setting);
        if (at == lines.Count - 1)
        {
            lines.Add("");
        }
    }

    private static void Append(List<string> lines, string setting)
    {
        while (lines.Count > 0 && lines[^1].Trim().Length == 0)
        {
            lines.RemoveAt(lines.Count - 1);
        }

        lines.AddRange([.. lines.Count > 0 ? [""] : (string[])[], DraftSection, setting, ""]);
    }

    /// <summary>Whether a section holds for a file in the folder and for one further down.</summary>
    private static bool Holds(string pattern, string file) =>
        Glob.OfEditorConfig(pattern) is { } glob && glob.Matches(file) && glob.Matches("/" + AnyName + file);
}
