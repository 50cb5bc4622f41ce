using SourcingLint.LanguageServer.Protocol;

namespace SourcingLint.LanguageServer;

/// <summary>What the client can do; the server sends nothing that it cannot.</summary>
internal sealed record ClientFeatures
{
    /// <summary>Reads what a client says of itself.</summary>
    public ClientFeatures(ClientCapabilities? client)
    {
        var diagnostics = client?.TextDocument?.PublishDiagnostics;
        var actions = client?.TextDocument?.CodeAction;
        RelatedInformation = diagnostics?.RelatedInformation ?? false;
        UnnecessaryTag = diagnostics?.TagSupport?.ValueSet?.Contains(ToProtocol.Unnecessary) ?? false;
        DiagnosticVersion = diagnostics?.VersionSupport ?? false;
        CodeDescription = diagnostics?.CodeDescriptionSupport ?? false;
        DiagnosticData = diagnostics?.DataSupport ?? false;
        CodeActionLiterals = actions?.CodeActionLiteralSupport is not null;
        PreferredActions = actions?.IsPreferredSupport ?? false;
        ResolvesEdits = (actions?.DataSupport ?? false) && (actions?.ResolveSupport?.Properties?.Contains("edit") ?? false);
        DocumentChanges = client?.Workspace?.WorkspaceEdit?.DocumentChanges ?? false;
        Configuration = client?.Workspace?.Configuration ?? false;
        WatchesFiles = client?.Workspace?.DidChangeWatchedFiles?.IsSupported ?? false;
        AppliesEdits = client?.Workspace?.ApplyEdit ?? false;
        ShowsDocuments = client?.Window?.ShowDocument?.Support ?? false;
        PullsDiagnostics = client?.TextDocument?.Diagnostic is not null;
        ReadsMarkdown = client?.TextDocument?.Hover?.ContentFormat?.Contains("markdown") ?? false;
        NestsSymbols = client?.TextDocument?.DocumentSymbol?.HierarchicalDocumentSymbolSupport ?? false;
        RefreshesDiagnostics = client?.Workspace?.Diagnostics?.IsSupported ?? false;
        RefreshesLenses = client?.Workspace?.CodeLens?.IsSupported ?? false;
        RefreshesHints = client?.Workspace?.InlayHint?.IsSupported ?? false;
        RegistersConfiguration = client?.Workspace?.DidChangeConfiguration?.IsSupported ?? false;
    }

    /// <summary>Shows what a diagnostic compares with.</summary>
    public bool RelatedInformation { get; }

    /// <summary>Fades out what is not needed.</summary>
    public bool UnnecessaryTag { get; }

    /// <summary>Compares a diagnostic's version with its document's.</summary>
    public bool DiagnosticVersion { get; }

    /// <summary>Links a diagnostic's code to its page.</summary>
    public bool CodeDescription { get; }

    /// <summary>Keeps a diagnostic's data.</summary>
    public bool DiagnosticData { get; }

    /// <summary>Takes code actions, not only commands.</summary>
    public bool CodeActionLiterals { get; }

    /// <summary>Knows which action to take first.</summary>
    public bool PreferredActions { get; }

    /// <summary>Asks for an action's edit when the user picks it.</summary>
    public bool ResolvesEdits { get; }

    /// <summary>Takes edits with the version that they are for.</summary>
    public bool DocumentChanges { get; }

    /// <summary>Edits documents when asked to.</summary>
    public bool AppliesEdits { get; }

    /// <summary>Opens documents when asked to.</summary>
    public bool ShowsDocuments { get; }

    /// <summary>Asks for findings on its own.</summary>
    public bool PullsDiagnostics { get; }

    /// <summary>Shows Markdown.</summary>
    public bool ReadsMarkdown { get; }

    /// <summary>Shows symbols inside others.</summary>
    public bool NestsSymbols { get; }

    /// <summary>Asks for findings again when told to.</summary>
    public bool RefreshesDiagnostics { get; }

    /// <summary>Asks for lenses again when told to.</summary>
    public bool RefreshesLenses { get; }

    /// <summary>Asks for hints again when told to.</summary>
    public bool RefreshesHints { get; }

    /// <summary>Can be asked for the user's settings.</summary>
    public bool Configuration { get; }

    /// <summary>Tells of changed settings when asked to.</summary>
    public bool RegistersConfiguration { get; }

    /// <summary>Watches files on disk when asked to.</summary>
    public bool WatchesFiles { get; }
}
