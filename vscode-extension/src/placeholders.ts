import * as vscode from 'vscode';

const Placeholder = /\[[A-Z][A-Z ]*\]/g;

type Actions = (vscode.Command | vscode.CodeAction)[] | null | undefined;

/** Lets the writer type over what a change leaves open, such as [SOURCE], as soon as the change is made. */
export function withPlaceholders(actions: Actions): Actions {
  for (const action of actions ?? []) {
    if ('edit' in action && action.edit) {
      const edit = new vscode.WorkspaceEdit();
      for (const [uri, changes] of action.edit.entries()) {
        edit.set(uri, changes.map(change => change.newText.search(Placeholder) < 0 ? change
          : vscode.SnippetTextEdit.replace(change.range, snippetOf(change.newText))) as vscode.TextEdit[]);
      }

      action.edit = edit;
    }
  }

  return actions;
}

function snippetOf(text: string): vscode.SnippetString {
  const snippet = new vscode.SnippetString();
  let from = 0;
  for (const open of text.matchAll(Placeholder)) {
    snippet.appendText(text.slice(from, open.index)).appendPlaceholder(open[0]);
    from = open.index + open[0].length;
  }

  return snippet.appendText(text.slice(from));
}
