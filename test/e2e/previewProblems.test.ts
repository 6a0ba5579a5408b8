import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { expectText } from './expectText';
import { openPreview } from './openPreview';
import { openWorkbench, type Workbench } from './workbench';

const text = `---
title: Con problemas
description: Una descripción con la que se ve el idioma del artículo.
pubDate: no es una fecha
author: Ana
---

Un [enlace roto](/blog/no-existe-en-ninguna-parte/) y otro [que va](/blog/sqlite-es-suficiente-para-casi-todo/).

![Una foto](/img/no-esta.png)

Otra vez [por referencia][a].

[a]: /blog/tampoco-existe-esta-entrada/
`;

describe('problems in the preview', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ width: 1600 });
    await writeFile(path.join(workbench.folder, 'src/content/blog/problemas.md'), text);
    await openPreview(workbench, 'problemas.md', 'Con problemas');
  });

  after(() => workbench.close());

  it('marks links and pictures, with the message on hover', async () => {
    const page = workbench.preview;
    await page.locator('a[data-problem="error"][aria-description]', { hasText: 'enlace roto' }).waitFor();
    await page.locator('a[data-problem="error"][aria-description]', { hasText: 'por referencia' }).waitFor();
    await page.locator('img[data-problem="error"][aria-description]').waitFor();
    await page.locator('a:not([data-problem])', { hasText: 'que va' }).waitFor();
  });

  it('marks the field of the head', async () => {
    await workbench.preview.locator('[data-part="published"][data-problem="error"][aria-description]', { hasText: 'no es una fecha' }).waitFor();
  });

  it('marks softly what the cursor is in', async () => {
    await workbench.preview.locator('p', { hasText: 'Otra vez' }).dblclick();
    await workbench.preview.locator('p[data-cursor]', { hasText: 'Otra vez' }).waitFor();
  });

  it('counts them, and walks through them to the source', async () => {
    const bar = workbench.preview.locator('.galley-problems');
    await expectText(bar.locator('.galley-summary'), '4 errors');
    for (const line of [4, 8, 10, 14]) {
      await bar.locator('.galley-next').click();
      await bar.locator('.galley-source').click();
      await workbench.page.locator('.statusbar-item', { hasText: `Ln ${String(line)},` }).waitFor();
    }
    await bar.locator('.galley-previous').click();
    await workbench.preview.locator('img[data-current]').waitFor();
  });

  it('offers the fixes of the editor', async () => {
    await workbench.preview.locator('.galley-fix').click();
    await workbench.page.locator('.action-widget, .context-view .action-list').first().waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('lets go of a mark as soon as its problem is gone', async () => {
    await workbench.page.locator('.tab[data-resource-name="problemas.md"]').first().click();
    await writeFile(path.join(workbench.folder, 'src/content/blog/problemas.md'), text.replace('no-existe-en-ninguna-parte', 'sqlite-es-suficiente-para-casi-todo'));
    await workbench.preview.locator('a:not([data-problem])', { hasText: 'enlace roto' }).waitFor();
    await expectText(workbench.preview.locator('.galley-summary'), '3 errors');
  });
});
