using System.Collections.Concurrent;
using SourcingLint.Workspace;

namespace SourcingLint.LanguageServer;

/// <summary>The drafts in the editor's folders, with what was last made of each; read again when a file or the settings changed.</summary>
internal sealed class DraftsOnDisk
{
    private readonly ConcurrentDictionary<string, DraftReport> _reports = new(StringComparer.Ordinal);

    /// <summary>Every draft of a session, open or on disk, in order of name.</summary>
    /// <param name="session">The session.</param>
    /// <param name="context">Tells when to stop.</param>
    /// <param name="progress">Takes how many of how many are done.</param>
    public IEnumerable<DraftReport> Reports(Session session, RequestContext context, Action<int, int> progress)
    {
        var open = new Dictionary<string, DocumentSnapshot>(StringComparer.Ordinal);
        foreach (var document in session.Documents.Values)
        {
            open[FromProtocol.PathOf(document.Uri) ?? document.Uri] = document;
        }

        var paths = session.Folders
            .SelectMany(folder => DraftFinder.Find([folder], folder, []).Drafts)
            .Select(draft => draft.FullPath)
            .Union(open.Keys)
            .Order(StringComparer.Ordinal)
            .ToArray();
        for (var i = 0; i < paths.Length; i++)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            if ((open.TryGetValue(paths[i], out var document) ? DraftReport.Of(document, session.Client, isOpen: true) : Read(paths[i], session)) is { } report)
            {
                yield return report;
            }

            progress(i + 1, paths.Length);
        }
    }

    /// <summary>A draft that is not open; null when its file cannot be read.</summary>
    public DraftReport? Find(string uri, Session session) => FromProtocol.PathOf(uri) is { } path ? Read(path, session) : null;

    private DraftReport? Read(string path, Session session)
    {
        var stamp = (File.GetLastWriteTimeUtc(path), session.Linter);
        if (_reports.TryGetValue(path, out var known) && known.Stamp == stamp)
        {
            return known;
        }

        if (DraftReader.Read(new DraftPath(path, path), out _) is not { } file)
        {
            _reports.TryRemove(path, out _);
            return null;
        }

        var document = new DocumentSnapshot(ToProtocol.UriOf(path), 0, file.Text, session.Client.Encoding, session.Linter);
        var report = DraftReport.Of(document, session.Client, isOpen: false) with { Stamp = stamp };
        _reports[path] = report;
        return report;
    }
}
