import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Locator } from 'playwright-core';
import { expectText } from './expectText';
import { openPreview, previewFrame } from './openPreview';
import { openWorkbench, type Workbench } from './workbench';

const other = 'sqlite-es-suficiente-para-casi-todo';
const long = Array.from({ length: 30 }, (_, index) => `## Parte ${String(index)}\n\nPárrafo ${String(index)}.\n\n${'Texto que ocupa sitio. '.repeat(40)}`).join('\n\n');

/** Posts that the tests add to the blog. */
const posts = {
  'palabras.md': `---
title: Palabras y más palabras
description: Una descripción que dice de qué trata la entrada, para que nadie se quede sin saberlo.
pubDate: 2026-02-26
---

Un blog con [un blog](/blog/${other}/) y otro blog.

- uno
- dos, y el tercer blog
`,
  'enlaces.md': `---
title: Enlaces
description: Una descripción que dice de qué trata la entrada, para que nadie se quede sin saberlo.
pubDate: 2026-02-26
---

Uno [que va](/blog/${other}/), otro [roto](/blog/sqlite-es-suficiente-para-casi-tod/) y [fuera](https://example.com/).

![Una foto](/img/conversacion.jpg)
`,
  'muy-larga.md': `---\ntitle: Muy larga\ndescription: Una descripción que dice de qué trata la entrada, para que nadie se quede sin saberlo.\npubDate: 2026-02-26\n---\n\n${Array.from({ length: 4200 }, (_, index) => `Párrafo ${String(index)}.`).join('\n\n')}\n`,
  'indice.md': `---\ntitle: Con índice\ndescription: Una descripción que dice de qué trata la entrada, para que nadie se quede sin saberlo.\npubDate: 2026-02-26\n---\n\n${long}\n`,
};

describe('the preview under the cursor', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ width: 1800 });
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    for (const [name, text] of Object.entries(posts)) await writeFile(path.join(workbench.folder, 'src/content/blog', name), text);
  });

  after(() => workbench.close());

  const tool = (name: string): Locator => workbench.preview.locator(`.galley-bar button[aria-label="${name}"]`);
  const atCursor = (place: string): Promise<void> => workbench.page.locator('.statusbar-item', { hasText: place }).waitFor();

  /** Points at the `nth` time (0-based) that `word` stands in the element: `act` gets the place in it. */
  async function at(element: Locator, word: string, nth: number, act: (place: { x: number; y: number }) => Promise<void>): Promise<void> {
    const place = await element.evaluate(
      (root, [text, times]) => {
        const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
        let left = times;
        for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
          for (let start = (node.nodeValue ?? '').indexOf(text); start >= 0; start = (node.nodeValue ?? '').indexOf(text, start + 1)) {
            if (left-- > 0) continue;
            const range = document.createRange();
            range.setStart(node, start);
            range.setEnd(node, start + text.length);
            const [around, own] = [root.getBoundingClientRect(), range.getBoundingClientRect()];
            return { x: own.left - around.left + own.width / 2, y: own.top - around.top + own.height / 2 };
          }
        }
        throw new Error(`No ${text}`);
      },
      [word, nth] as const,
    );
    await act(place);
  }

  it('goes to the word on a double click', async () => {
    await openPreview(workbench, 'palabras.md', 'Palabras y más palabras');
    const content = workbench.preview.locator('.galley-content');
    await at(content.locator('p').first(), 'blog', 2, (position) => content.locator('p').first().dblclick({ position }));
    await atCursor('Ln 7, Col 74');
    await at(content.locator('li').last(), 'tercer', 0, (position) => content.locator('li').last().dblclick({ position }));
    await atCursor('Ln 10, Col 13');
    const title = workbench.preview.locator('h1');
    await at(title, 'más', 0, (position) => title.dblclick({ position }));
    await atCursor('Ln 2, Col 19');
  });

  it('goes to the word by the context menu', async () => {
    const paragraph = workbench.preview.locator('.galley-content p').first();
    await at(paragraph, 'otro', 0, (position) => paragraph.click({ position, button: 'right' }));
    await workbench.choose('Show in the Text');
    await atCursor('Ln 7, Col 69');
  });

  it('shows the card of what a link leads to, by pointer and by keyboard', async () => {
    await openPreview(workbench, 'enlaces.md', 'Enlaces');
    const card = workbench.preview.locator('.galley-card');
    const link = workbench.preview.locator('.galley-content a', { hasText: 'que va' });
    await link.hover();
    await card.locator('.galley-target-title', { hasText: 'SQLite' }).waitFor();
    await card.locator('.galley-target-date').waitFor();
    await card.locator('.galley-target-description').waitFor();
    await card.locator('img').evaluate((image: HTMLImageElement) => image.decode());
    await workbench.screenshot('card');
    await workbench.page.mouse.move(0, 0);
    await card.waitFor({ state: 'hidden' });
    await tool('Contents').focus();
    for (let stop = 0; stop < 12 && !(await link.evaluate((element) => element === document.activeElement)); stop++) await workbench.page.keyboard.press('Tab');
    await card.locator('.galley-target-title', { hasText: 'SQLite' }).waitFor();
    await workbench.page.keyboard.press('Escape');
    await card.waitFor({ state: 'hidden' });
    await workbench.preview.locator('.galley-content a', { hasText: 'fuera' }).hover();
    await card.locator('.galley-target-note', { hasText: 'https://example.com/' }).waitFor();
  });

  it('says what is wrong where it is, and mends it by a click', async () => {
    const broken = workbench.preview.locator('.galley-content a[data-problem="error"]', { hasText: 'roto' });
    await broken.hover();
    const notice = workbench.preview.locator('.galley-card .galley-notice');
    await notice.locator('p', { hasText: 'sqlite-es-suficiente-para-casi-tod' }).waitFor();
    await notice.locator('button', { hasText: other }).first().waitFor();
    await workbench.screenshot('card-problem');
    await notice.locator('button', { hasText: other }).first().click();
    await workbench.preview.locator(`.galley-content a[href="/blog/${other}/"]:not([data-problem])`, { hasText: 'roto' }).waitFor();
    await workbench.preview.locator('.galley-problems:not([data-severity="error"])').waitFor({ state: 'attached' });
  });

  it('goes back and forward between posts, by keys and by buttons', async () => {
    await openPreview(workbench, 'palabras.md', 'Palabras y más palabras');
    await workbench.preview.locator('.galley-content a').first().click();
    const title = workbench.preview.locator('h1');
    await title.filter({ hasText: 'SQLite' }).waitFor();
    await workbench.page.locator(`.tab[data-resource-name="${other}.md"].active`).waitFor();
    await workbench.page.keyboard.press('Alt+ArrowLeft');
    await expectText(title, 'Palabras y más palabras');
    await workbench.page.keyboard.press('Alt+ArrowRight');
    await title.filter({ hasText: 'SQLite' }).waitFor();
    await tool('Back').click();
    await expectText(title, 'Palabras y más palabras');
    await tool('Forward').click();
    await title.filter({ hasText: 'SQLite' }).waitFor();
    assert.equal(await tool('Forward').isDisabled(), true);
  });

  it('has a table of contents that follows the scroll and leads to headings', async () => {
    await openPreview(workbench, 'indice.md', 'Con índice');
    await tool('Contents').click();
    const contents = workbench.preview.locator('.galley-contents');
    await contents.locator('a[aria-current]', { hasText: 'Parte 0' }).waitFor();
    await contents.locator('a', { hasText: 'Parte 20' }).click();
    await contents.locator('a[aria-current]', { hasText: 'Parte 20' }).waitFor();
    await workbench.preview.locator('h2', { hasText: 'Parte 3' }).first().evaluate((heading) => heading.scrollIntoView());
    await contents.locator('a[aria-current]', { hasText: /^Parte 3$/ }).waitFor();
    await workbench.screenshot('contents');
    await tool('Contents').click();
    await contents.waitFor({ state: 'hidden' });
  });

  it('finds text, also what has been typed since', async () => {
    await workbench.preview.locator('.galley-content p').first().click();
    await workbench.page.keyboard.press('Control+F');
    const find = workbench.page.locator('.simple-find-part input');
    await find.fill('Párrafo 25');
    await workbench.page.keyboard.press('Enter');
    const frame = await previewFrame(workbench);
    await frame.waitForFunction(() => getSelection()?.toString() === 'Párrafo 25');
    await workbench.page.keyboard.press('Escape');
  });

  it('is larger and smaller by keys and wheel, and stays so', async () => {
    const page = workbench.preview.locator('.galley-page');
    const zoomTo = (percent: string): Promise<void> => workbench.preview.locator(`.galley-page[style*="zoom: ${percent}"]`).waitFor();
    await workbench.preview.locator('.galley-content p').first().click();
    await workbench.page.keyboard.press('Control+=');
    await zoomTo('1.1');
    await page.hover();
    await workbench.page.keyboard.down('Control');
    await workbench.page.mouse.wheel(0, -100);
    await workbench.page.keyboard.up('Control');
    await zoomTo('1.25');
    await workbench.page.keyboard.press('Control+-');
    await zoomTo('1.1');
    await openPreview(workbench, 'palabras.md', 'Palabras y más palabras');
    await zoomTo('1.1');
    await page.click({ position: { x: 5, y: 5 } });
    await workbench.page.keyboard.press('Control+0');
    await zoomTo('1');
  });

  it('copies the post for a newsletter and as HTML, with full addresses', async () => {
    await openPreview(workbench, 'enlaces.md', 'Enlaces');
    await workbench.command('Galley: Copy Post as HTML', workbench.preview.locator('h1'));
    const html = await copied(workbench, 'text/plain', /<a href="https?:\/\/[^"]+\/blog\/sqlite/);
    assert.match(html, /<img[^>]* src="https:\/\/[^"]+\/img\/conversacion\.jpg"/);
    assert.doesNotMatch(html, /data-line|data-source|vscode|aria-description/);
    await workbench.preview.locator('h1').click({ button: 'right' });
    await workbench.choose('Copy Post for a Newsletter');
    await copied(workbench, 'text/html', /<a href="https?:\/\/[^"]+\/blog\/sqlite/);
  });

  it('prints by the browser: a page of its own, with its pictures, that runs nothing of the post', async () => {
    const [download] = await Promise.all([workbench.page.waitForEvent('download'), workbench.command('Galley: Print or Save as PDF…', workbench.preview.locator('h1'))]);
    assert.equal(download.suggestedFilename(), 'Enlaces.html');
    const html = await readFile(await download.path(), 'utf8');
    assert.match(html, /<img[^>]* src="data:image\/jpeg;base64,/);
    assert.match(html, /<h1[^>]*>Enlaces<\/h1>/);
    const page = await workbench.page.context().newPage();
    await page.addInitScript(() => {
      window.print = () => document.documentElement.setAttribute('data-printed', '');
    });
    await page.goto(`file://${await download.path()}`);
    await page.setContent(html);
    await page.locator('html[data-printed]').waitFor({ state: 'attached' });
    await page.screenshot({ path: path.join(__dirname, '../../test-results/printed.png'), fullPage: true });
    await page.close();
  });

  it('copies and prints a long text without what it stands in on the page', async () => {
    await openPreview(workbench, 'muy-larga.md', 'Muy larga');
    const part = workbench.preview.locator('.galley-part').first();
    await part.waitFor();
    const whole = /<p>Párrafo 0\.<\/p>[^]*<p>Párrafo 4199\.<\/p>/;
    await workbench.command('Galley: Copy Post as HTML', workbench.preview.locator('h1'));
    assert.doesNotMatch(await copied(workbench, 'text/plain', whole), /<div|galley/);
    await workbench.command('Galley: Copy Post for a Newsletter', workbench.preview.locator('h1'));
    assert.doesNotMatch(await copied(workbench, 'text/html', whole), /<div|galley-part/);
    const [download] = await Promise.all([workbench.page.waitForEvent('download'), workbench.command('Galley: Print or Save as PDF…', workbench.preview.locator('h1'))]);
    const printed = await readFile(await download.path(), 'utf8');
    const [content = ''] = whole.exec(printed) ?? [];
    assert.equal(content.match(/<p>/g)?.length, 4200);
    assert.doesNotMatch(content, /<div/);
    // A browser's own print of the preview breaks it into pages as it would the text alone.
    const contain = (): Promise<string> => part.evaluate((element) => getComputedStyle(element).contain);
    assert.equal(await contain(), 'layout');
    await workbench.page.emulateMedia({ media: 'print' });
    assert.equal(await contain(), 'none');
    await workbench.page.emulateMedia({ media: null });
  });
});

/** What is on the clipboard in this form, once it is what is wanted. */
async function copied({ page }: Workbench, type: string, wanted: RegExp): Promise<string> {
  for (;;) {
    const text = await page.evaluate(async (form) => {
      const [item] = await navigator.clipboard.read();
      return item?.types.includes(form) === true ? (await item.getType(form)).text() : '';
    }, type);
    if (wanted.test(text)) return text;
    await page.waitForTimeout(100);
  }
}
