using Microsoft.CodeAnalysis.Text;
using SourcingLint.Diagnostics;
using SourcingLint.LanguageServer.Protocol;
using SourcingLint.Model;
using SourcingLint.Text;
using Diagnostic = SourcingLint.LanguageServer.Protocol.Diagnostic;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>Offers what can be done about the findings in a stretch of a document.</summary>
internal static class CodeActions
{
    /// <summary>What settles one finding.</summary>
    public const string QuickFix = "quickfix";

    /// <summary>Makes every safe change in a document.</summary>
    public const string FixAll = "source.fixAll.sourcinglint";

    private const int MostSources = 4;
    private const int LongestTitle = 80;

    /// <summary>Stands where a source belongs that only the writer knows.</summary>
    private const string SourceToWrite = "[SOURCE]";

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

            var canTurnOff = touched.Where(SuppressionWriter.CanTurnOff).ToArray();
            actions.AddRange(canTurnOff.Select(finding => Suppress(document, finding, context.Client)));
            var rules = canTurnOff.DistinctBy(finding => finding.Diagnostic.Id).ToArray();
            actions.AddRange(rules.Select(finding => SuppressInDraft(document, finding, context.Client)));
            if (rules.Length > 0 && FolderSettingsFile.For(document.Uri, context) is { CanBeChanged: true } file)
            {
                actions.AddRange(rules.Select(finding => TurnOffInFolder(document, finding, file, context.Client)));
            }

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
        return finding.Fixes.SelectMany(fix => WithSources(document, finding, fix)).Select((fix, index) => new CodeAction
        {
            Title = TitleOf(fix),
            Kind = QuickFix,
            Diagnostics = diagnostics,
            // "Auto fix" takes the preferred one unseen, so it must leave nothing to fill in and nothing to decide.
            IsPreferred = index == 0 && fix.Safety == FixSafety.Safe && client.PreferredActions ? true : null,
            Edit = ToProtocol.EditOf(document, ToProtocol.EditsOf(document, fix.Changes), client),
        });
    }

    /// <summary>A fix, and where it leaves a source to write, the same with each source that the draft names already.</summary>
    private static IEnumerable<CodeFix> WithSources(DocumentSnapshot document, Finding finding, CodeFix fix)
    {
        var isOpen = fix.Changes.Any(change => change.NewText!.Contains(SourceToWrite, StringComparison.Ordinal));
        return isOpen
            ? [fix, .. SourceChoices.For(document.Draft, finding.Span, MostSources).Select(source => new CodeFix(
                fix.Title,
                [.. fix.Changes.Select(change => new TextChange(change.Span, change.NewText!.Replace(SourceToWrite, source, StringComparison.Ordinal)))],
                FixSafety.Suggestion))]
            : [fix];
    }

    /// <summary>What a fix does, with the words that it adds.</summary>
    private static string TitleOf(CodeFix fix) =>
        fix.Changes is [{ Span.IsEmpty: true, NewText: { } added }] && OneLine.Of(added).Trim(' ', ',') is { Length: > 0 } words && !fix.Title.Contains(words, StringComparison.Ordinal)
            ? $"{fix.Title}: “{OneLine.Of(words, LongestTitle)}”"
            : fix.Title;

    private static CodeAction Suppress(DocumentSnapshot document, Finding finding, ClientFeatures client) => new()
    {
        Title = $"Suppress {finding.RuleName} here, with a reason",
        Kind = QuickFix,
        Diagnostics = [ToProtocol.DiagnosticOf(document, finding, client)],
        Edit = ToProtocol.EditOf(document, ToProtocol.EditsOf(document, SuppressionWriter.ChangesFor(document.Draft, [finding], ReasonToWrite)), client),
    };

    private static CodeAction SuppressInDraft(DocumentSnapshot document, Finding finding, ClientFeatures client) => new()
    {
        Title = $"Suppress {finding.RuleName} in this draft, with a reason",
        Kind = QuickFix,
        Diagnostics = [ToProtocol.DiagnosticOf(document, finding, client)],
        Edit = ToProtocol.EditOf(document, ToProtocol.EditsOf(document, [SuppressionWriter.ChangeForDraft(document.Draft, finding, ReasonToWrite)]), client),
    };

    private static CodeAction TurnOffInFolder(DocumentSnapshot document, Finding finding, FolderSettingsFile file, ClientFeatures client)
    {
        var title = $"Turn off {finding.RuleName} for all drafts in “{OneLine.Of(file.Folder, LongestTitle)}”";
        return new CodeAction
        {
            Title = title,
            Kind = QuickFix,
            Diagnostics = [ToProtocol.DiagnosticOf(document, finding, client)],
            Command = new Command(title, ExecuteCommand.WriteSettings, [document.Uri, LintOptions.KeyOf(finding.Diagnostic.Descriptor), "none"]),
        };
    }

    private static CodeAction Explain(Finding finding) => new()
    {
        Title = "Explain " + finding.RuleName,
        Kind = QuickFix,
        Command = new Command("Explain " + finding.RuleName, ExecuteCommand.Explain, [finding.RuleName]),
    };

    private static bool IsWanted(string kind, string[]? only) =>
        only is null || only.Any(wanted => wanted.Length == 0 || kind == wanted || kind.StartsWith(wanted + ".", StringComparison.Ordinal));
}
