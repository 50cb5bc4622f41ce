using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>Reads the settings again when one of their files changed on disk. Open documents are what the editor says, not the disk.</summary>
internal static class DidChangeWatchedFiles
{
    public static void Handle(ServerLoop server, DidChangeWatchedFilesParams parameters)
    {
        if (parameters.Changes.Any(change => !IsDraft(change.Uri)))
        {
            server.RereadSettings();
        }
    }

    private static bool IsDraft(string uri) =>
        uri.EndsWith(".md", StringComparison.OrdinalIgnoreCase) || uri.EndsWith(".markdown", StringComparison.OrdinalIgnoreCase);
}
