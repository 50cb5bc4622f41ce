using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>The findings of a document, for clients that ask for them.</summary>
internal static class DocumentDiagnostics
{
    public static object? Handle(DocumentSnapshot document, DocumentDiagnosticParams parameters, RequestContext context)
    {
        var diagnostics = ToProtocol.DiagnosticsOf(document, context.Client);
        var id = DraftReport.IdOf(diagnostics);
        return id == parameters.PreviousResultId
            ? new DocumentDiagnosticReport("unchanged", id, null)
            : new DocumentDiagnosticReport("full", id, diagnostics);
    }
}
