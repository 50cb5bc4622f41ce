// Packs the extension for one or more platforms, each with its own self-contained server inside.
//
//   npm ci && npm run package -- linux-x64 win32-x64        (needs the .NET SDK; writes to ../artifacts/vsix)
import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';

const Runtimes = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'alpine-x64': 'linux-musl-x64',
  'darwin-x64': 'osx-x64',
  'darwin-arm64': 'osx-arm64',
  'win32-x64': 'win-x64',
  'win32-arm64': 'win-arm64',
};

const here = import.meta.dirname;
const out = path.join(here, '..', 'artifacts', 'vsix');
const { version } = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8'));
const targets = process.argv.slice(2);
const unknown = targets.filter(target => !(target in Runtimes));
if (targets.length === 0 || unknown.length > 0) {
  console.error(`Name the platforms to pack for: ${Object.keys(Runtimes).join(', ')}.`);
  process.exit(2);
}

mkdirSync(out, { recursive: true });
for (const target of targets) {
  const server = path.join(here, 'server');
  rmSync(server, { recursive: true, force: true });
  run('dotnet', 'publish', path.join('..', 'src', 'SourcingLint.Cli'), '-c', 'Release', '-r', Runtimes[target], '--self-contained', '-o', server, '-v', 'quiet', '-nologo');
  pack('--target', target, '--no-dependencies', '--out', path.join(out, `sourcinglint-${target}-${version}.vsix`), ...linksTo());
}

/** Where the README's pictures are on the web. Only a release knows. */
function linksTo() {
  const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_REF_NAME } = process.env;
  return GITHUB_REPOSITORY
    ? ['--allow-missing-repository', '--baseContentUrl', `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/blob/${GITHUB_REF_NAME}/vscode-extension`, '--baseImagesUrl', `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}/raw/${GITHUB_REF_NAME}/vscode-extension`]
    : ['--allow-missing-repository', '--no-rewrite-relative-links'];
}

/** Packs, and takes a warning for a failure. */
function pack(...args) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [path.join('node_modules', '@vscode', 'vsce', 'vsce'), 'package', ...args], { cwd: here, encoding: 'utf8' });
  console.log(stdout.trim().split('\n').at(-1));
  if (status !== 0 || /WARNING/.test(stdout + stderr)) {
    console.error(stdout + stderr);
    process.exit(1);
  }
}

function run(program, ...args) {
  execFileSync(program, args, { cwd: here, stdio: 'inherit' });
}
