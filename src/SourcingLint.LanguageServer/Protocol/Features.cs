using System.Text.Json;
using System.Text.Json.Serialization;

namespace SourcingLint.LanguageServer.Protocol;

/// <summary>Parameters that name a document and nothing else that we read.</summary>
internal sealed record DocumentParams(TextDocumentIdentifier TextDocument) : IDocumentParams;

internal sealed record PositionParams(TextDocumentIdentifier TextDocument, Position Position) : IDocumentParams;

internal sealed record RangeParams(TextDocumentIdentifier TextDocument, Range Range) : IDocumentParams;

internal sealed record ReferenceParams(TextDocumentIdentifier TextDocument, Position Position, ReferenceContext Context) : IDocumentParams;

internal sealed record ReferenceContext(bool IncludeDeclaration);

internal sealed record RenameParams(TextDocumentIdentifier TextDocument, Position Position, string NewName) : IDocumentParams;

internal sealed record PrepareRenameResult(Range Range, string Placeholder);

internal sealed record Hover(MarkupContent Contents, Range Range);

internal sealed record MarkupContent(string Kind, string Value);

internal sealed record DocumentHighlight(Range Range, int Kind)
{
    public const int Text = 1;
}

internal sealed record DocumentSymbol(string Name, string? Detail, int Kind, Range Range, Range SelectionRange, DocumentSymbol[]? Children);

internal sealed record SymbolInformation(string Name, int Kind, Location Location, string? ContainerName);

internal static class SymbolKind
{
    public const int Module = 2;
    public const int Namespace = 3;
    public const int Interface = 11;
    public const int String = 15;
    public const int Object = 19;
    public const int Event = 24;
}

internal sealed record CodeLens(Range Range, Command Command);

internal sealed record InlayHint(Position Position, string Label, string Tooltip, bool PaddingLeft);

internal sealed record CompletionList(bool IsIncomplete, CompletionItem[] Items);

internal sealed record CompletionItem(string Label, int Kind, string? Detail, string SortText, string FilterText, TextEdit TextEdit)
{
    public const int Text = 1;
    public const int Value = 12;
}

internal sealed record WorkspaceSymbolParams(string Query, JsonElement? PartialResultToken = null, JsonElement? WorkDoneToken = null);

internal sealed record DocumentDiagnosticParams(TextDocumentIdentifier TextDocument, string? PreviousResultId = null);

internal sealed record DocumentDiagnosticReport(string Kind, string ResultId, Diagnostic[]? Items);

internal sealed record WorkspaceDiagnosticParams(PreviousResultId[]? PreviousResultIds = null, JsonElement? PartialResultToken = null, JsonElement? WorkDoneToken = null);

internal sealed record PreviousResultId(string Uri, string Value);

internal sealed record WorkspaceDiagnosticReport(WorkspaceDocumentDiagnosticReport[] Items);

internal sealed record WorkspaceDocumentDiagnosticReport(
    string Uri, [property: JsonIgnore(Condition = JsonIgnoreCondition.Never)] int? Version, string Kind, string ResultId, Diagnostic[]? Items);

internal sealed record ProgressParams(JsonElement Token, object Value);

internal sealed record WorkDoneProgress(string Kind, string? Title = null, string? Message = null, int? Percentage = null);

internal sealed record ExecuteCommandParams(string Command, JsonElement[]? Arguments = null);

internal sealed record ApplyWorkspaceEditParams(string Label, WorkspaceEdit Edit);

internal sealed record ShowDocumentParams(string Uri, bool External = false, bool TakeFocus = true);

/// <summary>What a draft comes to, for a status bar: the answer to the command <c>sourcinglint.summary</c>.</summary>
internal sealed record DraftSummary(int Figures, int Unattributed, SourceSummary[] Sources, int Caveats, int Errors, int Warnings, int Infos, string Text, string? Skipped, bool IsTextFile);

/// <summary>What holds for the drafts of a folder and where a change would be written: the answer to <c>sourcinglint.readSettings</c> and <c>sourcinglint.writeSettings</c>.</summary>
internal sealed record FolderSettings(string File, string Folder, string Stylebook, string Outlet);

internal sealed record SourceSummary(string Name, string Kind, int Figures, Location Location);
