using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>Takes in which folders the editor has open.</summary>
internal static class DidChangeWorkspaceFolders
{
    public static void Handle(ServerLoop server, DidChangeWorkspaceFoldersParams parameters)
    {
        var removed = parameters.Event.Removed.Select(folder => FromProtocol.PathOf(folder.Uri));
        var added = parameters.Event.Added.Select(folder => FromProtocol.PathOf(folder.Uri)).OfType<string>();
        server.SetFolders([.. server.Folders.Except(removed).Union(added).OfType<string>()]);
    }
}
