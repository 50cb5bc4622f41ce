import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient/node';
import { activeDraft, isDraft, schemes } from './drafts';
import { AttributionMap } from './map';
import { withPlaceholders } from './placeholders';
import { Program } from './program';
import { explainRule } from './rules';
import { Server } from './server';
import { writeSettings } from './settings';
import { Status } from './status';
import { chooseStylebook } from './stylebook';
import { checkTextFile } from './textfiles';
import { openSample } from './walkthrough';
import { WorkspaceFindings } from './workspace';

export function activate(context: vscode.ExtensionContext): void {
  const program = new Program(context);
  const server = new Server(program, middleware());
  const status = new Status(server);
  const map = new AttributionMap(program, vscode.Uri.joinPath(context.extensionUri, 'images', 'icon.png'));
  const findings = new WorkspaceFindings(server);
  let kept = String(schemes());
  const startFor = (document: vscode.TextDocument) => isDraft(document) && server.state === 'off' ? server.start() : undefined;

  context.subscriptions.push(
    server, status, map, findings,
    server.onDidChange(() => status.refresh()),
    vscode.window.onDidChangeActiveTextEditor(() => status.refresh()),
    vscode.workspace.onDidOpenTextDocument(startFor),
    vscode.workspace.onDidChangeWorkspaceFolders(() => {
      // Which kinds of places it looks at is agreed on at the start.
      if (kept !== (kept = String(schemes())) && server.state !== 'off') {
        void server.restart();
      }
    }),
    vscode.workspace.onDidChangeConfiguration(change => {
      if (change.affectsConfiguration('sourcinglint.enable') || change.affectsConfiguration('sourcinglint.path')) {
        void server.restart();
      }
    }),
    command('lintWorkspace', () => findings.check()),
    command('fixDraft', () => fixDraft(server)),
    command('showMap', () => showMap()),
    command('toggleHints', toggleHints),
    command('checkTextFile', () => checkTextFile(server)),
    command('explainRule', () => explainRule(program)),
    command('chooseStylebook', () => chooseStylebook(server)),
    command('openSample', () => openSample(context)),
    command('restart', () => server.restart()),
    command('showLog', () => server.log.show()),
  );
  vscode.workspace.textDocuments.forEach(startFor);

  async function showMap(): Promise<void> {
    const draft = activeDraft();
    if (draft) {
      await map.show(draft);
    }
  }

  function middleware(): Middleware {
    return {
      handleDiagnostics: (uri, diagnostics, next) => {
        next(uri, diagnostics);
        status.take(uri);
      },
      didOpen: async (document, next) => {
        await next(document);
        findings.opened(document);
      },
      didClose: async (document, next) => {
        await next(document);
        findings.closed(document);
      },
      provideCodeActions: async (document, range, context, token, next) => withPlaceholders(await next(document, range, context, token)),
      executeCommand: (name, args, next) => {
        switch (name) {
          case 'sourcinglint.showSources':
            return showMap();
          case 'sourcinglint.explain':
            return explainRule(program, String(args[0]));
          case 'sourcinglint.writeSettings':
            return writeSettings(server, ...args.map(String) as [string, ...string[]]);
          default:
            return next(name, args);
        }
      },
    };
  }
}

/** A command of ours. When it fails, the user is told why. */
function command(name: string, run: () => Promise<unknown> | void): vscode.Disposable {
  return vscode.commands.registerCommand('sourcinglint.' + name, async () => {
    try {
      await run();
    } catch (error) {
      if (!(error instanceof vscode.CancellationError)) {
        void vscode.window.showErrorMessage(`SourcingLint could not do this: ${error instanceof Error ? error.message : String(error)}`);
      }
    }
  });
}

async function fixDraft(server: Server): Promise<void> {
  const draft = activeDraft();
  const made = draft && await server.execute<number>('sourcinglint.fixAll', draft.uri.toString());
  if (made === 0) {
    void vscode.window.showInformationMessage('There is nothing here that can be changed safely without you.');
  } else if (made) {
    vscode.window.setStatusBarMessage(made === 1 ? '$(check) 1 problem settled' : `$(check) ${made} problems settled`, 5000);
  }
}

/** Shows who each figure rests on, behind it, all the time or only while Ctrl+Alt is held. */
async function toggleHints(): Promise<void> {
  const of = (languageId: string) => vscode.workspace.getConfiguration('editor', { languageId });
  const value = of(vscode.window.activeTextEditor?.document.languageId ?? 'markdown').get('inlayHints.enabled') === 'on' ? 'offUnlessPressed' : 'on';
  for (const languageId of ['markdown', 'plaintext']) {
    await of(languageId).update('inlayHints.enabled', value, vscode.ConfigurationTarget.Global, true);
  }
}
