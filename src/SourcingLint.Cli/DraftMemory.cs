using System.Collections.Concurrent;
using SourcingLint.Diagnostics;
using SourcingLint.Workspace;

namespace SourcingLint.Cli;

/// <summary>What was found in drafts the last time, so that of many only those are checked again that have changed. Safe to ask from several threads.</summary>
internal sealed class DraftMemory
{
    private ConcurrentDictionary<string, Entry> _before = new(StringComparer.Ordinal);
    private ConcurrentDictionary<string, Entry> _now = new(StringComparer.Ordinal);

    /// <summary>What is known of the names in drafts.</summary>
    public NameStore Names { get; } = new();

    /// <summary>What was found in a draft the last time, when neither its text nor its settings have changed; else what <paramref name="check"/> finds now.</summary>
    public CheckedDraft Get(DraftFile file, LintOptions options, Func<CheckedDraft> check)
    {
        var settings = options.ToCanonicalText();
        var entry = _before.TryGetValue(file.Path.FullPath, out var known) && known.Settings == settings && known.Draft.File.Text == file.Text && known.Draft.File.Path == file.Path
            ? known
            : new Entry(settings, check());
        _now[file.Path.FullPath] = entry;
        return entry.Draft;
    }

    /// <summary>Ends a run: drafts that it did not ask for are forgotten.</summary>
    public void Turn() => (_before, _now) = (_now, new(StringComparer.Ordinal));

    private sealed record Entry(string Settings, CheckedDraft Draft);
}
