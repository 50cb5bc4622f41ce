using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>Takes in a document; from now on its text is what the editor says.</summary>
internal static class DidOpen
{
    public static void Handle(ServerLoop server, DidOpenTextDocumentParams parameters)
    {
        var item = parameters.TextDocument;
        var document = new DocumentSnapshot(item.Uri, item.Version, item.Text, server.Features.Encoding, server.Linter, item.LanguageId);
        server.Put(document);
        Task.Run(() =>
        {
            if (document.Skipped is { } why)
            {
                server.Post(loop => loop.Log(MessageParams.Info, $"{document.Uri} is not checked. {why}"));
            }
        });
    }
}
