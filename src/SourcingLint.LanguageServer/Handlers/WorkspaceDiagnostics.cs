using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>The findings of every draft in the editor's folders, in pieces for clients that take them so.</summary>
internal static class WorkspaceDiagnostics
{
    private const int PieceLength = 50;

    public static object? Handle(WorkspaceDiagnosticParams parameters, RequestContext context)
    {
        var previous = (parameters.PreviousResultIds ?? []).DistinctBy(id => id.Uri).ToDictionary(id => id.Uri, id => id.Value, StringComparer.Ordinal);
        using var progress = new Progress(context, parameters.WorkDoneToken, "Checking drafts");
        var reports = new List<WorkspaceDocumentDiagnosticReport>();
        foreach (var draft in context.Session.OnDisk.Reports(context.Session, context, progress.Step))
        {
            var isKnown = previous.Remove(draft.Uri, out var id) && id == draft.ResultId;
            reports.Add(new WorkspaceDocumentDiagnosticReport(
                draft.Uri, draft.Version, isKnown ? "unchanged" : "full", draft.ResultId, isKnown ? null : draft.Diagnostics));
            if (parameters.PartialResultToken is { } token && reports.Count == PieceLength)
            {
                Progress.SendPart(context, token, new WorkspaceDiagnosticReport([.. reports]));
                reports.Clear();
            }
        }

        // Drafts that are gone have no findings.
        reports.AddRange(previous.Keys.Order(StringComparer.Ordinal).Select(uri =>
            new WorkspaceDocumentDiagnosticReport(uri, null, "full", DraftReport.IdOf([]), [])));
        if (parameters.PartialResultToken is { } last)
        {
            Progress.SendPart(context, last, new WorkspaceDiagnosticReport([.. reports]));
            reports.Clear();
        }

        return new WorkspaceDiagnosticReport([.. reports]);
    }
}
