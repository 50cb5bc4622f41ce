using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>Forgets a document.</summary>
internal static class DidClose
{
    public static void Handle(ServerLoop server, DidCloseTextDocumentParams parameters) => server.Close(parameters.TextDocument.Uri);
}
