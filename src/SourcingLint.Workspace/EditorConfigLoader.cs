using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;

namespace SourcingLint.Workspace;

/// <summary>The desk's settings for each draft: every <c>.editorconfig</c> from its folder up, the nearest wins. Safe to ask from several threads.</summary>
/// <param name="directory">The absolute path that names in problems are relative to.</param>
public sealed class EditorConfigLoader(string directory)
{
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
            return FolderAt(Path.GetDirectoryName(path) ?? directory).OptionsFor(path);
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
        var outer = file is { IsRoot: true } ? new Folder([], path) : Path.GetDirectoryName(path) is { } parent ? FolderAt(parent) : Folder.None;
        var folder = file is { Matters: true } ? new Folder([file, .. outer.Files], outer.Root) : outer;
        _folders.Add(path, folder);
        return folder;
    }

    private string Show(string path)
    {
        var relative = Path.GetRelativePath(directory, path);
        return (relative.StartsWith("..", StringComparison.Ordinal) ? path : relative).Replace('\\', '/');
    }

    /// <summary>The files that hold for a folder, the nearest first.</summary>
    private sealed class Folder(ImmutableArray<EditorConfigFile> files, string? root)
    {
        private readonly Dictionary<object, LintOptions> _made = new(ReferenceEqualityComparer.Instance);
        private AnalyzerConfigSet? _set;

        public static Folder None { get; } = new([], null);

        public string? Root => root;

        public ImmutableArray<EditorConfigFile> Files => files;

        public LintOptions OptionsFor(string path)
        {
            if (files.IsEmpty)
            {
                return LintOptions.Default;
            }

            _set ??= AnalyzerConfigSet.Create(files.Select(file => file.Parsed).ToImmutableArray());
            var values = _set.GetOptionsForSourcePath(path).AnalyzerOptions; // the same object for the same sections
            if (!_made.TryGetValue(values, out var made))
            {
                made = LintOptions.From(
                    values,
                    values.ContainsKey("sourcinglint.names") ? files.Select(file => file.NamesListFor(path)).FirstOrDefault(text => text is not null) : null,
                    values.ContainsKey("sourcinglint.terms") ? files.Select(file => file.TermsListFor(path)).FirstOrDefault(text => text is not null) : null);
                _made.Add(values, made);
            }

            return made;
        }
    }
}
