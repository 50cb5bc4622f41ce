import { spawn } from 'node:child_process';
import type { ChildProcessWithoutNullStreams } from 'node:child_process';
import { once } from 'node:events';
import * as path from 'node:path';
import * as vscode from 'vscode';

/** The program that checks: it serves the editor, and makes the attribution map. */
export class Program {
  constructor(private readonly context: vscode.ExtensionContext) {}

  /** Where it is: as set by the user, else the one that came with the extension. */
  get path(): string {
    const set = vscode.workspace.getConfiguration('sourcinglint').get('path', '').trim();
    return set !== '' ? set : this.context.asAbsolutePath(path.join('server', process.platform === 'win32' ? 'sourcinglint.exe' : 'sourcinglint'));
  }

  /** Starts it. Fails in words for the user. */
  async start(args: string[], folder?: string): Promise<ChildProcessWithoutNullStreams> {
    const program = this.path;
    const child = spawn(program, args, { cwd: folder, windowsHide: true });
    try {
      await once(child, 'spawn');
      return child;
    } catch (error) {
      throw new Error(whyNot(program, error as NodeJS.ErrnoException));
    }
  }

  /** Runs it over a text and answers what it prints. */
  async run(args: string[], text: string, folder?: string): Promise<string> {
    const child = await this.start(args, folder);
    const printed: Buffer[] = [];
    let complaint = '';
    child.stdout.on('data', (piece: Buffer) => printed.push(piece));
    child.stderr.on('data', (piece: Buffer) => complaint += piece.toString());
    child.stdin.on('error', () => undefined); // it ended before it had read all; its status says why
    child.stdin.end(text);
    const [status] = await once(child, 'close') as [number | null];
    if (status !== 0) {
      throw new Error(complaint.trim() || 'the program stopped without saying why');
    }

    return Buffer.concat(printed).toString();
  }
}

function whyNot(program: string, error: NodeJS.ErrnoException): string {
  switch (error.code) {
    case 'ENOENT':
      return `there is no program at ${program}`;
    case 'EACCES':
      return `${program} is no program, or you are not allowed to run it`;
    case 'ENOEXEC':
    case 'EFTYPE':
    case 'UNKNOWN':
      return `${program} was made for another kind of computer`;
    default:
      return error.message;
  }
}
