using System.Text.Json;
using SourcingLint.Diagnostics;
using SourcingLint.LanguageServer.JsonRpc;
using SourcingLint.LanguageServer.Protocol;
using SourcingLint.Model;
using Severity = Microsoft.CodeAnalysis.DiagnosticSeverity;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>The commands behind lenses, actions and an extension's menus.</summary>
internal static class ExecuteCommand
{
    /// <summary>Shows the page of a rule: its id or name. Answers the page.</summary>
    public const string Explain = "sourcinglint.explain";

    /// <summary>Makes the safe changes in a document: its URI. Answers how many findings that settles.</summary>
    public const string FixAll = "sourcinglint.fixAll";

    /// <summary>Turns a rule off for the finding at a place, for a reason: URI, rule, position, reason.</summary>
    public const string Suppress = "sourcinglint.suppress";

    /// <summary>Writes a name otherwise in all drafts of the folders: a document's URI, the name as written there, the name to write. Answers in how many drafts.</summary>
    public const string ChangeName = "sourcinglint.changeName";

    /// <summary>Answers what a document comes to: its URI.</summary>
    public const string Summary = "sourcinglint.summary";

    /// <summary>Shows who says how much in a document: its URI. Answers as <see cref="Summary"/>.</summary>
    public const string ShowSources = "sourcinglint.showSources";

    /// <summary>Answers what is set for the drafts beside a document, and where: its URI.</summary>
    public const string ReadSettings = "sourcinglint.readSettings";

    /// <summary>Sets something for all drafts beside a document, in the nearest <c>.editorconfig</c>: its URI, then keys each with its value, empty to take it out. Answers as <see cref="ReadSettings"/>.</summary>
    public const string WriteSettings = "sourcinglint.writeSettings";

    /// <summary>All of them.</summary>
    public static string[] All { get; } = [ChangeName, Explain, FixAll, ReadSettings, ShowSources, Summary, Suppress, WriteSettings];

    public static object? Handle(ExecuteCommandParams parameters, RequestContext context)
    {
        var arguments = parameters.Arguments ?? [];
        return parameters.Command switch
        {
            ChangeName => NameChanges.Apply(context.Open(Text(arguments, 0)), Text(arguments, 1), NameRequests.NewName(Text(arguments, 2)), context),
            Explain => ExplainRule(Text(arguments, 0), context),
            FixAll => Fix(context.Open(Text(arguments, 0)), context),
            Suppress => TurnOff(context.Open(Text(arguments, 0)), arguments, context),
            ReadSettings => FolderSettingsFile.At(Text(arguments, 0), context).Read(context),
            WriteSettings => FolderSettingsFile.At(Text(arguments, 0), context).Write([.. Enumerable.Range(1, Math.Max(0, arguments.Length - 1)).Select(index => Text(arguments, index))], context),
            Summary => SummaryOf(context.Open(Text(arguments, 0))),
            ShowSources => Show(context.Open(Text(arguments, 0)), context),
            _ => throw new ResponseException(ErrorCode.InvalidParams, $"No command is called '{parameters.Command}'."),
        };
    }

    private static string ExplainRule(string name, RequestContext context)
    {
        var rule = RuleCatalog.Describe(name) ?? throw new ResponseException(ErrorCode.InvalidParams, $"No rule is called '{name}'.");
        if (context.Client.ShowsDocuments && RulePages.PathOf(rule) is { } path)
        {
            context.Post(server => server.Client.Ask("window/showDocument", new ShowDocumentParams(ToProtocol.UriOf(path))));
        }
        else
        {
            context.Post(server => server.Client.Notify("window/showMessage", new MessageParams(
                MessageParams.Info, $"{rule.Title}. {rule.Description}")));
        }

        return RulePage.Of(rule)?.Markdown ?? "";
    }

    private static object Fix(DocumentSnapshot document, RequestContext context)
    {
        var done = SafeFixes.Apply(document.Draft, draft => document.Lint(draft, context.Cancellation));
        if (done.Settled > 0)
        {
            var edits = ToProtocol.EditsOf(document, done.Changes);
            Apply("Make all safe changes", document, edits, context);
        }

        return done.Settled;
    }

    private static object? TurnOff(DocumentSnapshot document, JsonElement[] arguments, RequestContext context)
    {
        var rule = Text(arguments, 1);
        var reason = Text(arguments, 3).Replace("--", "\u2013", StringComparison.Ordinal).ReplaceLineEndings(" ").Trim();
        if (arguments[2].ValueKind != JsonValueKind.Object || reason.Length == 0)
        {
            throw new ResponseException(ErrorCode.InvalidParams, "Give the document, the rule, the position and the reason.");
        }

        var offset = document.Lines.OffsetOf(arguments[2].Deserialize(FromClient.Default.Position));
        var finding = document.Findings.FirstOrDefault(found =>
                found.Span.Start <= offset && offset <= found.Span.End && (found.RuleName == rule || found.Diagnostic.Id == rule) && SuppressionWriter.CanTurnOff(found))
            ?? throw new ResponseException(ErrorCode.RequestFailed, $"{rule} has found nothing here.");
        Apply($"Suppress {finding.RuleName}", document, ToProtocol.EditsOf(document, SuppressionWriter.ChangesFor(document.Draft, [finding], reason)), context);
        return null;
    }

    private static DraftSummary SummaryOf(DocumentSnapshot document)
    {
        var model = document.Draft.Model;
        var tally = DraftTally.Of(model);
        var findings = document.Findings;
        return new DraftSummary(
            tally.Figures,
            tally.Unsourced,
            [
                .. model.Sources.Select(source => new SourceSummary(
                    Wording.Of(document.Draft, source.Name), source.Kind.ToString(), source.Figures.Length, ToProtocol.LocationOf(document, source.Name))),
            ],
            tally.Caveats,
            findings.Count(found => found.Diagnostic.Severity == Severity.Error),
            findings.Count(found => found.Diagnostic.Severity == Severity.Warning),
            findings.Count(found => found.Diagnostic.Severity == Severity.Info),
            Wording.OfDraft(document.Draft),
            document.Skipped ?? (model.OtherLanguages.Note is { } note ? "This draft is " + note : null),
            document.IsMereText);
    }

    private static DraftSummary Show(DocumentSnapshot document, RequestContext context)
    {
        var summary = SummaryOf(document);
        var lines = summary.Sources.Select(source => $"{source.Name}: {Wording.Count(source.Figures, "figure")}");
        context.Post(server => server.Client.Notify("window/showMessage", new MessageParams(
            MessageParams.Info, string.Join('\n', [summary.Text, .. lines]))));
        return summary;
    }

    private static void Apply(string label, DocumentSnapshot document, TextEdit[] edits, RequestContext context)
    {
        if (!context.Client.AppliesEdits)
        {
            throw new ResponseException(ErrorCode.RequestFailed, "This editor cannot be asked to change a document.");
        }

        var edit = ToProtocol.EditOf(document, edits, context.Client);
        context.Post(server =>
        {
            if (!document.Superseded.IsCancellationRequested)
            {
                server.Client.Ask("workspace/applyEdit", new ApplyWorkspaceEditParams(label, edit));
            }
        });
    }

    private static string Text(JsonElement[] arguments, int index) =>
        index < arguments.Length && arguments[index].ValueKind == JsonValueKind.String
            ? arguments[index].GetString()!
            : throw new ResponseException(ErrorCode.InvalidParams, $"Argument {index + 1} is missing.");
}
