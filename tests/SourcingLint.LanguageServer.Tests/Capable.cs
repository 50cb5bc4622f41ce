namespace SourcingLint.LanguageServer.Tests;

/// <summary>What a client says that can do everything, and is sent findings rather than asking for them.</summary>
internal static class Capable
{
    public static object Of(params string[] encodings) => new
    {
        general = new { positionEncodings = encodings },
        window = new { workDoneProgress = true, showDocument = new { support = true } },
        workspace = new
        {
            applyEdit = true,
            configuration = true,
            workspaceFolders = true,
            workspaceEdit = new { documentChanges = true, resourceOperations = new[] { "create", "rename" } },
            didChangeConfiguration = new { dynamicRegistration = true },
            didChangeWatchedFiles = new { dynamicRegistration = true },
            diagnostics = new { refreshSupport = true },
            codeLens = new { refreshSupport = true },
            inlayHint = new { refreshSupport = true },
        },
        textDocument = new
        {
            publishDiagnostics = new
            {
                relatedInformation = true,
                tagSupport = new { valueSet = new[] { 1, 2 } },
                versionSupport = true,
                codeDescriptionSupport = true,
                dataSupport = true,
            },
            codeAction = new
            {
                codeActionLiteralSupport = new { codeActionKind = new { valueSet = new[] { "quickfix", "source" } } },
                isPreferredSupport = true,
                dataSupport = true,
                resolveSupport = new { properties = new[] { "edit" } },
            },
            hover = new { contentFormat = new[] { "markdown", "plaintext" } },
            documentSymbol = new { hierarchicalDocumentSymbolSupport = true },
        },
    };
}
