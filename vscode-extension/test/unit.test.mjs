// The parts of the extension that need no editor.
import assert from 'node:assert/strict';
import path from 'node:path';
import test from 'node:test';
import { build } from 'esbuild';

const source = path.join(import.meta.dirname, '..', 'src', 'editorconfig.ts');
const { outputFiles } = await build({ entryPoints: [source], bundle: true, format: 'esm', write: false });
const { getSetting, withSetting } = await import('data:text/javascript,' + encodeURIComponent(outputFiles[0].text));

const stylebook = 'sourcinglint.stylebook';
const becomes = (before, after, value = 'ap') => assert.equal(withSetting(before, stylebook, value), after);

test('A new file gets a section for drafts', () => becomes('', '[*.md]\nsourcinglint.stylebook = ap\n'));

test('A file without such a section gets one at its end', () =>
  becomes('root = true\n\n[*.txt]\nindent_size = 2\n', 'root = true\n\n[*.txt]\nindent_size = 2\n\n[*.md]\nsourcinglint.stylebook = ap\n'));

test('The setting goes behind the others of its section, before what follows', () =>
  becomes('[*.md]\n# ours\nindent_size = 2\n\n# theirs\n[*.txt]\nx = y\n', '[*.md]\n# ours\nindent_size = 2\nsourcinglint.stylebook = ap\n\n# theirs\n[*.txt]\nx = y\n'));

test('A section for both endings will do', () =>
  becomes('[*.{md,markdown}]\nx = y', '[*.{md,markdown}]\nx = y\nsourcinglint.stylebook = ap\n'));

test('An empty section will do', () => becomes('[*.md]\n', '[*.md]\nsourcinglint.stylebook = ap\n'));

test('A setting that is there is changed in place, its comment kept', () =>
  becomes('[*.md]\n  SourcingLint.Stylebook: bbc  # since May\nx = y\n', '[*.md]\n  SourcingLint.Stylebook: ap  # since May\nx = y\n'));

test('The last of two counts, so it is the one that is changed', () =>
  becomes('[*.md]\nsourcinglint.stylebook = bbc\n[*.md]\nsourcinglint.stylebook = nyt\n', '[*.md]\nsourcinglint.stylebook = bbc\n[*.md]\nsourcinglint.stylebook = ap\n'));

test('What holds for other files or is a comment is left alone', () =>
  becomes('[*.txt]\nsourcinglint.stylebook = bbc\n[*.md]\n# sourcinglint.stylebook = nyt\n', '[*.txt]\nsourcinglint.stylebook = bbc\n[*.md]\nsourcinglint.stylebook = ap\n# sourcinglint.stylebook = nyt\n'));

test('Line ends stay as they are', () => becomes('[*.md]\r\nx = y\r\n', '[*.md]\r\nx = y\r\nsourcinglint.stylebook = ap\r\n'));

test('No value takes the setting out, or leaves the file as it is', () => {
  becomes('[*.md]\nx = y\nsourcinglint.stylebook = ap\n', '[*.md]\nx = y\n', '');
  becomes('[*.md]\nx = y\n', '[*.md]\nx = y\n', '');
});

test('A setting is read without its comment', () => {
  assert.equal(getSetting('[*.md]\nsourcinglint.outlet = The Valley Post ; ours\n', 'sourcinglint.outlet'), 'The Valley Post');
  assert.equal(getSetting('[*.txt]\nsourcinglint.outlet = The Valley Post\n', 'sourcinglint.outlet'), undefined);
});
