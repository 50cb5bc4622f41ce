import * as vscode from 'vscode';

/** Opens the sample draft as a scratch copy: whatever the reader does to it, the sample stays. */
export async function openSample(context: vscode.ExtensionContext): Promise<void> {
  const sample = await vscode.workspace.fs.readFile(vscode.Uri.joinPath(context.extensionUri, 'walkthrough', 'sample.md'));
  const document = await vscode.workspace.openTextDocument({ language: 'markdown', content: Buffer.from(sample).toString() });
  await vscode.window.showTextDocument(document);
}
