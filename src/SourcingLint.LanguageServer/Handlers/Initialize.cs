using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer.Handlers;

/// <summary>Begins a session: takes in what the client can do, says what the server can.</summary>
internal static class Initialize
{
    private const int Incremental = 2;

    public static InitializeResult Handle(ServerLoop server, InitializeParams parameters)
    {
        var client = new ClientFeatures(parameters.Capabilities);
        var uris = parameters.WorkspaceFolders?.Select(folder => folder.Uri) ?? (parameters.RootUri is { } root ? [root] : []);
        server.Trace = parameters.Trace ?? server.Trace;
        server.Begin(
            client,
            FromProtocol.SettingsOf(parameters.InitializationOptions),
            [.. uris.Select(FromProtocol.PathOf).OfType<string>()]);
        if (parameters.ProcessId is { } editor)
        {
            server.WatchEditor(editor);
        }

        return new InitializeResult(
            new ServerCapabilities
            {
                PositionEncoding = ToProtocol.NameOf(client.Encoding),
                TextDocumentSync = new TextDocumentSyncOptions(OpenClose: true, Incremental),
                CodeActionProvider = new CodeActionOptions([CodeActions.QuickFix, CodeActions.FixAll], ResolveProvider: true),
                HoverProvider = true,
                DocumentSymbolProvider = true,
                DocumentHighlightProvider = true,
                ReferencesProvider = true,
                RenameProvider = new RenameOptions(PrepareProvider: true),
                CodeLensProvider = new CodeLensOptions(ResolveProvider: false),
                InlayHintProvider = true,
                CompletionProvider = new CompletionOptions(ResolveProvider: false),
                WorkspaceSymbolProvider = new WorkDoneOptions(WorkDoneProgress: true),
                ExecuteCommandProvider = new ExecuteCommandOptions(ExecuteCommand.All),
                DiagnosticProvider = server.Settings.Diagnostics == "push" ? null
                    : new DiagnosticOptions("sourcinglint", InterFileDependencies: false, WorkspaceDiagnostics: true, WorkDoneProgress: true),
                Workspace = new WorkspaceServerCapabilities(new WorkspaceFoldersServerCapabilities(true, true)),
            },
            new ServerInfo("sourcinglint", typeof(Initialize).Assembly.GetName().Version!.ToString(3)));
    }
}
