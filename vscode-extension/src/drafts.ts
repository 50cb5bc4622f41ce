import * as vscode from 'vscode';

/** What counts as a draft: Markdown, and text pasted into an editor that has no name yet. */
export const selector = [
  { scheme: 'file', language: 'markdown' },
  { scheme: 'untitled', language: 'markdown' },
  { scheme: 'untitled', language: 'plaintext' },
];

export function isDraft(document: vscode.TextDocument): boolean {
  return vscode.languages.match(selector, document) > 0;
}

/** The draft that the writer is in; without one, a message says what to do. */
export function activeDraft(): vscode.TextDocument | undefined {
  const document = vscode.window.activeTextEditor?.document;
  if (document && isDraft(document)) {
    return document;
  }

  void vscode.window.showInformationMessage('Open a draft first: a Markdown file, or a new file with your text pasted into it.');
  return undefined;
}

/** A draft's name without its folders. */
export function nameOf(uri: vscode.Uri): string {
  return uri.path.slice(uri.path.lastIndexOf('/') + 1);
}
