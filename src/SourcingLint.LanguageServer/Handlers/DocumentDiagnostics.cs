using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>The findings of a document, for clients that ask for them. They ask for tabs too whose document is not open yet.</summary>
internal static class DocumentDiagnostics
{
    public static object? Handle(DocumentDiagnosticParams parameters, RequestContext context)
    {
        var uri = parameters.TextDocument.Uri;
        if (!context.Session.Documents.ContainsKey(uri) && context.Session.OnDisk.Find(uri, context) is { } report)
        {
            return Report(report.ResultId, report.Diagnostics, parameters);
        }

        var diagnostics = ToProtocol.DiagnosticsOf(context.Open(uri), context.Client);
        return Report(DraftReport.IdOf(diagnostics), diagnostics, parameters);
    }

    private static DocumentDiagnosticReport Report(string id, Diagnostic[] diagnostics, DocumentDiagnosticParams parameters) =>
        id == parameters.PreviousResultId
            ? new DocumentDiagnosticReport("unchanged", id, null)
            : new DocumentDiagnosticReport("full", id, diagnostics);
}
