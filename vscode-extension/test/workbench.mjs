// A real VS Code workbench in headless Chromium, with the packed extension installed, and what a writer does in it.
import assert from 'node:assert/strict';
import { execFileSync, spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, readlinkSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import os from 'node:os';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { chromium } from 'playwright-core';

/** How long anything may take, in milliseconds; PATIENCE says it in seconds, for a machine that has much else to do. */
export const Patience = 1000 * Number(process.env.PATIENCE ?? 30);
const PopUp = '.monaco-editor .monaco-hover:visible';
const Quiet = ['--headless', '--no-sandbox', '--disable-gpu', '--disable-quic', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'];
const Settings = {
  'workbench.startupEditor': 'none',
  'workbench.colorTheme': 'Light Modern',
  'workbench.tips.enabled': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.editor.useModal': 'off',
  'chat.disableAIFeatures': true,
  'window.commandCenter': false,
  'editor.wordWrap': 'on',
  'editor.minimap.enabled': false,
  'breadcrumbs.enabled': false,
  'editor.fontSize': 15,
  'editor.lineHeight': 24,
  'files.autoSave': 'off',
  'git.enabled': false,
  'extensions.ignoreRecommendations': true,
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
};

export class Workbench {
  /** Installs the extension into a new workbench, with others as they are in their folders, and starts it. */
  static async start({ program, vsix, shots, beside = [], settings = {} }) {
    const home = mkdtempSync(path.join(os.tmpdir(), 'workbench-'));
    const extensions = path.join(home, 'extensions');
    mkdirSync(path.join(home, 'User'), { recursive: true });
    mkdirSync(shots, { recursive: true });
    beside.forEach(folder => cpSync(folder, path.join(extensions, path.basename(folder)), { recursive: true }));
    const workbench = new Workbench();
    Object.assign(workbench, { home, shots, settings: { ...Settings, ...settings } });
    workbench.writeSettings();
    const node = path.join(program, 'node_modules/node/bin/node');
    const server = path.join(program, 'node_modules/code-server/out/node/entry.js');
    const folders = ['--user-data-dir', home, '--extensions-dir', extensions, '--config', path.join(home, 'config.yaml')];
    execFileSync(node, [server, ...folders, '--install-extension', vsix], { stdio: 'pipe' });
    workbench.port = await freePort();
    workbench.server = spawn(node, [server, ...folders, '--auth', 'none', '--bind-addr', `127.0.0.1:${workbench.port}`,
      '--disable-telemetry', '--disable-update-check', '--disable-workspace-trust', '--disable-getting-started-override'], { stdio: 'ignore' });
    workbench.browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? '/usr/bin/chromium', args: Quiet });
    return workbench;
  }

  /** Opens a folder, or a .code-workspace, in a new window. */
  async open(folder) {
    await this.page?.context().close();
    this.page = await (await this.browser.newContext({ viewport: { width: 1400, height: 860 }, permissions: ['clipboard-read', 'clipboard-write'] })).newPage();
    const what = folder === undefined ? 'ew=true' : (folder.endsWith('.code-workspace') ? 'workspace=' : 'folder=') + encodeURIComponent(folder);
    await until('the workbench answers', async () => {
      await this.page.goto(`http://127.0.0.1:${this.port}/?${what}`);
      return true;
    });
    await this.page.waitForSelector('.monaco-workbench .statusbar', { timeout: 2 * Patience });
    await this.page.waitForSelector(folder === undefined ? '.part.editor' : '.explorer-folders-view .monaco-list-row', { timeout: 2 * Patience });
  }

  /** Opens a draft of the folder by name. */
  async openDraft(name) {
    await this.pick('Control+P', name, new RegExp(`^${escaped(name)}$`));
    await this.page.waitForSelector(`.tab.active[data-resource-name="${name}"]`, { timeout: Patience });
  }

  /** Runs a command from the palette, by its whole title. */
  run(title) {
    return this.pick('F1', '>' + title, new RegExp(`^${escaped(title)}$`));
  }

  /** Opens a list, types, and picks the entry with a label; again when the workbench was too busy to take the keys. */
  pick(keys, typed, label) {
    let isAgain = false;
    return until(`'${typed}' can be picked`, async () => {
      if (isAgain) {
        await this.press('Escape'); // an open list does not learn of what came later
      }

      isAgain = true;
      await this.press(keys);
      await this.page.locator('.quick-input-widget:visible input').first().fill(typed, { timeout: 5_000 });
      await this.page.locator('.quick-input-list .monaco-list-row .label-name', { hasText: label }).first().click({ timeout: 5_000 });
      return true;
    });
  }

  /** Types into a list or a field that the workbench opened, once it is there. */
  async answer(title, typed) {
    await until(`'${title}' is asked`, async () => (await this.textOf('.quick-input-widget')).includes(title));
    await this.page.locator('.quick-input-widget:visible input').first().fill(typed);
  }

  /** Puts the cursor into the first place where some words stand in the text. */
  async goTo(words, offset = 0) {
    const lines = (await this.text()).split('\n');
    const line = lines.findIndex(each => each.includes(words));
    assert.notEqual(line, -1, `'${words}' stands in the text:\n${lines.join('\n')}`);
    await this.press('Control+G');
    await this.page.locator('.quick-input-widget:visible input').first().fill(`:${line + 1}:${lines[line].indexOf(words) + 1 + offset}`);
    await this.press('Enter');
    await this.page.waitForSelector('.quick-input-widget', { state: 'hidden' });
  }

  /** The whole text in the editor, through the clipboard as a writer would take it. */
  async text() {
    await this.press('Control+1');
    await this.press('Control+A');
    await this.press('Control+C');
    await this.press('ArrowLeft');
    return (await this.page.evaluate(() => navigator.clipboard.readText())).replaceAll('\r\n', '\n');
  }

  /** Rests the pointer on some words of the text. */
  async hover(words) {
    const place = await until(`'${words}' is on screen`, () => this.page.evaluate(wanted => {
      for (const line of document.querySelectorAll('.editor-instance .view-line')) {
        const walker = document.createTreeWalker(line, NodeFilter.SHOW_TEXT);
        for (let node = walker.nextNode(); node; node = walker.nextNode()) {
          const at = node.data.replaceAll('\u00a0', ' ').indexOf(wanted);
          if (at >= 0) {
            const range = document.createRange();
            range.setStart(node, at);
            range.setEnd(node, at + wanted.length);
            const { x, y, width, height } = range.getBoundingClientRect();
            return { x: x + width / 2, y: y + height / 2 };
          }
        }
      }
    }, words));
    await this.page.mouse.move(place.x, place.y - 2);
    await this.page.mouse.move(place.x, place.y, { steps: 4 });
  }

  /** Takes the pointer out of the text. */
  async leave() {
    await this.page.mouse.move(1100, 15);
    await this.press('Control+1');
    await this.press('Escape');
    await this.page.locator(PopUp).first().waitFor({ state: 'hidden', timeout: Patience });
  }

  /** What the pop-up under the pointer says. */
  async hoverText(words) {
    await until(`a pop-up says '${words}'`, async () => (await this.textOf(PopUp)).includes(words));
    return this.textOf(PopUp);
  }

  /** How many wavy lines of each kind are on screen. */
  async squiggles() {
    const count = kind => this.page.locator(`.editor-instance .squiggly-${kind}`).count();
    return { errors: await count('error'), warnings: await count('warning'), notes: await count('info') };
  }

  /** The item in the status bar. */
  async status() {
    return (await this.textOf('[id="sourcinglint.sourcinglint.sourcinglint"], [id="sourcinglint.sourcinglint"]')).trim();
  }

  /** The texts in the list of problems. */
  async problems() {
    return this.page.locator('.markers-panel .monaco-list-row').allInnerTexts();
  }

  /** Waits for a message in the corner. */
  async notification(words) {
    const messages = this.page.locator('.notification-list-item');
    const said = new Set();
    await until(`a message says '${words}'`, async () => {
      (await messages.allInnerTexts()).forEach(message => said.add(message.replaceAll(/\s+/g, ' ')));
      assert.ok([...said].some(message => message.includes(words)), `so far they say: ${[...said].join(' | ')}`);
      return true;
    });
    return messages.filter({ hasText: words }).first();
  }

  /** Puts away all messages, as their crosses do. */
  async dismissAll() {
    const cross = this.page.locator('.notification-list-item .codicon-notifications-clear');
    while (await cross.count() > 0) {
      await cross.first().click({ force: true }).catch(() => undefined); // it went by itself
    }
  }

  /** The page inside a webview whose text has some words. */
  async webview(words) {
    return until(`a webview shows '${words}'`, async () => {
      for (const frame of this.page.frames()) {
        if (frame.url().includes('webview') && (await frame.locator('body').innerText().catch(() => '')).includes(words)) {
          return frame;
        }
      }
    });
  }

  async press(keys) {
    await this.page.keyboard.press(keys);
    await pause(60);
  }

  async shot(name, options = {}) {
    await pause(400);
    await this.page.screenshot({ path: path.join(this.shots, `${name}.png`), ...options });
  }

  /** Changes the user's settings in their file, as it opens in the workbench. */
  async set(settings) {
    Object.assign(this.settings, settings);
    await this.run('Preferences: Open User Settings (JSON)');
    await this.page.waitForSelector('.tab.active[data-resource-name="settings.json"]', { timeout: Patience });
    const wanted = JSON.stringify(this.settings, null, 2);
    await until('the settings are saved', async () => {
      await this.press('Control+A');
      await this.paste(wanted);
      await this.press('Control+S');
      await pause(300);
      return readFileSync(path.join(this.home, 'User', 'settings.json'), 'utf8') === wanted;
    });
    await this.run('View: Close Editor');
  }

  /** Pastes a text where the cursor is. */
  async paste(text) {
    await this.page.evaluate(copied => navigator.clipboard.writeText(copied), text);
    await this.press('Control+V');
  }

  writeSettings() {
    writeFileSync(path.join(this.home, 'User', 'settings.json'), JSON.stringify(this.settings, null, 2));
  }

  /** The language servers that run from this workbench's extensions. */
  serverIds() {
    return readdirSync('/proc').filter(id => {
      try {
        return /^\d+$/.test(id) && readlinkSync(`/proc/${id}/exe`).startsWith(this.home);
      } catch {
        return false; // not ours to see, or gone
      }
    }).map(Number);
  }

  killServers() {
    this.serverIds().forEach(id => process.kill(id, 'SIGKILL'));
  }

  /** What is on screen at a place, lines joined: the editor wraps as it likes. */
  async textOf(selector) {
    return (await this.page.locator(selector).first().innerText().catch(() => '')).replaceAll(/\s+/g, ' ');
  }

  /** Waits until the editor shows some words. */
  shows(words) {
    return until(`the editor shows '${words}'`, async () => (await this.textOf('.editor-group-container.active .view-lines')).includes(words));
  }

  async close() {
    await this.browser?.close();
    if (this.server && this.server.exitCode === null) {
      this.server.kill();
      await once(this.server, 'exit');
    }

    rmSync(this.home, { recursive: true, force: true, maxRetries: 5, retryDelay: 500 });
  }
}

/** Waits until something holds; says what was waited for when it never does. */
export async function until(what, holds) {
  const end = Date.now() + Patience;
  let last;
  do {
    try {
      last = await holds();
      if (last) {
        return last;
      }
    } catch (error) {
      last = error;
    }

    await pause(150);
  } while (Date.now() < end);
  assert.fail(`Waited in vain until ${what}. Last: ${last instanceof Error ? last.message : JSON.stringify(last)}`);
}

function escaped(words) {
  return words.replaceAll(/[^\w ]/g, '\\$&');
}

function freePort() {
  return new Promise(resolve => {
    const probe = createServer().listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}
