using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using SourcingLint.Diagnostics;

namespace SourcingLint.Workspace;

/// <summary>One <c>.editorconfig</c>: Roslyn says what it sets for which file, a scan of its lines says what is wrong with it.</summary>
internal sealed class EditorConfigFile
{
    public const string Name = ".editorconfig";
    private const string OurPrefix = "sourcinglint.sl";
    private const string RoslynPrefix = "dotnet_diagnostic.sl";
    private const string NamesKey = "sourcinglint.names";

    private readonly Dictionary<string, string> _namesLists = new(StringComparer.Ordinal);
    private readonly Lazy<AnalyzerConfig> _parsed;
    private readonly Lazy<AnalyzerConfigSet> _alone;

    private EditorConfigFile(string path, string text)
    {
        // Roslyn drops severities that it does not know, such as info; under our own prefix it hands every value on.
        _parsed = new(() => AnalyzerConfig.Parse(text.Replace(RoslynPrefix, OurPrefix, StringComparison.OrdinalIgnoreCase), path));
        _alone = new(() => AnalyzerConfigSet.Create(ImmutableArray.Create(Parsed)));
    }

    /// <summary>Whether no file above it counts.</summary>
    public bool IsRoot { get; private set; }

    /// <summary>Whether it sets anything of ours; most do not, and then Roslyn need not read them.</summary>
    public bool Matters { get; private set; }

    /// <summary>What Roslyn makes of it.</summary>
    public AnalyzerConfig Parsed => _parsed.Value;

    /// <summary>Reads a file and the names lists that it points to.</summary>
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
    public string? NamesListFor(string path) =>
        _namesLists.Count > 0 && _alone.Value.GetOptionsForSourcePath(path).AnalyzerOptions.TryGetValue(NamesKey, out var name)
        && _namesLists.TryGetValue(name, out var text)
            ? text
            : null;

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
                CheckLine(key, value.ToString(), inSection, directory, message => problems.Add(new Problem(shown, number, message)));
            }
        }

        if (Matters && noLine is not null)
        {
            problems.Add(noLine);
        }
    }

    private static bool IsOurs(string key) =>
        key.StartsWith("sourcinglint.", StringComparison.OrdinalIgnoreCase) || key.StartsWith(RoslynPrefix, StringComparison.OrdinalIgnoreCase);

    private void CheckLine(string key, string value, bool inSection, string directory, Action<string> report)
    {
        if (!inSection)
        {
            report(key + " stands above the first section, so it holds for no file. Put it under [*.md].");
        }
        else if (LintOptions.ProblemWith(key, value) is { } wrong)
        {
            report(wrong + ".");
        }
        else if (key.Equals(NamesKey, StringComparison.OrdinalIgnoreCase) && !_namesLists.ContainsKey(value))
        {
            if (DraftReader.Read(new DraftPath(value, Path.GetFullPath(value, directory)), out var problem) is { } list)
            {
                _namesLists.Add(value, list.Text);
            }
            else
            {
                report("the names list " + problem + " The path is relative to this file.");
            }
        }
    }
}
