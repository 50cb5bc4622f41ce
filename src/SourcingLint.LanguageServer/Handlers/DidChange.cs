using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>Takes in what was typed.</summary>
internal static class DidChange
{
    public static void Handle(ServerLoop server, DidChangeTextDocumentParams parameters)
    {
        var document = server.Documents.Find(parameters.TextDocument.Uri)
            ?? throw new InvalidOperationException(parameters.TextDocument.Uri + " is not open.");
        server.Put(document.WithText(parameters.TextDocument.Version, DocumentStore.Edit(document, parameters.ContentChanges), server.Documents.Typed));
    }
}
