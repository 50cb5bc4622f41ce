import type * as lsp from "vscode-languageserver-protocol";

/** Answers of the server, by the method that they answer. */
export interface Results {
    "initialize": lsp.InitializeResult;
    "shutdown": null;
    "codeAction/resolve": lsp.CodeAction;
    "textDocument/codeAction": (lsp.Command | lsp.CodeAction)[] | null;
    "textDocument/codeLens": lsp.CodeLens[] | null;
    "textDocument/completion": lsp.CompletionItem[] | lsp.CompletionList | null;
    "textDocument/diagnostic": lsp.DocumentDiagnosticReport;
    "textDocument/documentHighlight": lsp.DocumentHighlight[] | null;
    "textDocument/documentSymbol": lsp.SymbolInformation[] | lsp.DocumentSymbol[] | null;
    "textDocument/hover": lsp.Hover | null;
    "textDocument/inlayHint": lsp.InlayHint[] | null;
    "textDocument/prepareRename": lsp.PrepareRenameResult | null;
    "textDocument/references": lsp.Location[] | null;
    "textDocument/rename": lsp.WorkspaceEdit | null;
    "workspace/diagnostic": lsp.WorkspaceDiagnosticReport;
    "workspace/executeCommand": lsp.LSPAny | null;
    "workspace/symbol": lsp.SymbolInformation[] | lsp.WorkspaceSymbol[] | null;
}

/** What the server tells. */
export interface Notifications {
    "$/logTrace": lsp.LogTraceParams;
    "$/progress": {
        token: lsp.ProgressToken;
        value: lsp.WorkDoneProgressBegin | lsp.WorkDoneProgressReport | lsp.WorkDoneProgressEnd
            | lsp.WorkspaceDiagnosticReportPartialResult | lsp.SymbolInformation[];
    };
    "textDocument/publishDiagnostics": lsp.PublishDiagnosticsParams;
    "window/logMessage": lsp.LogMessageParams;
    "window/showMessage": lsp.ShowMessageParams;
}

/** What the server asks. */
export interface Requests {
    "client/registerCapability": lsp.RegistrationParams;
    "window/showDocument": lsp.ShowDocumentParams;
    "workspace/applyEdit": lsp.ApplyWorkspaceEditParams;
    "workspace/codeLens/refresh": null;
    "workspace/configuration": lsp.ConfigurationParams;
    "workspace/diagnostic/refresh": null;
    "workspace/inlayHint/refresh": null;
}

/** An error answer. */
export interface ResponseError {
    code: number;
    message: string;
    data?: lsp.LSPAny;
}
