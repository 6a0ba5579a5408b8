import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expectText } from './expectText';
import { openPreview } from './openPreview';
import { untilStored } from './untilStored';
import { openWorkbench, type Workbench } from './workbench';

const post = 'migrar-un-blog-a-astro-sin-perder-ni-un-enlace.md';
const postTitle = 'Migrar un blog a Astro sin perder ni un enlace';

/** What must neither run nor load. */
const attacks = [
  '<script>document.title = "ran"</script>',
  '<img src="x" onerror="document.title = \'ran\'">',
  '<svg onload="document.title=\'ran\'"><script>document.title = "ran"</script></svg>',
  '<iframe srcdoc="<script>parent.document.title = \'ran\'</script>"></iframe>',
  '<a href="javascript:document.title=\'ran\'">pulsa</a>',
  '[enlace](javascript:document.title=1)',
  '<form action="https://example.com"><input name="a"><button>b</button></form>',
  '<meta http-equiv="refresh" content="0;url=https://example.com">',
  '<base href="https://example.com/">',
  '<p style="background:u\\72l(https://example.com/x.png);color:red">rojo</p>',
  '<style>body { background: url(https://example.com/y.png) }</style>',
  '<object data="x"></object><embed src="x"><link rel="stylesheet" href="https://example.com/z.css">',
];

const paragraphs = (count: number): string => Array.from({ length: count }, (_, index) => `Párrafo ${String(index)}.`).join('\n\n');

/** Posts that the tests add to the blog. */
const posts = {
  'cabecera.md': `---
title: Mi título
description: De qué va
pubDate: 2026-02-26
lang: es
author: Ana
tags: [ia, web]
image:
  url: /img/conversacion.jpg
  alt: Dos bocadillos
---

## Uno

Hola *mundo*.
`,
  'abierto.md': '---\ntitle: Abierto\n---\n\nPrimero.\n\n<details><summary>Más</summary>\n\nDentro.\n\n</details>\n\nÚltimo',
  'codigo.md': '---\ntitle: El código y las fechas\ndescription: Una nota con código\npubDate: 2026-02-26\n---\n\nEsto es para los que leen.\n\n```js\nconst a = 1;\n```\n',
  'largo.md': `---\ntitle: Largo\n---\n\n${paragraphs(200)}\n`,
  'lineas.md': `---\ntitle: Líneas\n---\n\n${paragraphs(100)}\n`,
  'malo.md': `---\ntitle: "<img src=x onerror=document.title=1>"\n---\n\n${attacks.join('\n\n')}\n\nFin.\n`,
};

describe('the preview, in the workbench', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ width: 1600 });
    for (const [name, text] of Object.entries(posts)) await writeFile(path.join(workbench.folder, 'src/content/blog', name), text);
  });

  after(() => workbench.close());

  const preview = (file: string, title: string): Promise<void> => openPreview(workbench, file, title);

  /** Types at the end of the open post. */
  async function type(text: string): Promise<void> {
    await workbench.page.locator('.editor-group-container .monaco-editor .view-line').first().click();
    await workbench.page.keyboard.press('ControlOrMeta+End');
    await workbench.page.keyboard.type(text);
  }

  it('shows the head and the text of a post, its date in words', async () => {
    await preview('cabecera.md', 'Mi título');
    const page = workbench.preview;
    await expectText(page.locator('.galley-description'), 'De qué va');
    await expectText(page.locator('time'), '26 de febrero de 2026');
    assert.deepEqual(await page.locator('.galley-tags li').allInnerTexts(), ['ia', 'web']);
    await expectText(page.locator('.galley-content > h2#uno'), 'Uno');
    await expectText(page.locator('.galley-content > p em'), 'mundo');
    const image = page.locator('.galley-image img');
    await image.evaluate((img: HTMLImageElement) => img.decode());
    assert.ok((await image.evaluate((img: HTMLImageElement) => img.naturalWidth)) > 0);
  });

  it('colours code as the site does, and words dates in the language of the post', async () => {
    await preview('codigo.md', 'El código y las fechas');
    await workbench.preview.locator('pre span', { hasText: 'const' }).and(workbench.preview.locator('[style*="rgb(249, 117, 131)"], [style*="#F97583"]')).waitFor();
    await expectText(workbench.preview.locator('time'), '26 de febrero de 2026');
  });

  it('comes back after a reload of the window', async function () {
    this.timeout(180_000);
    await preview(post, postTitle);
    await workbench.page.evaluate(untilStored, ['galley.preview', post]);
    await workbench.page.reload();
    await expectText(workbench.preview.locator('h1'), postTitle, 60_000);
    await workbench.preview.locator('.galley-image img:not([data-missing])').waitFor();
  });

  it('follows typing without touching other blocks or closing what is open', async () => {
    await preview('abierto.md', 'Abierto');
    const content = workbench.preview.locator('.galley-content');
    await content.locator('details').evaluate((details: HTMLDetailsElement) => {
      details.open = true;
      details.dataset['same'] = 'yes';
    });
    await type(' y más');
    await expectText(content.locator('> p').last(), 'Último y más');
    assert.equal(await content.locator('details[open][data-same]').count(), 1);
  });

  it('turns to the post the writer turns to', async () => {
    await preview(post, postTitle);
    await workbench.openFile('sqlite-es-suficiente-para-casi-todo.md');
    await workbench.preview.locator('h1', { hasText: 'SQLite' }).waitFor();
  });

  it('opens the post that an internal link leads to', async () => {
    await preview(post, postTitle);
    const link = workbench.preview.locator('.galley-content a[href^="/blog/"]').first();
    const slug = decodeURIComponent((await link.getAttribute('href'))?.split('/')[2] ?? '');
    await link.click();
    await workbench.page.locator(`.tab.active[data-resource-name="${slug}.md"]`).waitFor();
  });

  it('puts the cursor into that post at a Ctrl+click, and shows it', async () => {
    await preview(post, postTitle);
    const link = workbench.preview.locator('.galley-content a[href^="/blog/"]').first();
    const slug = decodeURIComponent((await link.getAttribute('href'))?.split('/')[2] ?? '');
    await link.click({ modifiers: ['ControlOrMeta'] });
    await workbench.page.locator('.tab', { hasText: `Preview of ${slug}.md` }).waitFor();
    await workbench.page.locator(`.editor-group-container.active .tab.active[data-resource-name="${slug}.md"]`).waitFor();
  });

  it('scrolls with the editor, and the editor with it', async () => {
    await preview('largo.md', 'Largo');
    await type(' Fin');
    await workbench.preview.locator('p', { hasText: 'Párrafo 190.' }).evaluate(atView);
    await workbench.preview.locator('p', { hasText: 'Párrafo 100.' }).evaluate((element) => element.scrollIntoView());
    await workbench.page.locator('.view-line', { hasText: 'Párrafo 100.' }).waitFor();
  });

  it('goes to the line on a double click', async () => {
    await preview('lineas.md', 'Líneas');
    await workbench.preview.locator('p', { hasText: 'Párrafo 3.' }).dblclick();
    await workbench.page.locator('.statusbar-item', { hasText: 'Ln 11, Col 1' }).waitFor();
  });

  it('runs no script of a post', async () => {
    await preview('malo.md', '<img src=x onerror=document.title=1>');
    const page = workbench.preview;
    await page.locator('p', { hasText: 'Fin.' }).waitFor();
    assert.equal(await page.locator('article').evaluate(() => document.title), 'Preview');
    assert.equal(await page.locator('article :is(script, iframe, form, button, meta, base, style, object, embed, link)').count(), 0);
    assert.equal(await page.locator('article :is([onerror], [onload], [href^="javascript:"])').count(), 0);
    const style = await page.locator('p', { hasText: 'rojo' }).getAttribute('style');
    assert.match(style ?? '', /color: red/);
    assert.doesNotMatch(style ?? '', /url|example/);
  });
});

/** Waits until the element is in view. */
function atView(element: Element): Promise<void> {
  return new Promise((resolve) => {
    const observer = new IntersectionObserver(([entry]) => {
      if (entry?.isIntersecting !== true) return;
      observer.disconnect();
      resolve();
    });
    observer.observe(element);
  });
}
