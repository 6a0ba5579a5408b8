import assert from 'node:assert/strict';
import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expectText } from './expectText';
import { openWorkbench, type Workbench } from './workbench';

const file = 'en-espanol.md';
const post = `---
title: Cómo elijo las palabras de un título largo que no cabe en una línea del buscador y se corta
description: Una entrada con todo lo que la vista previa dice con palabras suyas.
pubDate: 2099-02-26
updatedDate: 2099-03-01
draft: true
heroImage: /no-existe.png
tags: [astro]
---

## Enlaces

Un [enlace roto](/blog/no-esta/) y otro [que va](/blog/sqlite-es-suficiente-para-casi-todo/).

![Una foto que falta](./no-esta.png)

<iframe src="https://www.youtube.com/embed/x" title="Un vídeo"></iframe>

<iframe src="https://example.com/x"></iframe>

- [ ] Una tarea
`;

describe('the preview in Spanish', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ language: 'es', width: 2300, height: 1100, settings: { 'galley.preview.remoteImages': false, 'editor.minimap.enabled': false } });
    await writeFile(path.join(workbench.folder, 'src/content/blog', file), post);
    await workbench.openFile(file);
    await workbench.page.keyboard.press('Control+K');
    await workbench.page.keyboard.press('g');
    await workbench.preview.locator('h1', { hasText: 'Cómo elijo' }).waitFor();
  });

  after(() => workbench.close());

  /** Every name and text of Galley's own on the page that is an English one of its bundle. */
  async function english(): Promise<readonly string[]> {
    const bundle = JSON.parse(await readFile(path.join(__dirname, '../../l10n/bundle.l10n.es.json'), 'utf8')) as Readonly<Record<string, string>>;
    const words = Object.entries(bundle).flatMap(([text, translation]) => (text === translation || text.includes('{') ? [] : [text]));
    const said = await workbench.preview.locator('body').evaluate((body) =>
      [body, ...body.querySelectorAll('*')].flatMap((element) => [
        ...['aria-label', 'title', 'aria-description', 'data-missing', 'data-empty'].map((name) => element.getAttribute(name) ?? ''),
        ...[...element.childNodes].filter(({ nodeType }) => nodeType === Node.TEXT_NODE).map(({ textContent }) => textContent?.trim() ?? ''),
      ]),
    );
    return words.filter((word) => said.includes(word));
  }

  for (const width of ['full', 'phone'] as const) {
    it(`says all it says in Spanish: ${width}`, async () => {
      const { preview } = workbench;
      await preview.locator('.galley-bar button').nth(width === 'full' ? -1 : -3).click();
      await preview.locator(`html[data-galley-width="${width}"]`).waitFor();
      await expectText(preview.locator('.galley-badge'), 'Borrador');
      await preview.locator('.galley-problems:not([hidden])').waitFor();
      await preview.locator('.galley-next').click();
      await workbench.screenshot(`spanish-${width}`);
      assert.deepEqual(await english(), []);
    });
  }

  it('says all it says in Spanish: table of contents and the card of what is wrong', async () => {
    const { preview } = workbench;
    await preview.locator('.galley-bar button').last().click();
    await preview.locator('[data-tool="contents"]').click();
    await preview.locator('.galley-content a', { hasText: 'roto' }).hover();
    await preview.locator('.galley-card:not([hidden])').waitFor();
    await workbench.screenshot('spanish-card');
    assert.deepEqual(await english(), []);
  });

  it('says all it says in Spanish: cards', async () => {
    const { preview } = workbench;
    await preview.locator('.galley-bar').getByRole('button', { name: /^Tarjetas/ }).click();
    await preview.locator('.galley-cards:not([hidden])').waitFor();
    await workbench.screenshot('spanish-cards');
    assert.deepEqual(await english(), []);
  });
});
