import { readdir, readFile } from 'node:fs/promises';
import * as path from 'node:path';
import * as vscode from 'vscode';
import type { Program } from './program';

interface Rule extends vscode.QuickPickItem {
  id: string;
  page: string;
}

/** Shows the page of a rule: the one named, else the one whose finding the cursor is on, else one that the user picks. */
export async function explainRule(program: Program, name?: string): Promise<void> {
  const rules = await readRules(path.join(path.dirname(program.path), 'pages'));
  const wanted = name ?? ruleAtCursor();
  const rule = rules.find(each => each.id === wanted || each.label === wanted)
    ?? await vscode.window.showQuickPick(rules, { title: 'Which rule?', placeHolder: 'Type a part of its name', matchOnDescription: true, matchOnDetail: true });
  if (rule) {
    // A preview of its own kind of editor: the usual one follows the text that the writer goes back to.
    await vscode.commands.executeCommand('vscode.openWith', vscode.Uri.file(rule.page), 'vscode.markdown.preview.editor', { viewColumn: vscode.ViewColumn.Beside, preview: false });
  }
}

function ruleAtCursor(): string | undefined {
  const editor = vscode.window.activeTextEditor;
  const found = editor && vscode.languages.getDiagnostics(editor.document.uri)
    .find(each => each.source === 'sourcinglint' && each.range.contains(editor.selection.active));
  const code = found?.code;
  return code === undefined ? undefined : String(typeof code === 'object' ? code.value : code);
}

/** The rules, from their pages: "# SL1001: unattributed-figure", then a line that says what it is about. */
async function readRules(folder: string): Promise<Rule[]> {
  const files = await readdir(folder);
  const rules = await Promise.all(files.map(async (file): Promise<Rule> => {
    const page = path.join(folder, file);
    const [heading = '', summary = ''] = (await readFile(page, 'utf8')).split(/\r?\n/).filter(line => line.trim() !== '');
    const [id = '', label = ''] = heading.replace(/^# /, '').split(': ');
    return { id, label, description: id, detail: summary, page };
  }));
  return rules.sort((a, b) => a.id.localeCompare(b.id));
}
