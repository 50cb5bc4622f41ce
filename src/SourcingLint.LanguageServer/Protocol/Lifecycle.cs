using System.Text.Json;

namespace SourcingLint.LanguageServer.Protocol;

/// <summary>What a client says of itself. Its capabilities are read as they stand: there are many, and few matter here.</summary>
internal sealed record InitializeParams(
    int? ProcessId = null,
    JsonElement Capabilities = default,
    JsonElement InitializationOptions = default,
    string? RootUri = null,
    WorkspaceFolder[]? WorkspaceFolders = null,
    string? Trace = null);

internal sealed record WorkspaceFolder(string Uri, string Name);

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
