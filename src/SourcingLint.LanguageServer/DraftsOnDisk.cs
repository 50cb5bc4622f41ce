using System.Collections.Concurrent;
using SourcingLint.LanguageServer.Protocol;
using SourcingLint.Workspace;

namespace SourcingLint.LanguageServer;

/// <summary>The drafts in the editor's folders, with what was last made of each; read again when a file or the settings changed.</summary>
internal sealed class DraftsOnDisk
{
    private readonly ConcurrentDictionary<string, DraftReport> _reports = new(StringComparer.Ordinal);
    private readonly ConcurrentDictionary<string, string> _unreadable = new(StringComparer.Ordinal);

    /// <summary>Every draft of a session, open or on disk, in order of name.</summary>
    /// <param name="session">The session.</param>
    /// <param name="context">Tells when to stop.</param>
    /// <param name="progress">Takes how many of how many are done.</param>
    public IEnumerable<DraftReport> Reports(Session session, RequestContext context, Action<int, int> progress)
    {
        var open = new Dictionary<string, DocumentSnapshot>(StringComparer.Ordinal);
        foreach (var document in session.Documents.Values.Where(document => document.Skipped is null))
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
            if ((open.TryGetValue(paths[i], out var document) ? DraftReport.Of(document, session.Client, isOpen: true) : Read(paths[i], context)) is { } report)
            {
                yield return report;
            }

            progress(i + 1, paths.Length);
        }
    }

    /// <summary>A draft that is not open; null when its file cannot be read.</summary>
    public DraftReport? Find(string uri, RequestContext context) => FromProtocol.PathOf(uri) is { } path ? Read(path, context) : null;

    private DraftReport? Read(string path, RequestContext context)
    {
        var session = context.Session;
        var stamp = (File.GetLastWriteTimeUtc(path), session.Linter);
        if (_reports.TryGetValue(path, out var known) && known.Stamp == stamp && session.Linter.IsCurrent(path))
        {
            return known;
        }

        if (DraftReader.ReadText(new DraftPath(path, path), out var problem) is not { } file)
        {
            _reports.TryRemove(path, out _);
            Tell(path, problem!.ToString(), context);
            return null;
        }

        var document = new DocumentSnapshot(ToProtocol.UriOf(path), 0, file.Text, session.Client.Encoding, session.Linter);
        var report = DraftReport.Of(document, session.Client, isOpen: false) with { Stamp = stamp };
        _reports[path] = report;
        return report;
    }

    /// <summary>Logs why a file is skipped, once: editors ask again and again.</summary>
    private void Tell(string path, string why, RequestContext context)
    {
        if (!_unreadable.TryGetValue(path, out var told) || told != why)
        {
            _unreadable[path] = why;
            context.Post(server => server.Log(MessageParams.Warning, why));
        }
    }
}
