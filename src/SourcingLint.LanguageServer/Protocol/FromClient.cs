using System.Text.Json.Serialization;

namespace SourcingLint.LanguageServer.Protocol;

/// <summary>Reads what clients send. Made by the compiler, so that nothing is looked up while an editor waits.</summary>
[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true,
    GenerationMode = JsonSourceGenerationMode.Metadata)]
[JsonSerializable(typeof(CancelParams))]
[JsonSerializable(typeof(CodeAction))]
[JsonSerializable(typeof(CodeActionParams))]
[JsonSerializable(typeof(DidChangeConfigurationParams))]
[JsonSerializable(typeof(DidChangeTextDocumentParams))]
[JsonSerializable(typeof(DidChangeWatchedFilesParams))]
[JsonSerializable(typeof(DidChangeWorkspaceFoldersParams))]
[JsonSerializable(typeof(DidCloseTextDocumentParams))]
[JsonSerializable(typeof(DidOpenTextDocumentParams))]
[JsonSerializable(typeof(DocumentDiagnosticParams))]
[JsonSerializable(typeof(DocumentParams))]
[JsonSerializable(typeof(ExecuteCommandParams))]
[JsonSerializable(typeof(InitializeParams))]
[JsonSerializable(typeof(Position))]
[JsonSerializable(typeof(PositionParams))]
[JsonSerializable(typeof(RangeParams))]
[JsonSerializable(typeof(ReferenceParams))]
[JsonSerializable(typeof(RenameParams))]
[JsonSerializable(typeof(SetTraceParams))]
[JsonSerializable(typeof(WorkspaceDiagnosticParams))]
[JsonSerializable(typeof(WorkspaceSymbolParams))]
internal sealed partial class FromClient : JsonSerializerContext;
