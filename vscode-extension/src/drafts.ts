import * as vscode from 'vscode';

/**
 * What may be a draft: Markdown on disk and wherever else the folders of the window are kept, text pasted into an editor that has
 * no name yet, and text files, of which the server knows whether somebody calls them drafts.
 */
export function selector(): { scheme: string; language: string; pattern?: string }[] {
  return schemes().flatMap(scheme => [
    { scheme, language: 'markdown' },
    scheme === 'untitled' ? { scheme, language: 'plaintext' } : { scheme, language: 'plaintext', pattern: '**/*.[tT][xX][tT]' },
  ]);
}

/** The kinds of places that drafts are kept in: the disk, nowhere yet, and what the folders of the window stand on. */
export function schemes(): string[] {
  return [...new Set(['file', 'untitled', ...(vscode.workspace.workspaceFolders ?? []).map(folder => folder.uri.scheme)])];
}

export function isDraft(document: vscode.TextDocument): boolean {
  return vscode.languages.match(selector(), document) > 0;
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
