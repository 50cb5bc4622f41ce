using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;

namespace SourcingLint.Workspace;

/// <summary>The desk's settings for each draft: every <c>.editorconfig</c> from its folder up, the nearest wins. Safe to ask from several threads.</summary>
/// <param name="directory">The absolute path that names in problems are relative to.</param>
/// <param name="turnedOn">Rules that are on whatever the files say.</param>
public sealed class EditorConfigLoader(string directory, ImmutableArray<DiagnosticDescriptor> turnedOn = default)
{
    private readonly ImmutableArray<DiagnosticDescriptor> _turnedOn = turnedOn.IsDefault ? [] : turnedOn;
    private readonly LintOptions _default = LintOptions.Default.TurningOn(turnedOn.IsDefault ? [] : turnedOn);
    private readonly Lock _lock = new();
    private readonly Dictionary<string, Folder> _folders = new(StringComparer.Ordinal);
    private readonly List<Problem> _problems = [];

    /// <summary>What is wrong with the files read so far, in order of file and line.</summary>
    public ImmutableArray<Problem> Problems
    {
        get
        {
            lock (_lock)
            {
                return _problems.Count == 0 ? [] : [.. _problems.OrderBy(p => p.Path, StringComparer.Ordinal).ThenBy(p => p.Line)];
            }
        }
    }

    /// <summary>The settings for a draft; what makes no sense counts as not set.</summary>
    /// <param name="path">The draft's absolute path; nothing need be there.</param>
    public LintOptions OptionsFor(string path)
    {
        lock (_lock)
        {
            return FolderAt(Path.GetDirectoryName(path) ?? directory).OptionsFor(path) ?? _default;
        }
    }

    /// <summary>The lines that make these settings, in order of what they set; of several lines for one thing the one that holds.</summary>
    /// <param name="path">The draft's absolute path; nothing need be there.</param>
    public ImmutableArray<Setting> SettingsFor(string path)
    {
        lock (_lock)
        {
            var lines = FolderAt(Path.GetDirectoryName(path) ?? directory).Files.SelectMany(file => file.SectionsFor(path)).SelectMany(section => section.Values);
            return
            [
                .. lines.GroupBy(line => LintOptions.ByName(line.Key), StringComparer.Ordinal).OrderBy(lines => lines.Key, StringComparer.Ordinal)

                    // A rule's name stands above its id, wherever they stand.
                    .Select(lines => lines.OrderBy(line => line.Key == lines.Key).Select(line => line.Value).Aggregate((before, next) => next with { InsteadOf = before })),
            ];
        }
    }

    /// <summary>The absolute path of the folder above a draft whose file says that none above it counts; null when none says so.</summary>
    /// <param name="path">The draft's absolute path; nothing need be there.</param>
    public string? RootOf(string path)
    {
        lock (_lock)
        {
            return FolderAt(Path.GetDirectoryName(path) ?? directory).Root;
        }
    }

    private Folder FolderAt(string path)
    {
        if (_folders.TryGetValue(path, out var known))
        {
            return known;
        }

        var file = EditorConfigFile.Read(Path.Combine(path, EditorConfigFile.Name), Show(Path.Combine(path, EditorConfigFile.Name)), _problems);
        var outer = file is { IsRoot: true } ? new Folder([], path, _turnedOn) : Path.GetDirectoryName(path) is { } parent ? FolderAt(parent) : Folder.None;
        file?.ReadLists(outer.Root, _problems);
        var folder = file is { Matters: true } ? new Folder([.. outer.Files, file], outer.Root, _turnedOn) : outer;
        _folders.Add(path, folder);
        return folder;
    }

    private string Show(string path)
    {
        var relative = Path.GetRelativePath(directory, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }

    /// <summary>The files that hold for a folder, the nearest last.</summary>
    private sealed class Folder(ImmutableArray<EditorConfigFile> files, string? root, ImmutableArray<DiagnosticDescriptor> turnedOn)
    {
        private readonly Dictionary<string, LintOptions> _made = new(StringComparer.Ordinal);

        public static Folder None { get; } = new([], null, []);

        public string? Root => root;

        public ImmutableArray<EditorConfigFile> Files => files;

        /// <summary>The settings for a draft; null when no file has any.</summary>
        public LintOptions? OptionsFor(string path)
        {
            if (files.IsEmpty)
            {
                return null;
            }

            // Drafts that the same sections hold for share one object: what is kept by settings goes by it.
            var sections = files.Select(file => file.SectionsFor(path).ToArray()).ToArray();
            var key = string.Join('|', sections.Select(held => string.Join(',', held.Select(section => section.Line))));
            if (!_made.TryGetValue(key, out var made))
            {
                made = Make([.. sections.SelectMany(held => held)]).TurningOn(turnedOn);
                _made.Add(key, made);
            }

            return made;
        }

        private static LintOptions Make(EditorConfigSection[] sections)
        {
            var values = new Dictionary<string, string>(StringComparer.Ordinal);
            foreach (var (key, setting) in sections.SelectMany(section => section.Values))
            {
                values[key] = setting.Value;
            }

            return LintOptions.From(values, ListOf(EditorConfigFile.NamesKey, sections), ListOf(EditorConfigFile.TermsKey, sections));
        }

        /// <summary>The text of the last list that could be read.</summary>
        private static string? ListOf(string key, EditorConfigSection[] sections) => sections
            .Select(section => section.Values.TryGetValue(key, out var name) ? section.File.ListAt(key, name.Value) : null)
            .LastOrDefault(text => text is not null);
    }
}
