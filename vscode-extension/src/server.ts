import { once } from 'node:events';
import { setTimeout as pause } from 'node:timers/promises';
import * as vscode from 'vscode';
import { CloseAction, ErrorAction, ExecuteCommandRequest, LanguageClient, RevealOutputChannelOn, State } from 'vscode-languageclient/node';
import type { Middleware } from 'vscode-languageclient/node';
import { selector } from './drafts';
import type { Program } from './program';
import { userSettings } from './settings';

export type ServerState = 'off' | 'starting' | 'running' | 'failed';

const MostRestarts = 3;
const RestartsWithin = 3 * 60_000;

/** Keeps the language server running, and says in plain words why it does not. */
export class Server implements vscode.Disposable {
  readonly log = vscode.window.createOutputChannel('SourcingLint');
  private readonly changed = new vscode.EventEmitter<ServerState>();
  readonly onDidChange = this.changed.event;
  private client: LanguageClient | undefined;
  private turn: Promise<void> = Promise.resolve();
  private stops: number[] = [];
  private ended: Promise<unknown> | undefined;
  private lastWords = '';
  private current: ServerState = 'off';

  constructor(private readonly program: Program, private readonly middleware: Middleware) {}

  get state(): ServerState {
    return this.current;
  }

  /** Starts the server unless it is there already. */
  start(): Promise<void> {
    return this.inTurn(() => this.client ? Promise.resolve() : this.begin());
  }

  /** Starts it anew: the settings changed, or the user asks for it. */
  restart(): Promise<void> {
    return this.inTurn(async () => {
      await this.end();
      await this.begin();
    });
  }

  /** The client of a running server; undefined when there is none, and then the user has been told why. */
  async ready(): Promise<LanguageClient | undefined> {
    await this.start();
    if (this.current === 'off') {
      await this.offerToTurnOn();
    }

    return this.client;
  }

  /** Asks a running server to carry out one of its commands. */
  async execute<T>(command: string, ...args: unknown[]): Promise<T | undefined> {
    const client = await this.ready();
    return client?.sendRequest(ExecuteCommandRequest.type, { command, arguments: args }) as Promise<T> | undefined;
  }

  dispose(): Promise<void> {
    return this.inTurn(() => this.end());
  }

  private inTurn(step: () => Promise<void>): Promise<void> {
    return this.turn = this.turn.then(step);
  }

  private async begin(): Promise<void> {
    if (!vscode.workspace.getConfiguration('sourcinglint').get('enable', true)) {
      this.set('off');
      return;
    }

    this.set('starting');
    this.ended = undefined;
    this.lastWords = '';
    this.stops = [];
    const client = new QuietClient('sourcinglint', 'SourcingLint', () => this.launch(), {
      documentSelector: selector(),
      diagnosticCollectionName: 'sourcinglint',
      outputChannel: this.log,
      revealOutputChannelOn: RevealOutputChannelOn.Never,
      initializationOptions: userSettings,
      initializationFailedHandler: () => false,
      errorHandler: {
        error: () => ({ action: ErrorAction.Continue, handled: true }),
        closed: () => ({ action: this.mayRestart() ? CloseAction.Restart : CloseAction.DoNotRestart, handled: true }),
      },
      middleware: { ...this.middleware, workspace: { configuration: () => [userSettings()] } },
    });
    try {
      await client.start();
      this.client = client;
      this.set('running');
      client.onDidChangeState(change => this.set(change.newState === State.Running ? 'running' : this.current === 'failed' ? 'failed' : 'starting'));
    } catch (error) {
      await Promise.race([this.ended, pause(1000)]); // a program that ended says why better than a broken pipe does
      this.fail(this.lastWords || (error instanceof Error ? error.message : String(error)));
    }
  }

  private async end(): Promise<void> {
    const client = this.client;
    this.client = undefined;
    await client?.dispose().catch(() => undefined); // it is gone already
  }

  private async launch() {
    const child = await this.program.start(['server']);
    child.stderr.on('data', (piece: Buffer) => this.lastWords = piece.toString().trim().split('\n').pop() ?? '');
    child.once('exit', status => this.lastWords ||= `it stopped at once (status ${status})`);
    this.ended = once(child, 'exit');
    return child;
  }

  private mayRestart(): boolean {
    if (this.current !== 'running') {
      return false; // it never got going: begin() tells why
    }

    const now = Date.now();
    this.stops = [...this.stops.filter(stop => now - stop < RestartsWithin), now];
    if (this.stops.length <= MostRestarts) {
      return true;
    }

    this.client = undefined;
    this.fail('it stopped several times in a row');
    return false;
  }

  private set(state: ServerState): void {
    this.current = state;
    this.changed.fire(state);
  }

  private fail(reason: string): void {
    this.set('failed');
    this.log.appendLine(`SourcingLint is not running: ${reason}.`);
    void this.tellWhy(reason);
  }

  private async tellWhy(reason: string): Promise<void> {
    const choice = await vscode.window.showErrorMessage(
      `SourcingLint is not running, so your drafts are not checked: ${reason}.`, 'Try Again', 'Open Settings', 'Show Log');
    switch (choice) {
      case 'Try Again':
        return this.restart();
      case 'Open Settings':
        // Where a program is belongs to the machine that it runs on.
        return vscode.commands.executeCommand(vscode.env.remoteName ? 'workbench.action.openRemoteSettings' : 'workbench.action.openSettings', { query: 'sourcinglint.path' });
      case 'Show Log':
        return this.log.show();
    }
  }

  private async offerToTurnOn(): Promise<void> {
    const choice = await vscode.window.showInformationMessage('SourcingLint is turned off in the settings.', 'Turn On');
    if (choice === 'Turn On') {
      await vscode.workspace.getConfiguration('sourcinglint').update('enable', true, vscode.ConfigurationTarget.Global);
    }
  }
}

/** The library's own messages are meant for programmers; they go to the log, and {@link Server} speaks to the user. */
class QuietClient extends LanguageClient {
  override error(message: string, data?: unknown): void {
    super.error(message, data, false);
  }
}
