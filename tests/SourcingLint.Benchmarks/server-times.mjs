// How long a writer waits for the language server: from its start to its first answers, from a keystroke to findings; and what open drafts take.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';

const Typed = 'The harbor office said on Tuesday that 14 boats were missing. '; // over and over, a letter at a time
const Uri = 'untitled:Untitled-1';

/** Milliseconds from the start of a program to its answer to "initialize", and to its findings of a draft. */
export async function start(program, text) {
  const begun = performance.now();
  const client = new Client(program);
  await client.begin();
  const initialized = performance.now() - begun;
  await client.open(Uri, text);
  const found = performance.now() - begun;
  await client.end();
  return { initialized, found };
}

/** Milliseconds from a keystroke in the middle of a draft to its findings, as many times as asked for, warmed up. */
export async function type(program, text, count) {
  const client = new Client(program);
  await client.begin();
  await client.open(Uri, text);
  const before = text.slice(0, text.indexOf('\n\n', text.length / 2));
  const line = before.split('\n').length - 1;
  const character = before.length - before.lastIndexOf('\n') - 1;
  const times = [];
  const warmUp = Math.ceil(count / 4);
  for (let i = 0; i < count + warmUp; i++) {
    const at = { line, character: character + i };
    const begun = performance.now();
    client.send({ method: 'textDocument/didChange', params: { textDocument: { uri: Uri, version: i + 2 }, contentChanges: [{ range: { start: at, end: at }, text: Typed[i % Typed.length] }] } });
    await client.wait(`${Uri} ${i + 2}`);
    if (i >= warmUp) {
      times.push(performance.now() - begun);
    }

    await new Promise(resolve => setTimeout(resolve, 5));
  }

  await client.end();
  return times;
}

/** Bytes of memory that a program holds with some drafts open; null where the system does not tell. */
export async function open(program, texts) {
  const client = new Client(program);
  await client.begin();
  for (const [i, text] of texts.entries()) {
    await client.open(`untitled:${i}`, text);
  }

  const status = `/proc/${client.process.pid}/status`;
  const resident = existsSync(status) ? Number(/VmRSS:\s+(\d+)/.exec(readFileSync(status, 'utf8'))[1]) * 1024 : null;
  await client.end();
  return resident;
}

class Client {
  constructor(program) {
    this.process = spawn(program, ['server'], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.waiting = new Map();
    this.id = 0;
    let pending = Buffer.alloc(0);
    this.process.stdout.on('data', piece => {
      pending = Buffer.concat([pending, piece]);
      for (;;) {
        const header = pending.indexOf('\r\n\r\n');
        const length = header < 0 ? NaN : Number(/Content-Length: (\d+)/.exec(pending.toString('latin1', 0, header))[1]);
        if (!(pending.length >= header + 4 + length)) {
          break;
        }

        this.take(JSON.parse(pending.toString('utf8', header + 4, header + 4 + length)));
        pending = pending.subarray(header + 4 + length);
      }
    });
  }

  take(message) {
    const key = message.method === 'textDocument/publishDiagnostics' ? `${message.params.uri} ${message.params.version}` : message.id;
    this.waiting.get(key)?.(message);
    this.waiting.delete(key);
  }

  wait(key) {
    return new Promise(resolve => this.waiting.set(key, resolve));
  }

  send(message) {
    const body = Buffer.from(JSON.stringify({ jsonrpc: '2.0', ...message }));
    this.process.stdin.write(Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]));
  }

  request(method, params) {
    this.send({ id: ++this.id, method, params });
    return this.wait(this.id);
  }

  async begin() {
    await this.request('initialize', { processId: process.pid, rootUri: null, capabilities: { textDocument: { publishDiagnostics: { versionSupport: true, dataSupport: true, relatedInformation: true } } } });
    this.send({ method: 'initialized', params: {} });
  }

  open(uri, text) {
    this.send({ method: 'textDocument/didOpen', params: { textDocument: { uri, languageId: 'markdown', version: 1, text } } });
    return this.wait(`${uri} 1`);
  }

  async end() {
    await this.request('shutdown');
    this.send({ method: 'exit' });
    await new Promise(resolve => this.process.once('exit', resolve));
  }
}
