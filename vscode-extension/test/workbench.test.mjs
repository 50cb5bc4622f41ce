// What a writer does, in a real workbench. Each step looks at what is on screen and keeps a screenshot in artifacts/workbench-shots.
//
//   npm ci && npm run package -- linux-x64
//   test/install-workbench.sh DIR && WORKBENCH=DIR npm run workbench          (DIR: ../artifacts/workbench unless told)
import assert from 'node:assert/strict';
import { copyFileSync, cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import test, { after, before } from 'node:test';
import { Patience, Workbench, until } from './workbench.mjs';

const extension = path.join(import.meta.dirname, '..');
const artifacts = path.join(extension, '..', 'artifacts');
const { version } = JSON.parse(readFileSync(path.join(extension, 'package.json'), 'utf8'));
const sample = readFileSync(path.join(extension, 'walkthrough', 'sample.md'), 'utf8');
const home = mkdtempSync(path.join(os.tmpdir(), 'drafts-'));
const drafts = path.join(home, 'coast'); // as the pictures show it
const file = (...name) => path.join(drafts, ...name);

/** The screenshots that the README and the walkthrough show; KEEP_PICTURES=1 takes them anew. */
const Pictures = ['squiggles', 'hover', 'quick-fix', 'map', 'stylebook', 'rule', 'text-file'];

let workbench;
let hasFailed = false;

before(async () => {
  cpSync(path.join(import.meta.dirname, 'drafts'), drafts, { recursive: true });
  writeFileSync(file('port.md'), sample);
  writeFileSync(file('wire.txt'), 'Sources said the bridge had been closed.\n');
  writeFileSync(file('late.txt'), 'Sources said the bridge was open again.\n');
  workbench = await Workbench.start({
    program: process.env.WORKBENCH ?? path.join(artifacts, 'workbench'),
    vsix: path.join(artifacts, 'vsix', `sourcinglint-linux-x64-${version}.vsix`),
    shots: path.join(artifacts, 'workbench-shots'),
    beside: [path.join(import.meta.dirname, 'virtual')],
  });
});

after(async () => {
  if (!hasFailed && process.env.KEEP_PICTURES) {
    Pictures.forEach(name => copyFileSync(path.join(artifacts, 'workbench-shots', `${name}.png`), path.join(extension, 'images', `${name}.png`)));
  }

  await workbench?.close();
  rmSync(home, { recursive: true, force: true });
});

/** Each step goes on from the one before it, so none is tried once one has failed. */
function step(name, run) {
  test(name, { timeout: 6 * Patience }, async t => {
    if (hasFailed) {
      t.skip('a step before it failed');
      return;
    }

    try {
      await run();
    } catch (error) {
      hasFailed = true;
      await workbench.shot(`failed: ${name}`.replaceAll(/[^a-z0-9]+/gi, '-'));
      throw error;
    }
  });
}

function finds({ errors = 0, warnings = 0, notes = 0 }) {
  return until(`${errors} errors, ${warnings} warnings, and ${notes} notes are on screen`, async () => {
    const seen = await workbench.squiggles();
    return seen.errors === errors && seen.warnings === warnings && seen.notes === notes;
  });
}

/** Sets in the folder which program checks: the user's own settings, in a browser, may not say what runs on the machine. */
function usesProgram(program) {
  mkdirSync(file('.vscode'), { recursive: true });
  writeFileSync(file('.vscode', 'settings.json'), JSON.stringify({ 'sourcinglint.path': program }));
}

function says(status) {
  return until(`the status bar says '${status}'`, async () => await workbench.status() === status);
}

step('A draft that is opened has wavy lines, and the status bar says how many', async () => {
  await workbench.open(drafts);
  await workbench.openDraft('port.md');
  await finds({ errors: 1, warnings: 3, notes: 1 });
  await says('4 to fix');
  await until('a count stands over the headline', async () => (await workbench.textOf('.codelens-decoration')).includes('5 figures, 2 without a source'));
  await workbench.shot('squiggles', { clip: { x: 352, y: 30, width: 1044, height: 400 } });
});

step('A click in the status bar lists the problems in a desk’s words', async () => {
  await workbench.page.locator('.statusbar-item', { hasText: 'to fix' }).click();
  await until('all problems are listed', async () => (await workbench.problems()).length >= 6);
  const listed = (await workbench.problems()).join('\n');
  assert.match(listed, /Who counted 'At least nine people'\?/);
  assert.match(listed, /Who says 'Some 4,200 homes'\?/);
  assert.match(listed, /'Sources' tells readers nothing/);
  assert.match(listed, /First written 'Muammar Gaddafi' here/);
  await workbench.shot('problems');
  await workbench.run('View: Toggle Panel Visibility');
});

step('The pointer on a wavy line says what an editor asks, why, and shows the rule’s page', async () => {
  await workbench.hover('Some 4,200');
  const said = await workbench.hoverText('Why it matters');
  assert.match(said, /Who says 'Some 4,200 homes'\?/);
  assert.match(said, /Nobody answers for this figure/);
  assert.match(said, /SL1001/);
  await workbench.shot('hover', { clip: { x: 352, y: 30, width: 1044, height: 520 } });
  await workbench.leave();
});

step('The pointer on any other figure says whom it rests on', async () => {
  await workbench.hover('60 boats');
  assert.match(await workbench.hoverText('Rests on'), /Rests on Mayor Salem Ardati/);
  await workbench.leave();
});

step('The light bulb adds a source, and what it leaves open can be typed over at once', async () => {
  await workbench.goTo('Some 4,200', 3);
  await workbench.press('Control+.');
  const menu = workbench.page.locator('.action-widget').first();
  await menu.getByText('Add a source').first().waitFor();
  await workbench.shot('quick-fix', { clip: { x: 352, y: 30, width: 1044, height: 560 } });
  const offered = (await menu.innerText()).replaceAll('\u00a0', ' ');
  assert.match(offered, /Add a source: “according to \[SOURCE\]”[^]*Add a source: “according to the port authority”[^]*Add a source: “according to Mayor Salem Ardati”/);
  assert.match(offered, /Suppress unattributed-figure here, with a reason/);
  assert.match(offered, /Suppress unattributed-figure in this draft, with a reason/);
  assert.match(offered, /Turn off unattributed-figure for all drafts in “coast”/);
  assert.match(offered, /Explain unattributed-figure/);
  await menu.getByText('Add a source').first().click();
  await workbench.shows('[SOURCE]');
  await workbench.page.keyboard.type('the grid operator');
  await workbench.press('Escape');
  await finds({ errors: 1, warnings: 2, notes: 1 });
  await says('3 to fix');
  assert.match(await workbench.text(), /^Some 4,200 homes lost power, according to the grid operator\. The repairs/m);
});

step('An attribution that is typed makes the wavy line go, without saving', async () => {
  await workbench.goTo(' overnight.', ' overnight'.length);
  await workbench.page.keyboard.type(', the coast guard said');
  await finds({ errors: 1, warnings: 1, notes: 1 });
  await says('2 to fix');
  assert.equal(readFileSync(file('port.md'), 'utf8'), sample);
});

step('All safe changes are made at once', async () => {
  await workbench.run('SourcingLint: Make All Safe Changes in This Draft');
  await finds({ errors: 1, notes: 1 });
  const text = await workbench.text();
  assert.match(text, /under Muammar Gaddafi\. Gaddafi opened it/);
  assert.doesNotMatch(text, /Qaddafi/);
});

step('A rule is turned off for a reason, which is asked for in place', async () => {
  await workbench.goTo('Sources said', 2);
  await workbench.press('Control+.');
  await workbench.page.locator('.action-widget').first().getByText('Suppress bare-source here').click();
  await workbench.shows('sourcinglint-disable-next');
  await workbench.page.keyboard.type('known to the desk');
  await workbench.press('Escape');
  await finds({ notes: 1 });
  assert.match(await workbench.text(), /<!-- sourcinglint-disable-next bare-source: known to the desk -->\nMayor Salem/);
  await workbench.shot('suppressed');
});

step('The attribution map shows who says what, and follows what is typed', async () => {
  await workbench.run('SourcingLint: Show Who Says What (Attribution Map)');
  const map = await workbench.webview('Who carries what');
  assert.match(await map.locator('body').innerText(), /the grid operator/);
  assert.equal(await map.locator('.says b', { hasText: 'the coast guard' }).count(), 1);
  await workbench.page.mouse.move(600, 845); // where no pop-up gets into the picture
  await workbench.shot('map');
  await workbench.goTo('the grid operator', 4);
  await workbench.page.keyboard.type('island ');
  const again = await workbench.webview('the island grid operator');
  await again.locator('label', { hasText: 'the island grid operator' }).click();
  await until('the others fade', async () => await again.locator('.says').filter({ hasText: 'the coast guard' }).first().evaluate(each => getComputedStyle(each).opacity) < 1);
  await workbench.shot('map-one-source');
});

step('The map takes on a dark theme', async () => {
  await workbench.set({ 'workbench.colorTheme': 'Dark Modern' });
  const map = await workbench.webview('Who carries what');
  await until('the page is dark', async () => /^rgb\((\d|[1-4]\d), /.test(await map.locator('body').evaluate(body => getComputedStyle(body).backgroundColor)));
  await workbench.shot('map-dark');
  await workbench.set({ 'workbench.colorTheme': 'Light Modern' });
  await workbench.run('View: Close All Editors in Group');
});

step('A rule is explained on a page that reads well', async () => {
  await workbench.openDraft('budget.md');
  await says('1 to fix');
  await workbench.goTo('$2.4', 2);
  await workbench.run('SourcingLint: Explain a Rule');
  const page = await workbench.webview('Why it matters');
  assert.equal(await page.locator('h1').innerText(), 'SL1001: unattributed-figure');
  await workbench.press('Control+1');
  await workbench.openDraft('quiet.md');
  assert.equal(await (await workbench.webview('Why it matters')).locator('h1').innerText(), 'SL1001: unattributed-figure');
  await workbench.openDraft('budget.md');
  await workbench.shot('rule', { clip: { x: 352, y: 30, width: 1044, height: 560 } });
  await workbench.run('View: Close Editors in Other Groups');
});

step('Every rule can be looked up', async () => {
  await workbench.goTo('Budget passes');
  await workbench.run('SourcingLint: Explain a Rule');
  await workbench.answer('Which rule?', 'vague');
  await until('the rule is offered', async () => (await workbench.textOf('.quick-input-list')).includes('vague-officials'));
  await workbench.shot('rules');
  await workbench.press('Escape');
});

step('The source behind each figure is shown beside it on demand', async () => {
  await workbench.openDraft('port.md');
  await workbench.run('SourcingLint: Show or Hide the Source Behind Each Figure');
  await workbench.shows('60 boats← Mayor Salem Ardati had been moved');
  await workbench.shot('hints');
  await workbench.run('SourcingLint: Show or Hide the Source Behind Each Figure');
});

step('Stylebook and newsroom are chosen from a list and kept beside the drafts', async () => {
  writeFileSync(file('.editorconfig'), '# our desk\nroot = true\n\n[*.md]\nindent_size = 2  # as ever\n\n[*.txt]\nindent_size = 4\n');
  await workbench.openDraft('port.md');
  await workbench.run('SourcingLint: Choose Stylebook and Newsroom');
  await until('stylebooks are listed', async () => (await workbench.textOf('.quick-input-list')).includes('The Guardian'));
  await workbench.shot('stylebook', { clip: { x: 352, y: 0, width: 700, height: 400 } });
  await workbench.answer('1 of 2', 'Reuters');
  await workbench.press('Enter');
  await workbench.answer('2 of 2', 'The Harbor Times');
  await workbench.shot('newsroom');
  await workbench.press('Enter');
  await workbench.notification('The Harbor Times');
  await workbench.shot('chosen');
  assert.equal(readFileSync(file('.editorconfig'), 'utf8'),
    '# our desk\nroot = true\n\n[*.md]\nindent_size = 2  # as ever\nsourcinglint.stylebook = reuters\nsourcinglint.outlet = The Harbor Times\n\n[*.txt]\nindent_size = 4\n');
  await workbench.dismissAll();
});

step('From then on a caveat carries the newsroom’s name', async () => {
  await workbench.goTo('The coastal army', 4);
  await workbench.press('Control+.');
  await workbench.page.locator('.action-widget').first().getByText('Say that the claim could not be verified').first().click();
  await workbench.shows('The Harbor Times could not independently verify the claim.');
  await says('No problems');
  assert.equal(await workbench.text(), readFileSync(path.join(import.meta.dirname, 'mended.md'), 'utf8'));
  await workbench.shot('no-problems');
});

step('All drafts of the folder are checked at once', async () => {
  await workbench.run('SourcingLint: Check All Drafts in the Folder');
  await workbench.notification('Checked 4 drafts. 2 have something to fix.');
  await until('drafts that are not open are listed', async () => (await workbench.problems()).join('\n').includes('night.md'));
  const listed = (await workbench.problems()).join('\n');
  assert.match(listed, /budget\.md/);
  assert.doesNotMatch(listed, /notes\.md/);
  await workbench.shot('all-drafts');
  await workbench.dismissAll();
  await workbench.run('View: Toggle Panel Visibility');
});

step('A rule is turned off for the folder with one click, in a file that everybody on the desk goes by', async () => {
  const before = readFileSync(file('.editorconfig'), 'utf8');
  await workbench.openDraft('night.md');
  await finds({ errors: 1 });
  await workbench.goTo('Sources said', 2);
  await workbench.press('Control+.');
  await workbench.page.locator('.action-widget').first().getByText('Turn off bare-source for all drafts in').click();
  await says('No problems');
  await finds({});
  assert.equal(readFileSync(file('.editorconfig'), 'utf8'), before.replace('= The Harbor Times\n', '= The Harbor Times\nsourcinglint.bare-source.severity = none\n'));
  await workbench.shot('off-for-folder');
  writeFileSync(file('.editorconfig'), before);
  await finds({ errors: 1 });
});

step('A writer’s own settings say which rules ask and how loudly, where the folder does not', async () => {
  await workbench.set({ 'sourcinglint.rules': { 'bare-source': 'warning' } });
  await says('1 to fix');
  await finds({ warnings: 1 });
  await workbench.set({ 'sourcinglint.minimumSeverity': 'error' });
  await says('No problems');
  await workbench.set({ 'sourcinglint.rules': {}, 'sourcinglint.minimumSeverity': 'note' });
  await finds({ errors: 1 });
});

step('A text file is not checked unasked; the status bar says why, and one click checks it', async () => {
  await workbench.openDraft('wire.txt');
  await says('Not checked: plain text');
  await finds({});
  await workbench.page.locator('.statusbar-item', { hasText: 'Not checked' }).hover();
  await until('the reason is shown', async () => (await workbench.textOf('.workbench-hover')).includes('This is a text file'));
  await workbench.shot('text-file', { clip: { x: 700, y: 640, width: 700, height: 220 } });
  await workbench.page.locator('.statusbar-item', { hasText: 'Not checked' }).click();
  await finds({ errors: 1 });
  await says('1 to fix');
  const message = await workbench.notification('wire.txt is checked until you close it.');
  await workbench.shot('text-file-checked');
  await message.getByText('Check All Text Files Here').click();
  await workbench.notification('are checked from now on');
  assert.match(readFileSync(file('.editorconfig'), 'utf8'), /\[\*\.txt\]\nindent_size = 4\nsourcinglint\.text-files = true\n/);
  await workbench.openDraft('late.txt');
  await says('1 to fix');
  await workbench.dismissAll();
});

step('A draft that is left out is not checked, and the status bar says why', async () => {
  await workbench.openDraft('notes.md');
  await says('Not checked');
  await finds({});
  await workbench.page.locator('.statusbar-item', { hasText: 'Not checked' }).hover();
  await until('the reason is shown', async () => (await workbench.textOf('.workbench-hover')).includes('.sourcinglintignore'));
  await workbench.shot('left-out');
});

step('The sample of the walkthrough is a scratch copy without a name', async () => {
  await workbench.run('SourcingLint: Open a Sample Draft');
  await workbench.page.waitForSelector('.tab.active[data-resource-name^="Untitled"]');
  await says('4 to fix');
  await workbench.shot('sample');
});

step('Text pasted into a new file is checked', async () => {
  await workbench.run('File: New Untitled Text File');
  await workbench.paste('Sources said the bridge had been closed.');
  await finds({ errors: 1 });
  await says('1 to fix');
  await workbench.page.locator('.editor-actions [aria-label*="Attribution Map"]').first().waitFor();
  await workbench.paste(' Officials counted 40 boats, the coast guard said.');
  await workbench.shot('pasted');
  assert.doesNotMatch(await workbench.textOf('.editor-group-container.active .view-lines'), /←/);
  await workbench.run('View: Revert and Close Editor');
  await workbench.run('View: Revert and Close Editor');
});

step('The walkthrough leads through it', async () => {
  await workbench.run('Welcome: Open Walkthrough...');
  await workbench.pick('Home', 'SourcingLint', /SourcingLint/);
  await until('its steps are shown', async () => (await workbench.textOf('.gettingStartedContainer')).includes('Ask what a wavy line means'));
  await until('its pictures are shown', () => workbench.page.locator('.gettingStartedContainer img').first().evaluate(image => image.naturalWidth > 100));
  await workbench.shot('walkthrough');
  await workbench.run('View: Close Editor');
});

step('The extension’s own page has its icon and its text', async () => {
  await workbench.press('Control+Shift+X');
  await workbench.page.locator('.extension-list-item', { hasText: 'SourcingLint' }).first().click();
  await workbench.webview('who says so');
  await workbench.shot('extension-page');
  await workbench.run('View: Close Editor');
  await workbench.press('Control+Shift+E');
});

step('A program that cannot be started is a message with the reason and a way out', async () => {
  await workbench.openDraft('budget.md');
  usesProgram('/nowhere/sourcinglint');
  const message = await workbench.notification('your drafts are not checked: there is no program at /nowhere/sourcinglint.');
  assert.match(await message.innerText(), /Try Again[^]*Open Settings[^]*Show Log/);
  await says('Not checking');
  await workbench.shot('cannot-start');
  await message.getByText('Open Settings').click();
  await until('the setting is shown', async () => (await workbench.textOf('.settings-editor')).includes('The full path of another sourcinglint program'));
  await workbench.shot('settings');
  await workbench.run('View: Close Editor');
});

step('A program that is something else is a message too', async () => {
  usesProgram('/bin/false');
  await workbench.notification('your drafts are not checked: it stopped at once (status 1).');
  await workbench.dismissAll();
});

step('It works again once the setting is right', async () => {
  usesProgram('');
  await says('1 to fix');
  await finds({ warnings: 1 });
});

step('A program that dies is started again, and the draft is checked', async () => {
  workbench.killServers();
  await workbench.goTo('The new tram', 4);
  await workbench.page.keyboard.type('fast ');
  await says('1 to fix');
  await until('a new program runs', () => workbench.serverIds().length === 1);
});

step('Turned off, it checks nothing and says so', async () => {
  await workbench.set({ 'sourcinglint.enable': false });
  await says('Not checking');
  await finds({});
  await workbench.set({ 'sourcinglint.enable': true });
  await says('1 to fix');
});

step('Several folders in one window each have their own settings', async () => {
  writeFileSync(file('desk', '.editorconfig'), 'root = true\n[*.md]\nsourcinglint.bare-source.severity = info\n');
  writeFileSync(file('both.code-workspace'), JSON.stringify({ folders: [{ path: 'desk' }, { path: '.' }] }));
  await workbench.open(file('both.code-workspace'));
  await workbench.openDraft('night.md');
  await finds({ notes: 1 });
  await says('1 to look at');
  await workbench.shot('several-folders');
});

step('A draft in a folder that is on no disk is checked', async () => {
  writeFileSync(file('far.code-workspace'), JSON.stringify({ folders: [{ uri: 'memory:/', name: 'far' }] }));
  await workbench.open(file('far.code-workspace'));
  await workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'far.md' }).dblclick(); // nobody searches such a folder
  await finds({ errors: 1 });
  await says('1 to fix');
  await workbench.run('SourcingLint: Show Who Says What (Attribution Map)');
  await workbench.webview('Who carries what');
  await workbench.shot('on-no-disk');
});

step('Without a folder, choosing a stylebook says what to do', async () => {
  await workbench.open(undefined);
  await workbench.run('SourcingLint: Open a Sample Draft');
  await says('4 to fix');
  await workbench.run('SourcingLint: Choose Stylebook and Newsroom');
  await workbench.notification('Open the folder that your drafts are in');
  await workbench.shot('no-folder');
});

step('Nothing was left running', async () => {
  await workbench.page.context().close();
  await workbench.close();
  await until('no server is left', () => workbench.serverIds().length === 0);
  assert.ok(existsSync(path.join(artifacts, 'workbench-shots', 'map.png')));
});
