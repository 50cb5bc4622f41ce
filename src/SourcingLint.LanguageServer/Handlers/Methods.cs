using System.Collections.Frozen;
using System.Text.Json;
using System.Text.Json.Serialization.Metadata;
using SourcingLint.LanguageServer.JsonRpc;
using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>Takes in what the client tells; runs on the loop.</summary>
internal delegate void NotificationHandler(ServerLoop server, JsonElement parameters);

/// <summary>Takes a step in the session's life and answers; runs on the loop.</summary>
internal delegate object? StepHandler(ServerLoop server, JsonElement parameters);

/// <summary>Works out an answer on some thread; changes nothing.</summary>
internal delegate object? RequestHandler(RequestContext context, JsonElement parameters);

/// <summary>Which file works on which method.</summary>
internal static class Methods
{
    /// <summary>The request that begins a session.</summary>
    public const string Initialize = "initialize";

    /// <summary>What the client tells.</summary>
    public static FrozenDictionary<string, NotificationHandler> Notifications { get; } = new Dictionary<string, NotificationHandler>
    {
        ["initialized"] = (server, _) => Initialized.Handle(server),
        ["$/cancelRequest"] = On(FromClient.Default.CancelParams, CancelRequest.Handle),
        ["$/setTrace"] = On(FromClient.Default.SetTraceParams, SetTrace.Handle),
        ["textDocument/didOpen"] = On(FromClient.Default.DidOpenTextDocumentParams, DidOpen.Handle),
        ["textDocument/didChange"] = On(FromClient.Default.DidChangeTextDocumentParams, DidChange.Handle),
        ["textDocument/didClose"] = On(FromClient.Default.DidCloseTextDocumentParams, DidClose.Handle),
        ["workspace/didChangeConfiguration"] = On(FromClient.Default.DidChangeConfigurationParams, DidChangeConfiguration.Handle),
        ["workspace/didChangeWatchedFiles"] = On(FromClient.Default.DidChangeWatchedFilesParams, DidChangeWatchedFiles.Handle),
        ["workspace/didChangeWorkspaceFolders"] = On(FromClient.Default.DidChangeWorkspaceFoldersParams, DidChangeWorkspaceFolders.Handle),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Requests that change how the session stands.</summary>
    public static FrozenDictionary<string, StepHandler> Steps { get; } = new Dictionary<string, StepHandler>
    {
        [Initialize] = (server, parameters) => Handlers.Initialize.Handle(server, Read(FromClient.Default.InitializeParams, parameters)),
        ["shutdown"] = (server, _) => Shutdown.Handle(server),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Requests about things as they stand.</summary>
    public static FrozenDictionary<string, RequestHandler> Requests { get; } = new Dictionary<string, RequestHandler>
    {
        ["codeAction/resolve"] = On(FromClient.Default.CodeAction, ResolveCodeAction.Handle),
        ["textDocument/codeAction"] = OnDocument(FromClient.Default.CodeActionParams, CodeActions.Handle),
        ["textDocument/codeLens"] = OnDocument(FromClient.Default.DocumentParams, CodeLenses.Handle),
        ["textDocument/completion"] = OnDocument(FromClient.Default.PositionParams, Completions.Handle),
        ["textDocument/diagnostic"] = On(FromClient.Default.DocumentDiagnosticParams, DocumentDiagnostics.Handle),
        ["textDocument/documentHighlight"] = OnDocument(FromClient.Default.PositionParams, DocumentHighlights.Handle),
        ["textDocument/documentSymbol"] = OnDocument(FromClient.Default.DocumentParams, DocumentSymbols.Handle),
        ["textDocument/hover"] = OnDocument(FromClient.Default.PositionParams, Hovers.Handle),
        ["textDocument/inlayHint"] = OnDocument(FromClient.Default.RangeParams, InlayHints.Handle),
        ["textDocument/prepareRename"] = OnDocument(FromClient.Default.PositionParams, PrepareRename.Handle),
        ["textDocument/references"] = OnDocument(FromClient.Default.ReferenceParams, References.Handle),
        ["textDocument/rename"] = OnDocument(FromClient.Default.RenameParams, Rename.Handle),
        ["workspace/diagnostic"] = On(FromClient.Default.WorkspaceDiagnosticParams, WorkspaceDiagnostics.Handle),
        ["workspace/executeCommand"] = On(FromClient.Default.ExecuteCommandParams, ExecuteCommand.Handle),
        ["workspace/symbol"] = On(FromClient.Default.WorkspaceSymbolParams, WorkspaceSymbols.Handle),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static NotificationHandler On<T>(JsonTypeInfo<T> type, Action<ServerLoop, T> handle) =>
        (server, parameters) => handle(server, Read(type, parameters));

    private static RequestHandler On<T>(JsonTypeInfo<T> type, Func<T, RequestContext, object?> handle) =>
        (context, parameters) => handle(Read(type, parameters), context);

    private static RequestHandler OnDocument<T>(JsonTypeInfo<T> type, Func<DocumentSnapshot, T, RequestContext, object?> handle)
        where T : IDocumentParams => (context, parameters) =>
        {
            var read = Read(type, parameters);
            var document = context.Open(read.TextDocument.Uri);
            return document.Skipped is null ? handle(document, read, context) : null;
        };

    private static T Read<T>(JsonTypeInfo<T> type, JsonElement parameters) =>
        parameters.ValueKind == JsonValueKind.Object && parameters.Deserialize(type) is { } read
            ? read
            : throw new ResponseException(ErrorCode.InvalidParams, "The parameters are missing.");
}
