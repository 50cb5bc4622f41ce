using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer;

/// <summary>Remembers what the client shows of faulty settings, so that it is told only what changed.</summary>
internal sealed class SettingsProblems
{
    private Dictionary<string, string> _shown = new(StringComparer.Ordinal);

    /// <summary>What to publish so that the client shows what is wrong with the settings now, and nothing else.</summary>
    public IEnumerable<PublishDiagnosticsParams> Update(Linter linter)
    {
        var problems = linter.Problems;
        if (problems.IsEmpty && _shown.Count == 0)
        {
            return [];
        }

        var files = problems.ToLookup(problem => ToProtocol.UriOf(Path.GetFullPath(problem.Path, linter.Directory)), StringComparer.Ordinal);
        var now = files.ToDictionary(file => file.Key, file => string.Join('\n', file), StringComparer.Ordinal);
        var changed = now.Keys.Union(_shown.Keys).Where(uri => now.GetValueOrDefault(uri) != _shown.GetValueOrDefault(uri)).Order(StringComparer.Ordinal).ToArray();
        _shown = now;
        return changed.Select(uri => new PublishDiagnosticsParams(uri, null, [.. files[uri].Select(ToProtocol.DiagnosticOf)]));
    }
}
