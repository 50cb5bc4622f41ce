import * as vscode from 'vscode';
import { isDraft, nameOf } from './drafts';
import type { Server } from './server';

/** What the server answers about a draft. */
interface Summary {
  errors: number;
  warnings: number;
  infos: number;
  text: string;
  skipped?: string;
  isTextFile: boolean;
}

/** The item in the status bar: how the draft in front stands, in the words of a desk. */
export class Status implements vscode.Disposable {
  private readonly item = vscode.window.createStatusBarItem('sourcinglint', vscode.StatusBarAlignment.Right, 100);
  private readonly checked = new Set<string>();
  private asked = 0;

  constructor(private readonly server: Server) {
    this.item.name = 'SourcingLint';
    this.refresh();
  }

  /** Takes in that a draft has been checked. */
  take(uri: vscode.Uri): void {
    this.checked.add(uri.toString());
    if (uri.toString() === draftInView()?.uri.toString()) {
      this.refresh();
    }
  }

  /** Shows how things stand now. */
  refresh(): void {
    const document = draftInView();
    if (!document) {
      this.item.hide();
      this.offersMap(false);
      return;
    }

    if (this.server.state !== 'running') {
      this.offersMap(document.languageId === 'markdown' || document.isUntitled);
    }

    switch (this.server.state) {
      case 'off':
        this.show('$(circle-slash) Not checking', 'SourcingLint is turned off. Click to turn it on.', openSetting('sourcinglint.enable'));
        break;
      case 'failed':
        this.show('$(error) Not checking', 'SourcingLint is not running. Click to try again.', 'sourcinglint.restart', 'statusBarItem.errorBackground');
        break;
      case 'starting':
        this.show('$(loading~spin) Checking', 'SourcingLint is starting.', 'sourcinglint.showLog');
        break;
      case 'running':
        void this.showDraft(document.uri);
    }
  }

  dispose(): void {
    this.item.dispose();
  }

  private async showDraft(uri: vscode.Uri): Promise<void> {
    const turn = ++this.asked;
    const summary = this.checked.has(uri.toString())
      ? await this.server.execute<Summary>('sourcinglint.summary', uri.toString()).catch(() => undefined)
      : undefined;
    if (turn !== this.asked || !summary) {
      return; // the text has changed since; what is shown stands until the next answer
    }

    this.offersMap(!summary.skipped);
    if (summary.isTextFile) {
      this.show('$(circle-slash) Not checked: plain text', `${summary.skipped} Click to have this one checked.`, 'sourcinglint.checkTextFile');
      return;
    }

    if (summary.skipped) {
      this.show('$(circle-slash) Not checked', summary.skipped, 'sourcinglint.showLog');
      return;
    }

    const toFix = summary.errors + summary.warnings;
    const text = toFix > 0 ? `$(quote) ${toFix} to fix` : summary.infos > 0 ? `$(quote) ${summary.infos} to look at` : '$(check) No problems';
    const counts = [count(summary.errors, 'error'), count(summary.warnings, 'warning'), count(summary.infos, 'note')].join(', ');
    this.show(text, new vscode.MarkdownString(`**${nameOf(uri)}**: ${counts}\n\n${summary.text}\n\nClick for the list of problems.`), 'workbench.actions.view.problems');
  }

  /** Says whether menus offer what can be done with a draft. */
  private offersMap(isDraft: boolean): void {
    void vscode.commands.executeCommand('setContext', 'sourcinglint.draftInView', isDraft);
  }

  private show(text: string, tooltip: string | vscode.MarkdownString, command: string | vscode.Command, color?: string): void {
    this.item.text = text;
    this.item.tooltip = tooltip;
    this.item.command = command;
    this.item.backgroundColor = color ? new vscode.ThemeColor(color) : undefined;
    this.item.accessibilityInformation = { label: 'SourcingLint: ' + text.replace(/^\$\([^)]*\) /, '') };
    this.item.show();
  }
}

/** The draft that the writer looks at: in the editor in front, or beside the map or a list that is. */
function draftInView(): vscode.TextDocument | undefined {
  const editors = vscode.window.activeTextEditor ? [vscode.window.activeTextEditor] : vscode.window.visibleTextEditors;
  return editors.map(editor => editor.document).find(isDraft);
}

function openSetting(name: string): vscode.Command {
  return { title: 'Open Settings', command: 'workbench.action.openSettings', arguments: [name] };
}

function count(number: number, thing: string): string {
  return number === 1 ? `1 ${thing}` : `${number} ${thing}s`;
}
