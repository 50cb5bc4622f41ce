// Measures what a writer or a desk waits for, beside write-good, another linter of prose: whole processes that take turns,
// so that what else the machine does hits both; of each the median counts.
//
//   dotnet publish src/SourcingLint.Cli -c Release -o artifacts/published
//   node tests/SourcingLint.Benchmarks/side-by-side.mjs artifacts/published/sourcinglint
//       prints a table.
//   ... --texts FOLDER     the many texts, instead of drafts made from the clean ones in tests/: every .md and .txt file below FOLDER
//   ... --vsix FILE        also how large that package of the extension is
//   ... --rounds N         how often each command runs from cold, by default 41; all else runs less often
//   ... --write FILE       also writes the figures: ReadmeTests makes the README's table from tests/speed.tsv
//
// write-good and the Node.js that runs it come from npm, into a temporary folder. Needs bash.
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { cpus, loadavg, tmpdir } from 'node:os';
import path from 'node:path';
import { parseArgs } from 'node:util';
import * as server from './server-times.mjs';

const Here = import.meta.dirname;
const Drafts = 924; // when no folder of texts is named
const DraftSize = 4_600; // in characters, of each of those
const OpenDrafts = 200;

const { values: options, positionals } = parseArgs({
  allowPositionals: true,
  options: { texts: { type: 'string' }, vsix: { type: 'string' }, rounds: { type: 'string', default: '41' }, write: { type: 'string' } },
});
const rounds = Number(options.rounds);
if (positionals.length !== 1 || !(rounds > 0)) {
  console.error('Name the program to time: side-by-side.mjs PROGRAM [--texts FOLDER] [--vsix FILE] [--rounds N] [--write FILE]');
  process.exit(2);
}

const program = path.resolve(positionals[0]);
const load = loadavg()[0]; // of others: what the machine did before
const work = mkdtempSync(path.join(tmpdir(), 'side-by-side-'));
const rows = [];
try {
  const modules = path.join(work, 'node_modules');
  writeFileSync(path.join(work, 'package.json'), '{ "private": true }');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', 'write-good@1.0.8', 'node@24'], { cwd: work, stdio: ['ignore', 'ignore', 'inherit'] });
  const writeGood = [path.join(modules, 'node', 'bin', 'node'), path.join(modules, 'write-good', 'bin', 'write-good.js')];

  const draft = readFileSync(path.join(Here, 'river-crest.md'), 'utf8');
  const texts = options.texts ? filesBelow(options.texts, /\.(md|txt)$/).map(file => readFileSync(file, 'utf8')) : ownDrafts();
  const all = texts.join('\n\n');
  mkdirSync(path.join(work, 'texts'));
  writeFileSync(path.join(work, '.editorconfig'), 'root = true\n');
  const files = texts.map((text, i) => write(path.join('texts', `${i}.md`), text));
  write('draft.md', draft);
  write('megabyte.md', enough(all, 1_000_000));

  compare(`a draft of ${size(draft.length)} from cold`, rounds, ['draft.md'], ['draft.md']);
  compare(`${texts.length} texts of ${size(all.length)}`, Math.ceil(rounds / 4), files, ['texts']);
  compare('one text of 1 MB', Math.ceil(rounds / 8), ['megabyte.md'], ['megabyte.md']);

  const starts = [];
  for (let i = 0; i < rounds; i++) {
    starts.push(await server.start(program, draft));
  }

  tell('server: from its start to its first answer', milliseconds(starts.map(each => each.initialized)));
  tell(`server: from its start to the findings of a draft of ${size(draft.length)}`, milliseconds(starts.map(each => each.found)));
  for (const [text, count] of [[draft, rounds * 10], [enough(all, 200_000), rounds * 2]]) {
    const times = await server.type(program, text, count);
    tell(`server: from a keystroke to findings, in ${size(text.length)}`, `${milliseconds(times)}; 19 of 20 within ${milliseconds(times, 0.95)}`);
  }

  const resident = await server.open(program, Array.from({ length: OpenDrafts }, (_, i) => draft.replaceAll('Oskel', `Oskel${i}`)));
  if (resident !== null) {
    tell(`server: memory with ${OpenDrafts} drafts of ${size(draft.length)} open`, size(resident));
  }

  tell('program on disk', size(sizeOf(path.dirname(program))));
  if (options.vsix) {
    tell('extension with the program inside', size(statSync(options.vsix).size));
  }

  const conditions = `Measured on ${new Date().toISOString().slice(0, 10)} on ${cpus().length} cores of ${cpus()[0].model.trim()}, on which ${load.toFixed(1)} other programs ran at a time; medians.`;
  console.log(`${conditions}\n\n| | write-good | SourcingLint | Ratio |\n| --- | --- | --- | --- |\n${rows.map(row => `| ${row.join(' | ')} |\n`).join('')}`);
  if (options.write) {
    writeFileSync(options.write, `# Written by tests/SourcingLint.Benchmarks/side-by-side.mjs. Columns: what is waited for, write-good, SourcingLint, ratio.\n# ${conditions}\n${rows.map(row => `${row.join('\t')}\n`).join('')}`);
  }

  /** Times both on the same files, in turns. */
  function compare(what, times, peerFiles, ownFiles) {
    const contestants = [[...writeGood, ...peerFiles], [program, 'check', '--fail-on', 'never', ...ownFiles]].map(command => ({ command, wall: [], processor: [] }));
    for (let round = -1; round < times; round++) { // one to warm the disk
      for (const { command, wall, processor } of contestants) {
        const [seconds, used] = time(command);
        if (round >= 0) {
          wall.push(seconds * 1000);
          processor.push(used * 1000);
        }
      }
    }

    const [peer, own] = contestants;
    rows.push([what, milliseconds(peer.wall), milliseconds(own.wall), ratio(own.wall, peer.wall)]);
    rows.push([`${what}, processor time`, milliseconds(peer.processor), milliseconds(own.processor), ratio(own.processor, peer.processor)]);
  }

  function write(name, text) {
    writeFileSync(path.join(work, name), text);
    return name;
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function tell(what, own) {
  rows.push([what, '', own, '']);
}

/** Runs a command to its end and answers how many seconds it took, and how many the processor worked for it. write-good's exit status counts what it found. */
function time(command) {
  const run = spawnSync('bash', ['-c', 'TIMEFORMAT="%R %U %S"; time "$@" > /dev/null 2> said', 'bash', ...command], { cwd: work, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  if (run.status === null || (run.status !== 0 && command[0] === program)) {
    throw new Error(`${command.slice(0, 3).join(' ')} failed: ${run.stderr}${readFileSync(path.join(work, 'said'), 'utf8')}`);
  }

  const [wall, user, system] = run.stderr.trim().split(/\s+/).map(Number);
  return [wall, user + system];
}

/** Drafts made of the paragraphs of the clean ones in tests/, in turn, so that each is another and all are the same from run to run. */
function ownDrafts() {
  const paragraphs = [path.join(Here, '..', 'samples', 'good'), path.join(Here, '..', 'SourcingLint.Mutations', 'Drafts'), path.join(Here, 'river-crest.md')]
    .flatMap(place => statSync(place).isDirectory() ? filesBelow(place, /\.md$/) : [place])
    .flatMap(file => readFileSync(file, 'utf8').split('\n\n'))
    .filter(paragraph => /^[A-Z“"]/.test(paragraph));
  let next = 0;
  return Array.from({ length: Drafts }, (_, i) => {
    let text = `# Draft ${i + 1}\n`;
    while (text.length < DraftSize) {
      text += `\n${paragraphs[next++ % paragraphs.length].trim()}\n`;
    }

    next += i;
    return text;
  });
}

function filesBelow(folder, name) {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(entry => entry.isFile() && name.test(entry.name))
    .map(entry => path.join(entry.parentPath, entry.name))
    .sort();
}

function sizeOf(folder) {
  return filesBelow(folder, /./).reduce((sum, file) => sum + statSync(file).size, 0);
}

/** So many characters of a text, up to the end of a paragraph, the text again where it is shorter. */
function enough(text, length) {
  const long = text.repeat(Math.ceil((length + 1) / text.length));
  return long.slice(0, long.lastIndexOf('\n\n', length));
}

function at(values, share) {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) * share)];
}

function milliseconds(values, share = 0.5) {
  const value = at(values, share);
  return value >= 1000 ? `${(value / 1000).toFixed(2)} s` : value >= 10 ? `${Math.round(value)} ms` : `${value.toFixed(1)} ms`;
}

function size(bytes) {
  return bytes >= 10_000_000 ? `${Math.round(bytes / 1e6)} MB` : bytes >= 1_000_000 ? `${(bytes / 1e6).toFixed(1)} MB` : `${Math.round(bytes / 1000)} KB`;
}

function ratio(values, others) {
  return (at(values, 0.5) / at(others, 0.5)).toFixed(2);
}
