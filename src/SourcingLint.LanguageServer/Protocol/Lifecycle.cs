using System.Text.Json;
using System.Text.Json.Serialization;

namespace SourcingLint.LanguageServer.Protocol;

internal sealed record InitializeParams(
    int? ProcessId = null,
    ClientCapabilities? Capabilities = null,
    JsonElement InitializationOptions = default,
    string? RootUri = null,
    WorkspaceFolder[]? WorkspaceFolders = null,
    string? Trace = null);

internal sealed record WorkspaceFolder(string Uri, string Name);

/// <summary>What a client says that it can do, as far as this server cares.</summary>
internal sealed record ClientCapabilities(
    GeneralCapabilities? General = null, TextDocumentCapabilities? TextDocument = null, WorkspaceCapabilities? Workspace = null, WindowCapabilities? Window = null, JsonElement? Experimental = null);

internal sealed record GeneralCapabilities(string[]? PositionEncodings = null);

internal sealed record TextDocumentCapabilities(
    PublishDiagnosticsCapabilities? PublishDiagnostics = null,
    CodeActionCapabilities? CodeAction = null,
    HoverCapabilities? Hover = null,
    DocumentSymbolCapabilities? DocumentSymbol = null,
    JsonElement? Diagnostic = null);

internal sealed record PublishDiagnosticsCapabilities(
    bool RelatedInformation = false, TagSupport? TagSupport = null, bool VersionSupport = false, bool CodeDescriptionSupport = false, bool DataSupport = false);

internal sealed record TagSupport(int[]? ValueSet = null);

internal sealed record CodeActionCapabilities(JsonElement? CodeActionLiteralSupport = null, bool IsPreferredSupport = false, bool DataSupport = false, ResolveSupport? ResolveSupport = null);

internal sealed record ResolveSupport(string[]? Properties = null);

internal sealed record HoverCapabilities(string[]? ContentFormat = null);

internal sealed record DocumentSymbolCapabilities(bool HierarchicalDocumentSymbolSupport = false);

internal sealed record WorkspaceCapabilities(
    bool ApplyEdit = false,
    bool Configuration = false,
    WorkspaceEditCapabilities? WorkspaceEdit = null,
    DynamicRegistration? DidChangeConfiguration = null,
    DynamicRegistration? DidChangeWatchedFiles = null,
    RefreshSupport? Diagnostics = null,
    RefreshSupport? CodeLens = null,
    RefreshSupport? InlayHint = null);

internal sealed record WorkspaceEditCapabilities(bool DocumentChanges = false);

internal sealed record DynamicRegistration([property: JsonPropertyName("dynamicRegistration")] bool IsSupported = false);

internal sealed record RefreshSupport([property: JsonPropertyName("refreshSupport")] bool IsSupported = false);

internal sealed record WindowCapabilities(ShowDocumentCapabilities? ShowDocument = null);

internal sealed record ShowDocumentCapabilities(bool Support = false);

internal sealed record InitializeResult(ServerCapabilities Capabilities, ServerInfo ServerInfo);

internal sealed record ServerInfo(string Name, string Version);

internal sealed record ServerCapabilities
{
    public required string PositionEncoding { get; init; }

    public required TextDocumentSyncOptions TextDocumentSync { get; init; }

    public required CodeActionOptions CodeActionProvider { get; init; }

    public required bool HoverProvider { get; init; }

    public required bool DocumentSymbolProvider { get; init; }

    public required bool DocumentHighlightProvider { get; init; }

    public required bool ReferencesProvider { get; init; }

    public required RenameOptions RenameProvider { get; init; }

    public required CodeLensOptions CodeLensProvider { get; init; }

    public required bool InlayHintProvider { get; init; }

    public required CompletionOptions CompletionProvider { get; init; }

    public required WorkDoneOptions WorkspaceSymbolProvider { get; init; }

    public required ExecuteCommandOptions ExecuteCommandProvider { get; init; }

    public DiagnosticOptions? DiagnosticProvider { get; init; }

    public required WorkspaceServerCapabilities Workspace { get; init; }
}

internal sealed record RenameOptions(bool PrepareProvider);

internal sealed record CodeLensOptions(bool ResolveProvider);

internal sealed record CompletionOptions(bool ResolveProvider);

internal sealed record WorkDoneOptions(bool WorkDoneProgress);

internal sealed record ExecuteCommandOptions(string[] Commands);

internal sealed record DiagnosticOptions(string Identifier, bool InterFileDependencies, bool WorkspaceDiagnostics, bool WorkDoneProgress);

internal sealed record WorkspaceServerCapabilities(WorkspaceFoldersServerCapabilities WorkspaceFolders);

internal sealed record WorkspaceFoldersServerCapabilities(bool Supported, bool ChangeNotifications);

internal sealed record TextDocumentSyncOptions(bool OpenClose, int Change);

internal sealed record CodeActionOptions(string[] CodeActionKinds, bool ResolveProvider);

internal sealed record RegistrationParams(Registration[] Registrations);

internal sealed record Registration(string Id, string Method, RegisterOptions? RegisterOptions);

internal sealed record RegisterOptions(Watcher[]? Watchers = null, string? Section = null);

internal sealed record Watcher(string GlobPattern);

internal sealed record SetTraceParams(string Value);

internal sealed record LogTraceParams(string Message, string? Verbose);

internal sealed record ConfigurationParams(ConfigurationItem[] Items);

internal sealed record ConfigurationItem(string Section);
