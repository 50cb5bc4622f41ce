using System.Collections.Concurrent;
using SourcingLint.Diagnostics;
using SourcingLint.Model;
using SourcingLint.Workspace;

namespace SourcingLint.LanguageServer;

/// <summary>The names of all drafts in the editor's folders. They are read in the background when a draft's settings first ask for them; until then nothing is compared.</summary>
/// <param name="folders">The folders' absolute paths.</param>
/// <param name="ready">Called once, on another thread, when all are read.</param>
/// <param name="outdated">Called, on another thread, with the paths of drafts that the desk now tells otherwise than when they were linted.</param>
internal sealed class Desk(IReadOnlyList<string> folders, Action ready, Action<IReadOnlyList<string>> outdated)
{
    private readonly DeskIndex _index = new();
    private readonly ConcurrentDictionary<string, Told> _told = new(StringComparer.Ordinal);
    private readonly Lock _lock = new();
    private Task? _reading;
    private volatile bool _isRead;
    private int _isLooking;

    /// <summary>Takes in a draft as it is about to be linted, so that the others are told of its names.</summary>
    /// <param name="draft">The draft.</param>
    /// <param name="options">Its settings.</param>
    /// <param name="cancellation">Tells that a later text has taken its place.</param>
    public void Put(Draft draft, LintOptions options, CancellationToken cancellation)
    {
        if (draft.Path.Length > 0 && DeskIndex.IsWanted(options) && IsRead())
        {
            var before = _index.Changes;
            _index.Put(draft.Path, draft, cancellation);
            _told[draft.Path] = new Told(_index.NamesFor(draft.Path), IsOutdated: false);
            if (_index.Changes != before)
            {
                Task.Run(Look, CancellationToken.None);
            }
        }
    }

    /// <summary>The settings for a draft with what the others say of its names, as far as they are read.</summary>
    public LintOptions For(Draft draft, LintOptions options) => draft.Path.Length > 0 && _isRead ? _index.For(draft.Path, options) : options;

    /// <summary>Whether a draft would be told the same as when it was linted.</summary>
    /// <param name="path">Its absolute path.</param>
    public bool IsCurrent(string path) => !_told.TryGetValue(path, out var told) || (!told.IsOutdated && told.Names.Agrees(_index.NamesFor(path)));

    /// <summary>Reads drafts again whose files changed, or forgets them.</summary>
    public void Change(IEnumerable<string> paths)
    {
        lock (_lock)
        {
            var changed = paths.Where(path => !File.Exists(path) || folders.Any(folder => DraftFinder.Finds(folder, path))).ToArray();
            _reading = _reading?.ContinueWith(
                _ =>
                {
                    foreach (var path in changed)
                    {
                        _index.Update(new DraftPath(path, path));
                    }

                    Look();
                },
                CancellationToken.None,
                TaskContinuationOptions.None,
                TaskScheduler.Default);
        }
    }

    private bool IsRead()
    {
        lock (_lock)
        {
            _reading ??= Task.Run(() =>
            {
                _index.Refresh(folders.SelectMany(folder => DraftFinder.Find([folder], folder, []).Drafts).DistinctBy(draft => draft.FullPath), CancellationToken.None);
                _isRead = true;
                ready();
            });
            return _isRead;
        }
    }

    /// <summary>Finds the drafts that are told otherwise now. One at a time looks; it looks again when something changed meanwhile.</summary>
    private void Look()
    {
        int seen;
        do
        {
            if (Interlocked.Exchange(ref _isLooking, 1) == 1)
            {
                return;
            }

            seen = _index.Changes;
            var paths = _told
                .Where(draft => !draft.Value.IsOutdated && !IsCurrent(draft.Key) && _told.TryUpdate(draft.Key, draft.Value with { IsOutdated = true }, draft.Value))
                .Select(draft => draft.Key)
                .ToArray();
            if (paths.Length > 0)
            {
                outdated(paths);
            }

            Volatile.Write(ref _isLooking, 0);
        }
        while (_index.Changes != seen);
    }

    /// <param name="Names">What a draft was told when it was last linted.</param>
    /// <param name="IsOutdated">Whether that has changed since.</param>
    private sealed record Told(DeskNames Names, bool IsOutdated);
}
