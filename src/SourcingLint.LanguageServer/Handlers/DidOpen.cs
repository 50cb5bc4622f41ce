using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>Takes in a document; from now on its text is what the editor says.</summary>
internal static class DidOpen
{
    public static void Handle(ServerLoop server, DidOpenTextDocumentParams parameters)
    {
        var document = parameters.TextDocument;
        server.Put(new DocumentSnapshot(document.Uri, document.Version, document.Text, server.Features.Encoding, server.Linter));
    }
}
