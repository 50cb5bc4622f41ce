using SourcingLint.Diagnostics;
using SourcingLint.LanguageServer.Protocol;
using SourcingLint.Workspace;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>Writes a name otherwise in every draft of the editor's folders, open or not; never in quotation marks.</summary>
internal static class NameChanges
{
    private static readonly HashSet<string> Rules = new(StringComparer.Ordinal)
    {
        "inconsistent-name", "house-style-name", "near-miss-name", "inconsistent-name-across-drafts",
    };

    /// <summary>Offers it for a finding about a name; null for other findings.</summary>
    public static CodeAction? ActionFor(DocumentSnapshot document, Finding finding)
    {
        if (!Rules.Contains(finding.RuleName) || finding.Fixes.IsEmpty)
        {
            return null;
        }

        var written = document.Text.Substring(finding.Span.Start, finding.Span.Length);
        var target = finding.Fixes[0].Changes[0].NewText!;
        var title = $"Change '{written}' to '{target}' in all drafts";
        return new CodeAction
        {
            Title = title,
            Kind = CodeActions.QuickFix,
            Command = new Command(title, ExecuteCommand.ChangeName, [document.Uri, written, target]),
        };
    }

    /// <summary>Asks the client to make the change.</summary>
    /// <returns>In how many drafts.</returns>
    public static object Apply(DocumentSnapshot document, string written, string target, RequestContext context)
    {
        var session = context.Session;
        // An editor may have one file open under two names; the change is made once, where it was asked for.
        var open = session.Documents.Values.OrderBy(d => d.Uri != document.Uri).DistinctBy(PathOf).ToDictionary(PathOf, StringComparer.Ordinal);
        var paths = session.Folders
            .SelectMany(folder => DraftFinder.Find([folder], folder, []).Drafts)
            .Select(draft => draft.FullPath)
            .Union(open.Keys)
            .Order(StringComparer.Ordinal);
        var change = new NameChange(document, written, target);
        var changes = new List<(DocumentSnapshot Document, bool IsOpen, TextEdit[] Edits)>();
        foreach (var path in paths)
        {
            context.Cancellation.ThrowIfCancellationRequested();
            var isOpen = open.TryGetValue(path, out var draft);
            draft ??= DraftReader.ReadText(new DraftPath(path, path), out _) is { } file
                ? new DocumentSnapshot(ToProtocol.UriOf(path), 0, file.Text, document.Encoding, session.Linter)
                : null;
            if (draft is not null && change.In(draft) is { Length: > 0 } edits)
            {
                changes.Add((draft, isOpen, edits));
            }
        }

        if (changes.Count > 0)
        {
            var edit = ToProtocol.EditOf(changes, context.Client);
            context.Post(server =>
            {
                if (!changes.Exists(changed => changed.Document.Superseded.IsCancellationRequested))
                {
                    server.Client.Ask("workspace/applyEdit", new ApplyWorkspaceEditParams($"Change '{written}' to '{target}'", edit));
                }
            });
        }

        return changes.Count;

        static string PathOf(DocumentSnapshot document) => FromProtocol.PathOf(document.Uri) ?? document.Uri;
    }
}
