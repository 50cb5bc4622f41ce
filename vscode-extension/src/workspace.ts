import * as vscode from 'vscode';
import { DocumentDiagnosticRequest, WorkDoneProgress, WorkspaceDiagnosticRequest } from 'vscode-languageclient/node';
import type { LanguageClient, WorkDoneProgressReport } from 'vscode-languageclient/node';
import type { Server } from './server';

/** The findings of drafts that are not open, after the user asked for them once. Open drafts have theirs from the server as they are typed. */
export class WorkspaceFindings implements vscode.Disposable {
  private readonly findings = vscode.languages.createDiagnosticCollection('sourcinglint-folder');
  private readonly watcher = vscode.workspace.createFileSystemWatcher('**/*.{md,markdown}', true);
  private isWanted = false;

  constructor(private readonly server: Server) {
    this.watcher.onDidChange(uri => this.checkAgain(uri));
    this.watcher.onDidDelete(uri => this.findings.delete(uri));
  }

  /** Checks every draft in the folders that are open. */
  async check(): Promise<void> {
    const client = await this.server.ready();
    if (!client) {
      return;
    }

    const { drafts, toFix, toLookAt } = await vscode.window.withProgress(
      { location: vscode.ProgressLocation.Notification, title: 'Checking drafts', cancellable: true },
      (progress, cancellation) => this.checkAll(client, progress, cancellation));
    void vscode.commands.executeCommand('workbench.actions.view.problems'); // it never answers
    void vscode.window.showInformationMessage(
      drafts === 0 ? 'There are no drafts in this folder. Drafts are Markdown files: their names end in .md.'
        : `Checked ${count(drafts)}. ${having(toFix, 'something to fix')}${having(toLookAt, 'something to look at')}${toFix + toLookAt === 0 ? 'No problems.' : ''}`.trim());
  }

  /** Takes in that a draft was opened: from now on the server says what is found in it. */
  opened(document: vscode.TextDocument): void {
    this.findings.delete(document.uri);
  }

  /** Takes in that a draft was closed: now its file counts. */
  closed(document: vscode.TextDocument): void {
    this.checkAgain(document.uri);
  }

  dispose(): void {
    this.findings.dispose();
    this.watcher.dispose();
  }

  private async checkAll(client: LanguageClient, progress: vscode.Progress<{ message?: string }>, cancellation: vscode.CancellationToken) {
    const workDoneToken = 'check-all';
    const listener = client.onProgress(WorkDoneProgress.type, workDoneToken, step => progress.report({ message: (step as WorkDoneProgressReport).message }));
    try {
      const report = await client.sendRequest(WorkspaceDiagnosticRequest.type, { previousResultIds: [], workDoneToken }, cancellation);
      this.isWanted = true;
      this.findings.clear();
      let toFix = 0;
      let toLookAt = 0;
      for (const draft of report.items) {
        const items = draft.kind === 'full' ? await client.protocol2CodeConverter.asDiagnostics(draft.items) : [];
        if (items.some(item => item.severity <= vscode.DiagnosticSeverity.Warning)) {
          toFix++; // as the status bar says it of a draft
        } else if (items.length > 0) {
          toLookAt++;
        }

        if (draft.version === null) {
          this.findings.set(client.protocol2CodeConverter.asUri(draft.uri), items);
        }
      }

      return { drafts: report.items.length, toFix, toLookAt };
    } finally {
      listener.dispose();
    }
  }

  private async checkAgain(uri: vscode.Uri): Promise<void> {
    const isOpen = () => vscode.workspace.textDocuments.some(document => document.uri.toString() === uri.toString() && !document.isClosed);
    if (!this.isWanted || this.server.state !== 'running' || isOpen()) {
      return;
    }

    const client = await this.server.ready();
    const report = await client?.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri: client.code2ProtocolConverter.asUri(uri) } }).catch(() => undefined);
    if (client && report?.kind === 'full' && !isOpen()) {
      this.findings.set(uri, await client.protocol2CodeConverter.asDiagnostics(report.items));
    }
  }
}

function count(drafts: number): string {
  return drafts === 1 ? '1 draft' : `${drafts} drafts`;
}

function having(drafts: number, what: string): string {
  return drafts === 0 ? '' : drafts === 1 ? `One has ${what}. ` : `${drafts} have ${what}. `;
}
