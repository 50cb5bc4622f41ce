import * as vscode from 'vscode';
import { DidChangeConfigurationNotification } from 'vscode-languageclient/node';
import { isDraft, nameOf } from './drafts';
import { getSetting, withSetting } from './editorconfig';
import type { Server } from './server';

const Stylebooks = [
  { label: 'None', value: '', detail: 'One form of a name throughout a draft, whichever it is' },
  { label: 'AP', value: 'ap', detail: 'The Associated Press' },
  { label: 'Reuters', value: 'reuters', detail: '' },
  { label: 'BBC', value: 'bbc', detail: '' },
  { label: 'The Guardian', value: 'guardian', detail: '' },
  { label: 'The New York Times', value: 'nyt', detail: '' },
  { label: 'The Washington Post', value: 'wapo', detail: '' },
  { label: 'AFP', value: 'afp', detail: 'Agence France-Presse' },
];

/** Asks for the stylebook and the newsroom's name, and keeps them beside the drafts, in .editorconfig. */
export async function chooseStylebook(server: Server): Promise<void> {
  const file = await settingsFile();
  if (!file) {
    return;
  }

  const before = await textOf(file);
  const current = getSetting(before, 'sourcinglint.stylebook') ?? '';
  const stylebook = await vscode.window.showQuickPick(
    Stylebooks.map(book => ({ ...book, description: book.value === current ? 'as now' : '' })),
    { title: 'Stylebook and newsroom (1 of 2)', placeHolder: 'Whose spellings of names do you follow?' });
  if (!stylebook) {
    return;
  }

  const outlet = await vscode.window.showInputBox({
    title: 'Stylebook and newsroom (2 of 2)',
    prompt: 'Your newsroom, as a “could not verify” line names it. Leave empty for none.',
    placeHolder: 'The Valley Post',
    value: getSetting(before, 'sourcinglint.outlet') ?? '',
    validateInput: name => /[#;]/.test(name) ? 'The name cannot have # or ; in it.' : undefined,
  });
  if (outlet === undefined) {
    return;
  }

  const text = withSetting(withSetting(before, 'sourcinglint.stylebook', stylebook.value), 'sourcinglint.outlet', outlet.trim());
  if (text !== before) {
    await write(file, before, text);
    const client = await server.ready();
    await client?.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  const choice = await vscode.window.showInformationMessage(
    `Drafts in ${nameOf(vscode.Uri.joinPath(file, '..'))} are checked for ${outlet.trim() || 'your newsroom'}: stylebook ${stylebook.label}.`, 'Show Settings File');
  if (choice) {
    await vscode.window.showTextDocument(file);
  }
}

/** The .editorconfig that holds for the draft in front: the nearest one, else a new one at the top of its folder. */
async function settingsFile(): Promise<vscode.Uri | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  if (document && isDraft(document) && document.uri.scheme === 'file') {
    const top = vscode.workspace.getWorkspaceFolder(document.uri)?.uri ?? vscode.Uri.joinPath(document.uri, '..');
    for (let folder = vscode.Uri.joinPath(document.uri, '..'); folder.path.length >= top.path.length; folder = vscode.Uri.joinPath(folder, '..')) {
      const file = vscode.Uri.joinPath(folder, '.editorconfig');
      if (folder.path === top.path || await exists(file)) {
        return file;
      }
    }
  }

  const folders = vscode.workspace.workspaceFolders ?? [];
  const folder = folders.length > 1 ? await vscode.window.showWorkspaceFolderPick({ placeHolder: 'For the drafts in which folder?' }) : folders[0];
  if (folder) {
    return vscode.Uri.joinPath(folder.uri, '.editorconfig');
  }

  if (folders.length === 0) {
    const choice = await vscode.window.showInformationMessage(
      'Stylebook and newsroom are kept beside your drafts. Open the folder that your drafts are in, then choose again.', 'Open Folder…');
    if (choice) {
      await vscode.commands.executeCommand('workbench.action.files.openFolder');
    }
  }

  return undefined;
}

async function exists(file: vscode.Uri): Promise<boolean> {
  return vscode.workspace.fs.stat(file).then(() => true, () => false);
}

async function textOf(file: vscode.Uri): Promise<string> {
  return await exists(file) ? (await vscode.workspace.openTextDocument(file)).getText() : '';
}

async function write(file: vscode.Uri, before: string, text: string): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  if (before === '' && !await exists(file)) {
    edit.createFile(file, { contents: Buffer.from(text) });
  } else {
    const document = await vscode.workspace.openTextDocument(file);
    edit.replace(file, new vscode.Range(new vscode.Position(0, 0), document.lineAt(document.lineCount - 1).range.end), text);
  }

  await vscode.workspace.applyEdit(edit);
  await (await vscode.workspace.openTextDocument(file)).save();
}
