import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import axe from 'axe-core';
import { openPreview, previewFrame } from './openPreview';
import { openWorkbench, type Theme, type Workbench } from './workbench';

const text = `---
title: Todo lo que cabe en un artículo
description: Una página con un poco de todo, para ver que se lee bien.
pubDate: 2026-02-26
updatedDate: no es una fecha
author: Ana
draft: true
tags: [ia, web]
image:
  url: /img/conversacion.jpg
  alt: Dos bocadillos
---

Un párrafo con **negrita**, *cursiva*, \`código\`, ~~tachado~~, <kbd>Ctrl</kbd>, <mark>marca</mark> y una nota[^1].

Un [enlace que va](/blog/sqlite-es-suficiente-para-casi-todo/) y [otro roto](/blog/no-existe-en-ninguna-parte/).

## Una lista

- [x] hecha
- [ ] por hacer

1. uno
   - dos

> Una cita.

### Código

\`\`\`js
// Un comentario
const respuesta = await fetch('https://example.com/una/dirección/larga/que/no/cabe/en/la/página/de/ninguna/manera'); // ancho
\`\`\`

\`\`\`diff
- antes
+ después
\`\`\`

| Uno | Dos |
|-----|----:|
| a   |   1 |

![Una foto que falta](/img/no-esta.png)

<details><summary>Más</summary>

Dentro.

</details>

<iframe src="https://www.youtube.com/embed/x" title="Un vídeo"></iframe>

---

Fin.

[^1]: Una nota.
`;

const classes: Readonly<Record<Theme, string>> = {
  light: '.vscode-light:not(.vscode-high-contrast-light)',
  dark: '.vscode-dark',
  'high contrast': '.vscode-high-contrast:not(.vscode-high-contrast-light)',
  'high contrast light': '.vscode-high-contrast-light',
};

describe('the preview, for everybody', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ width: 2000, height: 1000 });
    await writeFile(path.join(workbench.folder, 'src/content/blog/todo.md'), text);
    await writeFile(path.join(workbench.folder, 'src/content/blog/rtl.md'), '---\ntitle: مرحبا بالعالم\ndescription: وصف قصير\npubDate: 2026-02-26\nlang: ar\ntags: [واحد]\n---\n\nنص أول.\n\n> اقتباس\n\n- واحد\n');
    await openPreview(workbench, 'todo.md', 'Todo lo que cabe en un artículo');
    await workbench.preview.locator('pre span[style*="rgb"], pre span[style*="#"]').first().waitFor();
    await workbench.preview.locator('.galley-next').click();
    await workbench.preview.locator('.galley-bar button[aria-label="Contents"]').click();
  });

  after(() => workbench.close());

  /** What axe objects to of the whole page. */
  async function violations(): Promise<string[]> {
    const frame = await previewFrame(workbench);
    await frame.evaluate(axe.source);
    return frame.evaluate(async () => {
      const { violations: found } = await (window as unknown as { axe: typeof axe }).axe.run({
        include: [['body']],
        // The colours of code are the theme's that the site has.
        exclude: document.body.matches('.vscode-high-contrast, .vscode-high-contrast-light') ? [] : [['.astro-code code']],
      });
      return found.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}\n${failureSummary ?? ''}`));
    });
  }

  /** Shows the card of a link of the post. */
  async function pointAt(link: string, part: string): Promise<void> {
    await workbench.preview.locator('.galley-content a', { hasText: link }).hover();
    await workbench.preview.locator(`.galley-card ${part}`).first().waitFor();
  }

  for (const [theme, name] of Object.entries(classes)) {
    for (const dress of ['article', 'clean', 'editor']) {
      it(`has nothing that axe objects to: ${dress}, ${theme}`, async () => {
        await workbench.set({ theme: theme as Theme, settings: { 'galley.preview.theme': dress } });
        await workbench.preview.locator(`html[data-galley-theme="${dress}"][data-galley-scheme="${theme.replaceAll(' ', '-')}"] body${name}`).waitFor();
        await workbench.screenshot(`preview-${dress}-${theme.replaceAll(' ', '-')}`);
        assert.deepEqual(await violations(), []);
      });
    }

    it(`has nothing that axe objects to: cards, ${theme}`, async () => {
      await workbench.preview.locator('.galley-bar [aria-label^="Cards"]').click();
      await workbench.preview.locator('.galley-share').first().waitFor();
      await workbench.screenshot(`preview-cards-${theme.replaceAll(' ', '-')}`);
      const found = await violations();
      await workbench.preview.getByRole('button', { name: 'The post', exact: true }).click();
      assert.deepEqual(found, []);
    });

    it(`has nothing that axe objects to in the cards of links: ${theme}`, async () => {
      await pointAt('otro roto', '.galley-fixes > button');
      await workbench.screenshot(`card-problem-${theme.replaceAll(' ', '-')}`);
      assert.deepEqual(await violations(), []);
      await pointAt('enlace que va', '.galley-target-title');
      await workbench.screenshot(`card-${theme.replaceAll(' ', '-')}`);
      assert.deepEqual(await violations(), []);
      await workbench.page.mouse.move(0, 0);
      await workbench.preview.locator('.galley-card').waitFor({ state: 'hidden' });
    });
  }

  for (const [scheme, theme] of [['dark', 'light'], ['light', 'dark']] as const) {
    it(`is ${scheme} where VS Code is ${theme}, when that is wanted`, async () => {
      await workbench.set({ theme, settings: { 'galley.preview.theme': 'editor', 'galley.preview.colorScheme': scheme } });
      await workbench.preview.locator(`html[data-galley-theme="editor"][data-galley-scheme="${scheme}"] body${classes[theme]}`).waitFor();
      assert.deepEqual(await violations(), []);
    });
  }

  it('is read without scrolling sideways on a phone, at 200 % of the letters’ size', async () => {
    await workbench.set({ theme: 'light', settings: { 'galley.preview.theme': 'article' } });
    await workbench.preview.getByRole('button', { name: 'As wide as a phone' }).click();
    await workbench.preview.locator('html[data-galley-width="phone"]').waitFor();
    const wide = await workbench.preview.locator('html').evaluate((root) => {
      root.style.fontSize = '32px';
      const found = [...document.querySelectorAll('.galley-page *')].filter((element) => element.getBoundingClientRect().right > document.body.getBoundingClientRect().right + 1 && element.closest('pre, table, .sr-only') === null);
      root.style.fontSize = '';
      return found.map(({ outerHTML }) => outerHTML.slice(0, 120));
    });
    assert.deepEqual(wide, []);
    await workbench.preview.getByRole('button', { name: 'As wide as there is room' }).click();
  });

  it('is gone through by keyboard, and shows where the focus is', async () => {
    const frame = await previewFrame(workbench);
    await workbench.preview.getByRole('button', { name: 'The post', exact: true }).focus();
    const seen: string[] = [];
    for (let step = 0; step < 12; step++) {
      await workbench.page.keyboard.press('Tab');
      const at = await frame.evaluate(() => {
        const element = document.activeElement;
        if (element === null || element === document.body) return 'body';
        const { outlineStyle, outlineWidth } = getComputedStyle(element);
        return `${element.tagName} ${outlineStyle !== 'none' && parseFloat(outlineWidth) > 0 ? 'seen' : 'unseen'}`;
      });
      if (at === 'body') break;
      seen.push(at);
    }
    for (const tag of ['A', 'PRE', 'SUMMARY', 'BUTTON']) assert.ok(seen.includes(`${tag} seen`), `${tag}: ${seen.join(', ')}`);
    assert.deepEqual(seen.filter((at) => at.endsWith('unseen')), []);
  });

  it('has nothing that axe objects to at twice its size', async () => {
    await workbench.preview.locator('.galley-content p').first().click();
    for (const percent of ['1.1', '1.25', '1.5', '1.75', '2']) {
      await workbench.page.keyboard.press('Control+=');
      await workbench.preview.locator(`.galley-page[style*="zoom: ${percent}"]`).waitFor();
    }
    await workbench.screenshot('preview-twice');
    assert.deepEqual(await violations(), []);
    await workbench.page.keyboard.press('Control+0');
  });

  it('runs from right to left where the post’s language does', async () => {
    await openPreview(workbench, 'rtl.md', 'مرحبا بالعالم');
    await workbench.screenshot('preview-rtl');
    const { direction, lang, quote } = await workbench.preview.locator('blockquote').evaluate((element) => {
      const { direction, borderRightWidth } = getComputedStyle(element);
      return { direction, lang: element.closest('[lang]')?.getAttribute('lang'), quote: borderRightWidth };
    });
    assert.deepEqual({ direction, lang, quote }, { direction: 'rtl', lang: 'ar', quote: '3px' });
    const words = workbench.preview.locator('.galley-meta bdi', { hasText: /^\d+ words$/ });
    assert.equal(await words.evaluate((element) => element.matches(':dir(ltr)')), true, 'English within it runs from left to right');
    assert.deepEqual(await violations(), []);
  });
});
