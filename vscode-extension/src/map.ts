import { randomBytes } from 'node:crypto';
import * as path from 'node:path';
import * as vscode from 'vscode';
import { isDraft, nameOf } from './drafts';
import type { Program } from './program';

const Pause = 300;

/** The attribution map: the draft with every source in its own color, beside the text, following what is typed. */
export class AttributionMap implements vscode.Disposable {
  private panel: vscode.WebviewPanel | undefined;
  private draft: vscode.TextDocument | undefined;
  private timer: NodeJS.Timeout | undefined;
  private drawn = 0;
  private readonly listeners: vscode.Disposable[];

  constructor(private readonly program: Program, private readonly icon: vscode.Uri) {
    this.listeners = [
      vscode.workspace.onDidChangeTextDocument(change => {
        if (change.document === this.draft) {
          clearTimeout(this.timer);
          this.timer = setTimeout(() => void this.draw(), Pause);
        }
      }),
      vscode.window.onDidChangeActiveTextEditor(editor => {
        if (this.panel && editor && editor.document !== this.draft && isDraft(editor.document)) {
          void this.show(editor.document);
        }
      }),
    ];
  }

  /** Shows the map of a draft as it is in the editor, saved or not. */
  async show(draft: vscode.TextDocument): Promise<void> {
    this.draft = draft;
    if (this.panel) {
      this.panel.reveal(undefined, true);
    } else {
      this.panel = vscode.window.createWebviewPanel('sourcinglint.map', '', { viewColumn: vscode.ViewColumn.Beside, preserveFocus: true }, { enableScripts: true, localResourceRoots: [] });
      this.panel.iconPath = this.icon;
      this.panel.onDidDispose(() => this.panel = this.draft = undefined);
    }

    await this.draw();
  }

  dispose(): void {
    clearTimeout(this.timer);
    this.panel?.dispose();
    this.listeners.forEach(listener => listener.dispose());
  }

  private async draw(): Promise<void> {
    const turn = ++this.drawn;
    const draft = this.draft;
    if (!draft) {
      return;
    }

    const onDisk = vscode.workspace.workspaceFolders?.find(each => each.uri.scheme === 'file');
    const folder = draft.uri.scheme === 'file' ? path.dirname(draft.uri.fsPath) : onDisk?.uri.fsPath;
    const name = draft.isUntitled ? `${nameOf(draft.uri)}.md` : nameOf(draft.uri);
    const page = await this.program.run(['inspect', '--format', 'html', '--stdin-filename', name, '-'], draft.getText(), folder);
    if (this.panel && turn === this.drawn) {
      this.panel.title = `Who says what: ${nameOf(draft.uri)}`;
      this.panel.webview.html = inWebview(page);
    }
  }
}

/** The page for a webview: nothing is loaded, nothing runs but our few lines, and it takes on the editor's colors. */
function inWebview(page: string): string {
  const nonce = randomBytes(16).toString('base64');
  const policy = `default-src 'none'; style-src-elem 'nonce-${nonce}'; style-src-attr 'unsafe-inline'; script-src 'nonce-${nonce}'`;
  return page
    .replaceAll('<style>', `<style nonce="${nonce}">`)
    .replace('<head>', `<head>\n<meta http-equiv="Content-Security-Policy" content="${policy}">`)
    .replace('</head>', `<style nonce="${nonce}">${Colors}</style>\n</head>`)
    .replace('</body>', `<script nonce="${nonce}">${KeepChoice}</script>\n</body>`);
}

const Colors = `
body { padding: 0; --page: var(--vscode-editor-background); --ink: var(--vscode-editor-foreground); --rule: var(--vscode-panel-border); }
body.vscode-light, body.vscode-high-contrast-light { color-scheme: light; --quiet: #6d6a63; --tint: 88%; --deep: 30%; --alarm: #b3261e; --doubt: #a15c00; }
body.vscode-dark, body.vscode-high-contrast:not(.vscode-high-contrast-light) { color-scheme: dark; --quiet: #a19d94; --tint: 22%; --deep: 78%; --alarm: #ff8a80; --doubt: #ffb74d; }
.draft { padding-top: 1rem; }
`;

/** The source that the reader picked stays picked when the page is drawn again. */
const KeepChoice = `
const editor = acquireVsCodeApi();
const kept = document.getElementById(editor.getState()?.picked ?? '');
if (kept) { kept.checked = true; }
addEventListener('change', event => editor.setState({ picked: event.target.id }));
`;
