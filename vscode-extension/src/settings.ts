import * as vscode from 'vscode';
import { DidChangeConfigurationNotification } from 'vscode-languageclient/node';
import { nameOf } from './drafts';
import type { Server } from './server';

/** What the server answers about the .editorconfig that holds for a draft. */
export interface FolderSettings {
  file: string;
  folder: string;
  stylebook: string;
  outlet: string;
}

/** What the user has set in the editor, for the server, which decides what counts beside the folder's own settings. */
export function userSettings(): object {
  const own = vscode.workspace.getConfiguration('sourcinglint');
  return {
    inlayHints: true,
    diagnostics: 'push',
    textFiles: own.get('textFiles', false),
    rules: own.get('rules', {}),
    minimumSeverity: own.get('minimumSeverity', 'note'),
  };
}

/** Has the server set something for all drafts beside one: keys, each with its value. The file that it writes is saved. */
export async function writeSettings(server: Server, draft: string, ...settings: string[]): Promise<FolderSettings | undefined> {
  const open = vscode.workspace.textDocuments.filter(document => document.isDirty && nameOf(document.uri) === '.editorconfig');
  await Promise.all(open.map(document => document.save())); // the server reads what is on disk
  const written = await server.execute<FolderSettings>('sourcinglint.writeSettings', draft, ...settings);
  const client = await server.ready();
  if (written && client) {
    await (await vscode.workspace.openTextDocument(client.protocol2CodeConverter.asUri(written.file))).save();
    await client.sendNotification(DidChangeConfigurationNotification.type, { settings: null });
  }

  return written;
}
