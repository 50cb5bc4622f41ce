using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.LanguageServer.Protocol;
using Diagnostic = SourcingLint.LanguageServer.Protocol.Diagnostic;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>Offers what can be done about the findings in a stretch of a document.</summary>
internal static class CodeActions
{
    /// <summary>What settles one finding.</summary>
    public const string QuickFix = "quickfix";

    /// <summary>Makes every safe change in a document.</summary>
    public const string FixAll = "source.fixAll.sourcinglint";

    /// <summary>Stands where the writer's reason belongs.</summary>
    private const string ReasonToWrite = "[REASON]";

    public static object? Handle(DocumentSnapshot document, CodeActionParams parameters, RequestContext context)
    {
        if (!context.Client.CodeActionLiterals)
        {
            return null;
        }

        var actions = new List<CodeAction>();
        if (IsWanted(QuickFix, parameters.Context.Only))
        {
            var start = document.Lines.OffsetOf(parameters.Range.Start);
            var end = document.Lines.OffsetOf(parameters.Range.End);
            var touched = document.Findings.Where(finding => finding.Span.Start <= end && finding.Span.End >= start).ToArray();
            actions.AddRange(touched.SelectMany(finding => FixesOf(document, finding, context.Client)));
            if (context.Client.AppliesEdits && context.Session.Folders.Count > 0)
            {
                actions.AddRange(touched.Select(finding => NameChanges.ActionFor(document, finding)).OfType<CodeAction>());
            }

            actions.AddRange(touched.Where(SuppressionWriter.CanTurnOff).Select(finding => Suppress(document, finding, context.Client)));
            actions.AddRange(touched.DistinctBy(finding => finding.Diagnostic.Id).Select(Explain));
        }

        if (IsWanted(FixAll, parameters.Context.Only) && document.Findings.Any(finding => finding.Fixes.Any(fix => fix.Safety == FixSafety.Safe)))
        {
            actions.Add(new CodeAction
            {
                Title = "Make all safe changes",
                Kind = FixAll,
                Edit = context.Client.ResolvesEdits ? null : FixAllEdit(document, context),
                Data = context.Client.ResolvesEdits ? new CodeActionData(document.Uri) : null,
            });
        }

        return actions.ToArray();
    }

    /// <summary>The edit that makes every safe change in a document.</summary>
    public static WorkspaceEdit FixAllEdit(DocumentSnapshot document, RequestContext context)
    {
        var done = SafeFixes.Apply(document.Draft, draft => document.Lint(draft, context.Cancellation));
        return ToProtocol.EditOf(document, ToProtocol.EditsOf(document, done.Changes), context.Client);
    }

    private static IEnumerable<CodeAction> FixesOf(DocumentSnapshot document, Finding finding, ClientFeatures client)
    {
        Diagnostic[] diagnostics = [ToProtocol.DiagnosticOf(document, finding, client)];
        return finding.Fixes.Select((fix, index) => new CodeAction
        {
            Title = fix.Title,
            Kind = QuickFix,
            Diagnostics = diagnostics,
            // "Auto fix" takes the preferred one unseen, so it must leave nothing to fill in and nothing to decide.
            IsPreferred = index == 0 && fix.Safety == FixSafety.Safe && client.PreferredActions ? true : null,
            Edit = ToProtocol.EditOf(document, ToProtocol.EditsOf(document, fix.Changes), client),
        });
    }

    private static CodeAction Suppress(DocumentSnapshot document, Finding finding, ClientFeatures client) => new()
    {
        Title = $"Suppress {finding.RuleName} here, with a reason",
        Kind = QuickFix,
        Diagnostics = [ToProtocol.DiagnosticOf(document, finding, client)],
        Edit = ToProtocol.EditOf(document, ToProtocol.EditsOf(document, SuppressionWriter.ChangesFor(document.Draft, [finding], ReasonToWrite)), client),
    };

    private static CodeAction Explain(Finding finding) => new()
    {
        Title = "Explain " + finding.RuleName,
        Kind = QuickFix,
        Command = new Command("Explain " + finding.RuleName, ExecuteCommand.Explain, [finding.RuleName]),
    };

    private static bool IsWanted(string kind, string[]? only) =>
        only is null || only.Any(wanted => wanted.Length == 0 || kind == wanted || kind.StartsWith(wanted + ".", StringComparison.Ordinal));
}
