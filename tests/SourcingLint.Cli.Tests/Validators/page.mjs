// Drives the page that "sourcinglint serve" opens, in Chromium, as somebody does who has no editor.
// usage: node page.mjs ADDRESS CHROMIUM FOLDER     pictures go to FOLDER
import assert from 'node:assert/strict';
import path from 'node:path';
import { chromium } from 'playwright-core';

const [address, executablePath, folder] = process.argv.slice(2);
const story = '# Ferry returns\n\nSources said the pier would be closed by Easter.\n\nRepairs to the pier cost $2.4 million.\n';
const browser = await chromium.launch({ executablePath, args: ['--no-sandbox'] });
const faults = [];

async function open(options) {
  const context = await browser.newContext({ permissions: ['clipboard-read', 'clipboard-write'], ...options });
  const page = await context.newPage();
  page.on('console', message => message.type() === 'error' && faults.push(message.text()));
  page.on('pageerror', fault => faults.push(String(fault)));
  page.on('request', request => request.url().startsWith(address) || request.url().startsWith('about:') || faults.push('asks elsewhere: ' + request.url()));
  await page.goto(address);
  return page;
}

const questions = page => page.locator('#questions li');
const shot = (page, name) => page.screenshot({ path: path.join(folder, name + '.png') });

// Typing and pasting.
const page = await open({ viewport: { width: 1280, height: 800 } });
await page.locator('#draft').pressSequentially('Sources said so.');
await questions(page).first().waitFor();
assert.equal(await page.locator('#counts').textContent(), '1 error');
await page.locator('#draft').fill(story);
await page.waitForFunction(() => document.querySelectorAll('#questions li').length === 2);
assert.equal(await page.locator('#counts').textContent(), '1 error, 1 warning');
assert.deepEqual(await page.locator('mark').allTextContents(), ['Sources', '$2.4 million']);

// Squiggles lie under their own words, and questions beside them.
const lies = await page.evaluate(() => {
  const range = document.querySelector('mark').getBoundingClientRect();
  const first = document.querySelector('#questions li').getBoundingClientRect();
  return { mark: range.top, question: first.top, scroll: document.documentElement.scrollWidth <= innerWidth };
});
assert.ok(Math.abs(lies.mark - lies.question) < 12, JSON.stringify(lies));
assert.ok(lies.scroll, 'the page scrolls sideways');
await shot(page, 'serve-light');

// By keyboard: the next question, its first fix, back.
await page.locator('#draft').focus();
await page.keyboard.press('Control+Home');
await page.keyboard.press('F8');
assert.equal(await page.evaluate(() => { const d = document.querySelector('#draft'); return d.value.slice(d.selectionStart, d.selectionEnd); }), 'Sources');
await page.keyboard.press('F8');
await page.locator('li.active .why').waitFor();
assert.match(await page.locator('li.active').textContent(), /Who says/);
await shot(page, 'serve-active');
await page.keyboard.press('Control+Enter');
assert.match(await page.locator('#draft').inputValue(), /cost \$2\.4 million, according to \[SOURCE\]\./);
assert.equal(await page.evaluate(() => { const d = document.querySelector('#draft'); return d.value.slice(d.selectionStart, d.selectionEnd); }), '[SOURCE]');
await page.keyboard.type('the budget office');
await page.waitForFunction(() => document.querySelectorAll('#questions li').length === 1);
for (let i = 0; i < 40 && await page.locator('#draft').inputValue() !== story; i++) {
  await page.keyboard.press('Control+z');
}
assert.equal(await page.locator('#draft').inputValue(), story);
await page.waitForFunction(() => document.querySelectorAll('#questions li').length === 2);

// What stands behind a change keeps its squiggle while the answer is under way.
await page.route('**/check', route => setTimeout(() => route.continue(), 600));
await page.locator('#draft').focus();
await page.keyboard.press('Control+Home');
await page.keyboard.type('xx ');
assert.deepEqual(await page.locator('mark').allTextContents(), ['Sources', '$2.4 million']);
await page.unroute('**/check');

// The map and the way back, and the draft in the clipboard.
await page.locator('#show-map').click();
await page.frameLocator('#map').getByText('Who carries what').waitFor();
await shot(page, 'serve-map');
await page.locator('#show-map').click();
await page.locator('#copy').click();
assert.equal(await page.evaluate(() => navigator.clipboard.readText()), await page.locator('#draft').inputValue());

// A file is opened, one that is no text says why, and one dropped in another encoding reads the same.
await page.locator('#file').setInputFiles({ name: 'a.txt', mimeType: 'text/plain', buffer: Buffer.from('\ufeffSources said so.\n', 'utf16le') });
await page.waitForFunction(() => document.querySelector('#draft').value === 'Sources said so.\n');
await page.locator('#file').setInputFiles({ name: 'photo.md', mimeType: 'text/plain', buffer: Buffer.from([1, 0, 2]) });
await page.locator('#counts.problem').waitFor();
assert.match(await page.locator('#counts').textContent(), /photo\.md: not text but a binary file/);
const files = await page.evaluateHandle(() => { const data = new DataTransfer(); data.items.add(new File(['It rained.\n'], 'b.md')); return data; });
await page.dispatchEvent('#draft', 'drop', { dataTransfer: files });
await page.waitForFunction(() => document.querySelector('#draft').value === 'It rained.\n');
await page.getByText('Nothing to report.').waitFor();

// Markup in a draft is text.
await page.locator('#draft').fill('Sources said so.\n\nIt rained <img src=x onerror="document.title=1"> <script>document.title=1</script> again.\n');
await questions(page).first().waitFor();
assert.equal(await page.title(), 'SourcingLint');
assert.equal(await page.locator('#marks img, #questions img, #marks script').count(), 0);

// On a phone, in the dark.
const phone = await open({ viewport: { width: 390, height: 780 }, colorScheme: 'dark', hasTouch: true, isMobile: true });
await phone.locator('#draft').fill(story);
await phone.waitForFunction(() => document.querySelectorAll('#questions li').length === 2);
assert.ok(await phone.evaluate(() => document.documentElement.scrollWidth <= innerWidth), 'the page scrolls sideways on a phone');
await shot(phone, 'serve-phone');
await questions(phone).first().locator('.ask').tap();
await phone.locator('li.active').waitFor();
await phone.waitForTimeout(400);
await shot(phone, 'serve-phone-active');

assert.deepEqual(faults.filter(fault => !/415/.test(fault)), []);
await browser.close();
console.log('all well');
