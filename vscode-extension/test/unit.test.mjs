// What the marketplace and the editor read of the extension before any of it runs.
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import test from 'node:test';

const extension = path.join(import.meta.dirname, '..');
const manifest = JSON.parse(readFileSync(path.join(extension, 'package.json'), 'utf8'));
const readme = readFileSync(path.join(extension, 'README.md'), 'utf8');

test('Every picture of the README is packed, is no SVG, which the marketplace refuses, and is described in words', () => {
  const pictures = [...readme.matchAll(/!\[(.*?)\]\((.*?)\)/g)];
  assert.ok(pictures.length > 0);
  for (const [, words, file] of pictures) {
    assert.match(file, /^images\/[a-z-]+\.png$/);
    assert.ok(existsSync(path.join(extension, file)), file);
    assert.ok(words.length > 10, file);
  }
});

test('Every setting stands in the README', () => {
  for (const name of Object.keys(manifest.contributes.configuration.properties)) {
    assert.ok(readme.includes(`| \`${name}\` |`), name);
  }
});

test('Every command stands in the README by its title', () => {
  for (const { title } of manifest.contributes.commands) {
    assert.ok(readme.includes(title), title);
  }
});

test('The names of rules that the settings take are the names that rules have', () => {
  const { propertyNames } = manifest.contributes.configuration.properties['sourcinglint.rules'];
  const rules = readFileSync(path.join(extension, '..', 'README.md'), 'utf8').matchAll(/^\| \[([a-z-]+)\]\(.*?\) \| (SL\d{4}) \|/gm);
  const names = [...rules].flatMap(([, name, id]) => [name, id]);
  assert.ok(names.length > 50, `${names.length} names`);
  names.forEach(name => assert.match(name, new RegExp(propertyNames.pattern)));
});
