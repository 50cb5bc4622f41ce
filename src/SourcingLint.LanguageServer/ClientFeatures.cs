using System.Text.Json;

namespace SourcingLint.LanguageServer;

/// <summary>What the client can do; the server sends nothing that it cannot.</summary>
internal sealed class ClientFeatures
{
    private readonly JsonElement _says;

    /// <summary>Reads what a client says of itself.</summary>
    /// <param name="capabilities">An object, or nothing.</param>
    public ClientFeatures(JsonElement capabilities)
    {
        _says = capabilities;
        RelatedInformation = Can("textDocument.publishDiagnostics.relatedInformation");
        UnnecessaryTag = At("textDocument.publishDiagnostics.tagSupport.valueSet") is { ValueKind: JsonValueKind.Array } tags
            && tags.EnumerateArray().Any(tag => tag.ValueKind == JsonValueKind.Number && tag.GetDouble() == ToProtocol.Unnecessary);
        DiagnosticVersion = Can("textDocument.publishDiagnostics.versionSupport");
        CodeDescription = Can("textDocument.publishDiagnostics.codeDescriptionSupport");
        DiagnosticData = Can("textDocument.publishDiagnostics.dataSupport");
        PullsDiagnostics = At("textDocument.diagnostic").ValueKind == JsonValueKind.Object;
        CodeActionLiterals = At("textDocument.codeAction.codeActionLiteralSupport").ValueKind == JsonValueKind.Object;
        PreferredActions = Can("textDocument.codeAction.isPreferredSupport");
        ResolvesEdits = Can("textDocument.codeAction.dataSupport") && Lists("textDocument.codeAction.resolveSupport.properties").Contains("edit");
        ReadsMarkdown = Lists("textDocument.hover.contentFormat").Contains("markdown");
        NestsSymbols = Can("textDocument.documentSymbol.hierarchicalDocumentSymbolSupport");
        DocumentChanges = Can("workspace.workspaceEdit.documentChanges");
        AppliesEdits = Can("workspace.applyEdit");
        MakesFiles = DocumentChanges && Lists("workspace.workspaceEdit.resourceOperations").Contains("create");
        Configuration = Can("workspace.configuration");
        RegistersConfiguration = Can("workspace.didChangeConfiguration.dynamicRegistration");
        WatchesFiles = Can("workspace.didChangeWatchedFiles.dynamicRegistration");
        RefreshesDiagnostics = Can("workspace.diagnostics.refreshSupport");
        RefreshesLenses = Can("workspace.codeLens.refreshSupport");
        RefreshesHints = Can("workspace.inlayHint.refreshSupport");
        ShowsDocuments = Can("window.showDocument.support");
        Encoding = FromProtocol.EncodingOf(Lists("general.positionEncodings"));
    }

    /// <summary>What a character is in positions, as the client likes best.</summary>
    public PositionEncoding Encoding { get; }

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

    /// <summary>Makes files that an edit is for.</summary>
    public bool MakesFiles { get; }

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

    private JsonElement At(string path)
    {
        var at = _says;
        foreach (var name in path.Split('.'))
        {
            if (at.ValueKind != JsonValueKind.Object || !at.TryGetProperty(name, out at))
            {
                return default;
            }
        }

        return at;
    }

    private bool Can(string path) => At(path).ValueKind == JsonValueKind.True;

    private string[] Lists(string path) => At(path) is { ValueKind: JsonValueKind.Array } list
        ? [.. list.EnumerateArray().Where(item => item.ValueKind == JsonValueKind.String).Select(item => item.GetString()!)]
        : [];
}
