using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>Reads the settings again when one of their files changed on disk, and the names of drafts that did. Open documents are what the editor says, not the disk.</summary>
internal static class DidChangeWatchedFiles
{
    public static void Handle(ServerLoop server, DidChangeWatchedFilesParams parameters)
    {
        if (parameters.Changes.Any(change => change.Uri.EndsWith("ignore", StringComparison.Ordinal)))
        {
            server.SetFolders(server.Folders); // other drafts make up the desk now
        }
        else if (parameters.Changes.Any(change => !IsDraft(change.Uri)))
        {
            server.RereadSettings();
        }

        var open = server.Documents.Documents;
        server.Desk?.Change(parameters.Changes
            .Where(change => IsDraft(change.Uri) && !open.ContainsKey(change.Uri))
            .Select(change => FromProtocol.PathOf(change.Uri))
            .OfType<string>());
    }

    private static bool IsDraft(string uri) =>
        uri.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || uri.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
}
