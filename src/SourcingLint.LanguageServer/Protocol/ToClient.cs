using System.Text.Json.Serialization;

namespace SourcingLint.LanguageServer.Protocol;

/// <summary>Writes what clients are sent; what is null is left out. Straight-line code for all but progress, whose values are of several types.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    GenerationMode = JsonSourceGenerationMode.Serialization)]
[JsonSerializable(typeof(ApplyWorkspaceEditParams))]
[JsonSerializable(typeof(CodeAction))]
[JsonSerializable(typeof(CodeAction[]))]
[JsonSerializable(typeof(CodeLens[]))]
[JsonSerializable(typeof(CompletionList))]
[JsonSerializable(typeof(ConfigurationParams))]
[JsonSerializable(typeof(Diagnostic[]))]
[JsonSerializable(typeof(DocumentDiagnosticReport))]
[JsonSerializable(typeof(DocumentHighlight[]))]
[JsonSerializable(typeof(DocumentSymbol[]))]
[JsonSerializable(typeof(DraftSummary))]
[JsonSerializable(typeof(FolderSettings))]
[JsonSerializable(typeof(Hover))]
[JsonSerializable(typeof(InitializeResult))]
[JsonSerializable(typeof(InlayHint[]))]
[JsonSerializable(typeof(int))]
[JsonSerializable(typeof(Location[]))]
[JsonSerializable(typeof(LogTraceParams))]
[JsonSerializable(typeof(MessageParams))]
[JsonSerializable(typeof(PrepareRenameResult))]
[JsonSerializable(typeof(ProgressParams), GenerationMode = JsonSourceGenerationMode.Default)]
[JsonSerializable(typeof(PublishDiagnosticsParams))]
[JsonSerializable(typeof(RegistrationParams))]
[JsonSerializable(typeof(ShowDocumentParams))]
[JsonSerializable(typeof(string))]
[JsonSerializable(typeof(SymbolInformation[]))]
[JsonSerializable(typeof(WorkDoneProgress))]
[JsonSerializable(typeof(WorkspaceDiagnosticReport))]
[JsonSerializable(typeof(WorkspaceEdit))]
internal sealed partial class ToClient : JsonSerializerContext;
