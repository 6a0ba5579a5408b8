import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expectText } from './expectText';
import { openPreview, previewFrame } from './openPreview';
import { untilStored } from './untilStored';
import { openWorkbench, type Workbench } from './workbench';

const post = 'sqlite-es-suficiente-para-casi-todo.md';
const title = 'SQLite es suficiente para casi todo';

describe('the cards of the preview', () => {
  let workbench: Workbench;
  const card = (network: string, part: string) => workbench.preview.locator(`[data-network="${network}"] .galley-share-${part}`);
  const edit = async (change: (text: string) => string): Promise<void> => {
    const file = path.join(workbench.folder, 'src/content/blog', post);
    await writeFile(file, change(await readFile(file, 'utf8')));
  };

  before(async () => {
    workbench = await openWorkbench({ width: 1800 });
    await openPreview(workbench, post, title);
    await workbench.preview.locator('.galley-bar [aria-label^="Cards"]').click();
  });

  after(() => workbench.close());

  it('show the post by its frontmatter, under the address it will have', async () => {
    await expectText(card('google', 'title'), title);
    await expectText(card('google', 'path'), 'https://cuaderno-de-pruebas.example › blog › sqlite-es-suficiente-para-casi-todo');
    for (const network of ['open-graph', 'x', 'linkedin', 'whatsapp']) {
      await expectText(card(network, 'title'), title);
      assert.equal(await card(network, 'domain').textContent(), 'cuaderno-de-pruebas.example');
      assert.ok(await card(network, 'image').evaluate((image: HTMLImageElement) => image.decode().then(() => image.naturalWidth)));
    }
    assert.equal(await workbench.preview.locator('article').isVisible(), false);
  });

  it('follow the frontmatter, and say what is cut off', async () => {
    await edit((text) => text.replace(/^title: .*$/m, 'title: "Un título que nadie leerá entero porque es bastante más largo que el sitio que tiene"').replace(/^image:\n(?: .*\n)+/m, ''));
    await workbench.preview.locator('.galley-share-measure[data-cut="true"]').first().waitFor();
    assert.match((await card('google', 'title').textContent()) ?? '', /^Un título que nadie leerá entero.* \.\.\.$/);
    assert.match((await workbench.preview.locator('.galley-share-measure').first().textContent()) ?? '', /^Title: [67]\d\d of 600 pixels\. Cut off: “.*que tiene”$/);
    assert.equal(await card('x', 'image').textContent(), 'No image');
    await workbench.preview.locator('.galley-share-note', { hasText: '1200 × 630' }).waitFor();
  });

  it('take every value for text', async () => {
    await edit((text) => text.replace(/^title: .*$/m, `title: '<img src=x onerror="document.title=1">'`));
    await expectText(card('x', 'title'), '<img src=x onerror="document.title=1">');
    assert.equal(await workbench.preview.locator('.galley-cards img').count(), 0);
  });

  it('are still there after a reload of the window', async function () {
    this.timeout(180_000);
    await workbench.page.evaluate(untilStored, ['galley.preview', post, '"view":"cards"']);
    await workbench.page.reload();
    await card('x', 'title').waitFor({ timeout: 60_000 });
    assert.equal(await workbench.preview.locator('article').isVisible(), false);
  });

  it('give way to the post', async () => {
    await workbench.preview.getByRole('button', { name: 'The post', exact: true }).click();
    await workbench.preview.locator('article h1').waitFor();
    assert.equal(await workbench.preview.locator('.galley-share').first().isVisible(), false);
  });

  it('leave the post at its line, however they are scrolled', async () => {
    const frame = await previewFrame(workbench);
    await frame.locator('.galley-content > :is(h2, p)').nth(6).evaluate((element) => element.scrollIntoView());
    const top = await frame.evaluate(() => window.scrollY);
    assert.ok(top > 0);
    await workbench.preview.locator('.galley-bar [aria-label^="Cards"]').click();
    await frame.waitForFunction(() => window.scrollY === 0);
    await frame.evaluate(() => window.scrollTo(0, document.documentElement.scrollHeight));
    await frame.waitForFunction(() => window.scrollY > 0);
    await workbench.preview.getByRole('button', { name: 'The post', exact: true }).click();
    await frame.waitForFunction((before) => Math.abs(window.scrollY - before) < 5, top);
  });

  it('say that there is no picture where the file is missing', async () => {
    await edit((text) => text.replace(/^title: /m, 'image: /img/no-hay.png\ntitle: '));
    await workbench.preview.locator('.galley-bar [aria-label^="Cards"]').click();
    await expectText(card('x', 'image'), 'No image');
  });
});
