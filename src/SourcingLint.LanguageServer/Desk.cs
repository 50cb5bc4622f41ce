using SourcingLint.Diagnostics;
using SourcingLint.LanguageServer.Protocol;
using SourcingLint.Workspace;

namespace SourcingLint.LanguageServer;

/// <summary>The names of all drafts in the editor's folders. They are read in the background when a draft's settings first ask for them; until then nothing is compared.</summary>
/// <param name="folders">The folders' absolute paths.</param>
/// <param name="ready">Called once, on another thread, when all are read.</param>
internal sealed class Desk(IReadOnlyList<string> folders, Action ready)
{
    private readonly DeskIndex _index = new();
    private readonly Lock _lock = new();
    private Task? _reading;

    /// <summary>The settings for a draft with what the others say of its names, as far as they are read.</summary>
    public LintOptions For(Draft draft, LintOptions options)
    {
        if (draft.Path.Length == 0 || !DeskIndex.IsWanted(options) || !IsRead())
        {
            return options;
        }

        _index.Put(draft.Path, draft);
        return _index.For(draft.Path, options);
    }

    /// <summary>Reads drafts again whose files changed, or forgets them.</summary>
    public void Change(IEnumerable<string> paths)
    {
        lock (_lock)
        {
            var changed = paths.ToArray();
            _reading = _reading?.ContinueWith(
                _ =>
                {
                    foreach (var path in changed)
                    {
                        _index.Update(new DraftPath(path, path));
                    }
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
                ready();
            });
            return _index.Count > 0 && _reading.IsCompleted;
        }
    }
}
