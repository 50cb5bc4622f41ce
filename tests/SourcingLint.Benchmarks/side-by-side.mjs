// Measures how long whole processes take beside write-good, another linter of prose, on one draft of 6 KB from cold.
// Programs take turns, so that what else the machine does hits all of them; of each the median counts.
//
//   node tests/SourcingLint.Benchmarks/side-by-side.mjs native=artifacts/native/sourcinglint [NAME=PROGRAM...] [--rounds 41]
//
// write-good and the Node.js that runs it come from npm, into a temporary folder. Needs bash.
import { execFileSync, spawnSync } from 'node:child_process';
import { copyFileSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import path from 'node:path';

const { programs, rounds } = read(process.argv.slice(2));
const work = mkdtempSync(path.join(tmpdir(), 'side-by-side-'));
try {
  copyFileSync(path.join(import.meta.dirname, 'river-crest.md'), path.join(work, 'draft.md'));
  writeFileSync(path.join(work, '.editorconfig'), 'root = true\n');
  writeFileSync(path.join(work, 'package.json'), '{ "private": true }');
  execFileSync('npm', ['install', '--no-audit', '--no-fund', '--loglevel=error', 'write-good@1.0.8', 'node@24'], { cwd: work, stdio: 'inherit' });
  const modules = path.join(work, 'node_modules');
  const contestants = [
    { name: 'write-good', command: [path.join(modules, 'node', 'bin', 'node'), path.join(modules, 'write-good', 'bin', 'write-good.js'), 'draft.md'] },
    ...programs.map(({ name, program }) => ({ name, command: [path.resolve(program), 'check', 'draft.md'] })),
  ].map(contestant => ({ ...contestant, wall: [], processor: [] }));

  for (let round = -2; round < rounds; round++) { // two to warm the disk
    for (const { command, wall, processor } of contestants) {
      const [seconds, used] = time(command);
      if (round >= 0) {
        wall.push(seconds);
        processor.push(used);
      }
    }
  }

  console.log(`${rounds} rounds on ${cpus().length} × ${cpus()[0].model}, ${new Date().toISOString().slice(0, 10)}\n`);
  console.log('| 6 KB from cold, median | wall | processor | wall against write-good | processor against write-good |\n| --- | --- | --- | --- | --- |');
  const [peer] = contestants;
  for (const { name, wall, processor } of contestants) {
    console.log(`| ${name} | ${milliseconds(wall)} | ${milliseconds(processor)} | ${ratio(wall, peer.wall)} | ${ratio(processor, peer.processor)} |`);
  }
} finally {
  rmSync(work, { recursive: true, force: true });
}

function read(args) {
  const at = args.indexOf('--rounds');
  const rounds = at < 0 ? 41 : Number(args.splice(at, 2)[1]);
  const programs = args.map(arg => ({ name: arg.slice(0, arg.indexOf('=')), program: arg.slice(arg.indexOf('=') + 1) }));
  if (programs.length === 0 || programs.some(({ name }) => name === '') || !(rounds > 0)) {
    console.error('Name the programs to time: NAME=PROGRAM, and perhaps --rounds N.');
    process.exit(2);
  }

  return { programs, rounds };
}

/** Runs a command to its end and answers how many seconds it took, and how many the processor worked for it. */
function time(command) {
  const run = spawnSync('bash', ['-c', 'TIMEFORMAT="%R %U %S"; time "$@" > /dev/null 2> said', 'bash', ...command], { cwd: work, encoding: 'utf8', env: { ...process.env, LC_ALL: 'C' } });
  if (run.status === null || run.status > 1 && !command[0].endsWith('node')) {
    throw new Error(`${command.join(' ')} failed: ${run.stderr}`);
  }

  const [wall, user, system] = run.stderr.trim().split(/\s+/).map(Number);
  return [wall, user + system];
}

function median(values) {
  return values.toSorted((a, b) => a - b)[values.length >> 1];
}

function milliseconds(values) {
  return `${Math.round(median(values) * 1000)} ms`;
}

function ratio(values, others) {
  return (median(values) / median(others)).toFixed(2);
}
