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

const settings = { 'galley.preview.remoteImages': false, 'editor.minimap.enabled': false };

describe('the preview in Spanish', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ language: 'es', width: 2300, height: 1100, settings });
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

  it('says all it says in Spanish: code without a text, a diagram that cannot be drawn, files of the site that are not there', async () => {
    const { preview } = workbench;
    const before = await readFile(path.join(workbench.folder, 'src/content/blog', file), 'utf8');
    await workbench.set({ settings: { ...settings, 'galley.preview.mermaid': 'on', 'galley.preview.layout': 'no-esta.html', 'galley.preview.styles': ['nada/**/*.css'] } });
    await writeFile(path.join(workbench.folder, 'src/content/blog', file), '---\ntitle: Sin palabras\npubDate: 2026-02-26\n---\n\n```mermaid\nesto no es un diagrama\n```\n\n```mermaid\nflowchart LR\n  A --> B\n  A ==\n```\n');
    await expectText(preview.locator('h1'), 'Sin palabras');
    await expectText(preview.locator('.galley-unread'), 'Está en los ajustes de la vista previa, pero no se puede leer: no-esta.html, nada/**/*.css');
    await preview.locator('html[data-galley-theme="article"]').waitFor();
    await preview.locator('pre.mermaid[data-failed="No se puede dibujar este diagrama: su primera línea no nombra ningún tipo de diagrama."]').waitFor();
    await preview.locator('pre.mermaid[data-failed="No se puede dibujar este diagrama: la línea 3 no se entiende."]').waitFor();
    assert.equal(await preview.locator('.galley-hero', { hasText: /palabras\s*$|lectura/ }).count(), 0, 'what has no words has no length');
    await workbench.screenshot('spanish-unread');
    assert.deepEqual(await english(), []);
    await workbench.set({ settings });
    await preview.locator('.galley-unread').waitFor({ state: 'hidden' });
    await writeFile(path.join(workbench.folder, 'src/content/blog', file), before);
    await preview.locator('h1', { hasText: 'Cómo elijo' }).waitFor();
  });

  it('says all it says in Spanish: cards', async () => {
    const { preview } = workbench;
    await preview.locator('.galley-bar').getByRole('button', { name: /^Tarjetas/ }).click();
    await preview.locator('.galley-cards:not([hidden])').waitFor();
    await workbench.screenshot('spanish-cards');
    assert.deepEqual(await english(), []);
  });
});
