// Packs the extension for one or more platforms, each with its own program inside: a native one where this machine can link it.
//
//   npm ci && npm run package -- linux-x64 win32-x64        (needs the .NET SDK; writes to ../artifacts/vsix)
import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';

const Runtimes = {
  'linux-x64': 'linux-x64',
  'linux-arm64': 'linux-arm64',
  'alpine-x64': 'linux-musl-x64',
  'alpine-arm64': 'linux-musl-arm64',
  'darwin-x64': 'osx-x64',
  'darwin-arm64': 'osx-arm64',
  'win32-x64': 'win-x64',
  'win32-arm64': 'win-arm64',
};

const here = import.meta.dirname;
const out = path.join(here, '..', 'artifacts', 'vsix');
const { scripts, devDependencies, ...manifest } = JSON.parse(readFileSync(path.join(here, 'package.json'), 'utf8'));
const { GITHUB_SERVER_URL, GITHUB_REPOSITORY, GITHUB_REF_NAME } = process.env;
const repository = GITHUB_REPOSITORY && `${GITHUB_SERVER_URL}/${GITHUB_REPOSITORY}`;
const links = repository ? ['--baseContentUrl', `${repository}/blob/${GITHUB_REF_NAME}/vscode-extension`, '--baseImagesUrl', `${repository}/raw/${GITHUB_REF_NAME}/vscode-extension`] : [];
const targets = process.argv.slice(2);
const unknown = targets.filter(target => !(target in Runtimes));
if (targets.length === 0 || unknown.length > 0) {
  console.error(`Name the platforms to pack for: ${Object.keys(Runtimes).join(', ')}.`);
  process.exit(2);
}

run(path.join('node_modules', 'typescript', 'bin', 'tsc'), '--noEmit');
run('esbuild.mjs');
for (const target of targets) {
  const folder = path.join(out, target);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  for (const name of ['.vscodeignore', 'CHANGELOG.md', 'LICENSE', 'dist', 'images', 'walkthrough']) {
    cpSync(path.join(here, name), path.join(folder, name), { recursive: true });
  }

  writeFileSync(path.join(folder, 'package.json'), JSON.stringify(manifest, null, 2));
  writeFileSync(path.join(folder, 'README.md'), readme());
  execFileSync('dotnet', ['publish', path.join('..', 'src', 'SourcingLint.Cli'), '-c', 'Release', '-r', Runtimes[target], '-o', path.join(folder, 'server'), '-v', 'quiet', '-nologo'],
    { cwd: here, stdio: 'inherit' });
  console.log(`${target}: ${existsSync(path.join(folder, 'server', 'sourcinglint.dll')) ? 'a program that brings .NET along' : 'a native program'}`);
  pack(folder, '--target', target, '--out', path.join(out, `sourcinglint-${target}-${manifest.version}.vsix`));
}

/** The README. Its pictures are shown from the web alone, so they are left out unless this is a release, which knows where they are. */
function readme() {
  const text = readFileSync(path.join(here, 'README.md'), 'utf8');
  return repository ? text : text.replaceAll(/^!\[.*\n+/gm, '');
}

/** Packs a folder, and takes a warning for a failure. */
function pack(folder, ...args) {
  const vsce = path.join(here, 'node_modules', '@vscode', 'vsce', 'vsce');
  const { status, stdout, stderr } = spawnSync(process.execPath, [vsce, 'package', '--no-dependencies', '--allow-missing-repository', ...links, ...args], { cwd: folder, encoding: 'utf8' });
  console.log(stdout.trim().split('\n').at(-1));
  if (status !== 0 || /WARNING/.test(stdout + stderr)) {
    console.error(stdout + stderr);
    process.exit(1);
  }
}

function run(...args) {
  execFileSync(process.execPath, args, { cwd: here, stdio: 'inherit' });
}
