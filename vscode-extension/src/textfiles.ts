import * as vscode from 'vscode';
import { isDraft, nameOf } from './drafts';
import type { Server } from './server';
import { writeSettings } from './settings';

const AllOfThem = 'Check All Text Files Here';

/** Has the text file in front checked, as Markdown, for as long as it is open; and all beside it when the writer says so. */
export async function checkTextFile(server: Server): Promise<void> {
  const document = vscode.window.activeTextEditor?.document;
  if (!document || !isDraft(document) || document.languageId !== 'plaintext') {
    void vscode.window.showInformationMessage('Open the text file that you want checked first.');
    return;
  }

  await vscode.languages.setTextDocumentLanguage(document, 'markdown');
  const choice = await vscode.window.showInformationMessage(
    `${nameOf(document.uri)} is checked until you close it.`, ...document.uri.scheme === 'file' ? [AllOfThem] : []);
  if (choice === AllOfThem) {
    const written = await writeSettings(server, document.uri.toString(), 'sourcinglint.text-files', 'true');
    if (written) {
      void vscode.window.showInformationMessage(`Text files in ${written.folder} are checked from now on. Its .editorconfig says so.`);
    }
  }
}
