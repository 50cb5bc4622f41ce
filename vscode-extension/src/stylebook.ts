import * as vscode from 'vscode';
import { isDraft } from './drafts';
import type { Server } from './server';
import { writeSettings } from './settings';
import type { FolderSettings } from './settings';

const Stylebooks = [
  { label: 'None', value: 'none', detail: 'One form of a name throughout a draft, whichever it is' },
  { label: 'AP', value: 'ap', detail: 'The Associated Press' },
  { label: 'Reuters', value: 'reuters', detail: '' },
  { label: 'BBC', value: 'bbc', detail: '' },
  { label: 'The Guardian', value: 'guardian', detail: '' },
  { label: 'The New York Times', value: 'nyt', detail: '' },
  { label: 'The Washington Post', value: 'wapo', detail: '' },
  { label: 'AFP', value: 'afp', detail: 'Agence France-Presse' },
];

/** Asks for the stylebook and the newsroom's name, which the server keeps beside the drafts, in .editorconfig. */
export async function chooseStylebook(server: Server): Promise<void> {
  const draft = await draftInQuestion();
  const current = draft && await server.execute<FolderSettings>('sourcinglint.readSettings', draft);
  if (!draft || !current) {
    return;
  }

  const stylebook = await vscode.window.showQuickPick(
    Stylebooks.map(book => ({ ...book, description: book.value === current.stylebook ? 'as now' : '' })),
    { title: 'Stylebook and newsroom (1 of 2)', placeHolder: 'Whose spellings of names do you follow?' });
  if (!stylebook) {
    return;
  }

  const outlet = await vscode.window.showInputBox({
    title: 'Stylebook and newsroom (2 of 2)',
    prompt: 'Your newsroom, as a “could not verify” line names it. Leave empty for none.',
    placeHolder: 'The Valley Post',
    value: current.outlet,
    validateInput: name => /[#;]/.test(name) ? 'The name cannot have # or ; in it.' : undefined,
  });
  if (outlet === undefined) {
    return;
  }

  const name = outlet.trim();
  const written = await writeSettings(
    server, draft, 'sourcinglint.stylebook', stylebook.value === 'none' ? '' : stylebook.value, 'sourcinglint.outlet', name);
  if (!written) {
    return;
  }

  const choice = await vscode.window.showInformationMessage(
    `Drafts in ${written.folder} are checked for ${name || 'your newsroom'}: stylebook ${stylebook.label}.`, 'Show Settings File');
  if (choice) {
    await vscode.window.showTextDocument(vscode.Uri.parse(written.file));
  }
}

/** The draft in front, else any draft of the folder that the user names. */
async function draftInQuestion(): Promise<string | undefined> {
  const document = vscode.window.activeTextEditor?.document;
  if (document && isDraft(document) && document.uri.scheme === 'file') {
    return document.uri.toString();
  }

  const folders = (vscode.workspace.workspaceFolders ?? []).filter(folder => folder.uri.scheme === 'file');
  const folder = folders.length > 1 ? await vscode.window.showWorkspaceFolderPick({ placeHolder: 'For the drafts in which folder?' }) : folders[0];
  if (folders.length === 0) {
    const choice = await vscode.window.showInformationMessage(
      'Stylebook and newsroom are kept beside your drafts. Open the folder that your drafts are in, then choose again.', 'Open Folder…');
    if (choice) {
      await vscode.commands.executeCommand('workbench.action.files.openFolder');
    }
  }

  return folder && vscode.Uri.joinPath(folder.uri, 'draft.md').toString();
}
