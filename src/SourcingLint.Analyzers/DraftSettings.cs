using System.Collections.Immutable;
using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.Diagnostics;
using SourcingLint.Diagnostics;

namespace SourcingLint.Analyzers;

/// <summary>
/// The desk's settings for the drafts of a compilation. The compiler applies no severities to additional files and hides
/// their keys, so the package's build file passes the <c>.editorconfig</c> files and the lists that they name as
/// additional files too, and they are read here.
/// </summary>
internal sealed class DraftSettings
{
    private readonly AnalyzerOptions _options;
    private readonly AnalyzerConfigSet? _files;
    private readonly CancellationToken _cancellation;

    public DraftSettings(AnalyzerOptions options, CancellationToken cancellation)
    {
        _options = options;
        _cancellation = cancellation;
        var files = options.AdditionalFiles
            .Where(file => NameOf(file.Path) == ".editorconfig")
            .Select(file => (file.Path, Text: file.GetText(cancellation)))
            .Where(file => file.Text is not null)
            .Select(file => EditorConfigText.Parse(file.Text!.ToString(), file.Path))
            .ToImmutableArray();
        _files = files.IsEmpty ? null : AnalyzerConfigSet.Create(files);
    }

    /// <summary>The settings for a draft.</summary>
    public LintOptions OptionsFor(AdditionalText draft)
    {
        if (_files is null)
        {
            var given = _options.AnalyzerConfigOptionsProvider.GetOptions(draft);
            return LintOptions.From(given.Keys.Select(key => new KeyValuePair<string, string>(key, given.TryGetValue(key, out var value) ? value : "")));
        }

        var values = _files.GetOptionsForSourcePath(draft.Path).AnalyzerOptions;
        return LintOptions.From(values, ListAt(values, "sourcinglint.names"), ListAt(values, "sourcinglint.terms"));
    }

    private static string NameOf(string path) => path.Substring(path.LastIndexOfAny(['/', '\\']) + 1);

    /// <summary>The text of a list, which the build file has found by its path from the <c>.editorconfig</c>.</summary>
    private string? ListAt(ImmutableDictionary<string, string> values, string key)
    {
        if (!values.TryGetValue(key, out var path))
        {
            return null;
        }

        var end = "/" + path.Replace('\\', '/').TrimStart('.', '/');
        return _options.AdditionalFiles
            .FirstOrDefault(file => file.Path.Replace('\\', '/').EndsWith(end, StringComparison.OrdinalIgnoreCase))
            ?.GetText(_cancellation)?.ToString();
    }
}
