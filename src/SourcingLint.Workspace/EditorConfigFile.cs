using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;
using SourcingLint.Lexicons;

namespace SourcingLint.Workspace;

/// <summary>One <c>.editorconfig</c>: Roslyn says what it sets for which file, a scan of its lines says what is wrong with it.</summary>
internal sealed class EditorConfigFile
{
    public const string Name = ".editorconfig";
    private const string RoslynPrefix = "dotnet_diagnostic.sl";
    private const string NamesKey = "sourcinglint.names";
    private const string TermsKey = "sourcinglint.terms";

    private readonly Dictionary<(string Key, string Path), string> _lists = [];
    private readonly Lazy<AnalyzerConfig> _parsed;
    private readonly Lazy<AnalyzerConfigSet> _alone;

    private EditorConfigFile(string path, string text)
    {
        _parsed = new(() => EditorConfigText.Parse(text, path));
        _alone = new(() => AnalyzerConfigSet.Create(ImmutableArray.Create(Parsed)));
    }

    /// <summary>Whether no file above it counts.</summary>
    public bool IsRoot { get; private set; }

    /// <summary>Whether it sets anything of ours; most do not, and then Roslyn need not read them.</summary>
    public bool Matters { get; private set; }

    /// <summary>What Roslyn makes of it.</summary>
    public AnalyzerConfig Parsed => _parsed.Value;

    /// <summary>Reads a file and the lists that it points to.</summary>
    /// <param name="path">Its absolute path.</param>
    /// <param name="shown">Its path as the user would name it.</param>
    /// <param name="problems">Takes what is wrong with it.</param>
    /// <returns>Null when there is no such file, or none that can be read.</returns>
    public static EditorConfigFile? Read(string path, string shown, List<Problem> problems)
    {
        if (!File.Exists(path))
        {
            return null;
        }

        if (DraftReader.Read(new DraftPath(shown, path), out var problem) is not { } file)
        {
            problems.Add(problem!);
            return null;
        }

        var config = new EditorConfigFile(path, file.Text);
        config.Scan(file.Text, Path.GetDirectoryName(path)!, shown, problems);
        return config;
    }

    /// <summary>The text of the names list that this file sets for a draft; null when it sets none.</summary>
    public string? NamesListFor(string path) => ListFor(path, NamesKey);

    /// <summary>The text of the terms list that this file sets for a draft; null when it sets none.</summary>
    public string? TermsListFor(string path) => ListFor(path, TermsKey);

    private string? ListFor(string path, string key) =>
        _lists.Count > 0 && _alone.Value.GetOptionsForSourcePath(path).AnalyzerOptions.TryGetValue(key, out var name) ? _lists.GetValueOrDefault((key, name)) : null;

    private void Scan(string text, string directory, string shown, List<Problem> problems)
    {
        var inSection = false;
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

            if (line[0] == '[' && line.Contains(']'))
            {
                inSection = true;
                continue;
            }

            var equals = line.IndexOfAny('=', ':');
            if (equals <= 0)
            {
                noLine ??= new Problem(shown, number, "neither a section such as [*.md] nor 'key = value'. Correct the line or delete it.");
                continue;
            }

            var key = line[..equals].TrimEnd().ToString();
            var value = line[(equals + 1)..];
            value = (value.IndexOfAny('#', ';') is var comment and >= 0 ? value[..comment] : value).Trim();
            if (!inSection)
            {
                IsRoot |= key.Equals("root", StringComparison.OrdinalIgnoreCase) && value.Equals("true", StringComparison.OrdinalIgnoreCase);
            }

            if (IsOurs(key))
            {
                Matters = true;
                CheckLine(key.ToLowerInvariant(), value.ToString(), inSection, new Place(shown, number, directory), problems);
            }
        }

        if (Matters && noLine is not null)
        {
            problems.Add(noLine);
        }
    }

    private static bool IsOurs(string key) =>
        key.StartsWith("sourcinglint.", StringComparison.OrdinalIgnoreCase) || key.StartsWith(RoslynPrefix, StringComparison.OrdinalIgnoreCase);

    private void CheckLine(string key, string value, bool inSection, Place place, List<Problem> problems)
    {
        if (!inSection)
        {
            problems.Add(place.Problem(key + " stands above the first section, so it holds for no file. Put it under [*.md]."));
        }
        else if (LintOptions.ProblemWith(key, value) is { } wrong)
        {
            problems.Add(place.Problem(wrong + "."));
        }
        else if (key is NamesKey or TermsKey && !_lists.ContainsKey((key, value)))
        {
            ReadList(key, value, place, problems);
        }
    }

    private void ReadList(string key, string name, Place place, List<Problem> problems)
    {
        var path = Path.GetFullPath(name, place.Directory);
        if (DraftReader.Read(new DraftPath(name, path), out var problem) is not { } list)
        {
            problems.Add(place.Problem($"the {(key == NamesKey ? "names" : "terms")} list {problem} The path is relative to this file."));
            return;
        }

        _lists.Add((key, name), list.Text);
        var shown = (Path.GetDirectoryName(place.Shown) is { Length: > 0 } folder ? folder + "/" + name : name).Replace('\\', '/');
        var faults = key == NamesKey ? HouseNames.Parse(list.Text).Problems : HouseTerms.Parse(list.Text).Problems;
        problems.AddRange(faults.Select(fault => new Problem(shown, fault.Line, fault.Message + ".")));
    }

    /// <param name="Shown">The file as the user would name it.</param>
    /// <param name="Line">The line, from 1.</param>
    /// <param name="Directory">The absolute path of the file's folder.</param>
    private readonly record struct Place(string Shown, int Line, string Directory)
    {
        public Problem Problem(string message) => new(Shown, Line, message);
    }
}
