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
    workbench = await openWorkbench({ width: 1600, height: 1000 });
    await writeFile(path.join(workbench.folder, 'src/content/blog/todo.md'), text);
    await openPreview(workbench, 'todo.md', 'Todo lo que cabe en un artículo');
    await workbench.preview.locator('pre span[style*="rgb"], pre span[style*="#"]').first().waitFor();
    await workbench.preview.locator('.galley-next').click();
  });

  after(() => workbench.close());

  for (const [theme, name] of Object.entries(classes)) {
    it(`has nothing that axe objects to: ${theme}`, async () => {
      await workbench.set({ theme: theme as Theme });
      await workbench.preview.locator(`body${name}`).waitFor();
      await workbench.screenshot(`preview-${theme.replaceAll(' ', '-')}`);
      const frame = await previewFrame(workbench);
      await frame.evaluate(axe.source);
      const found = await frame.evaluate(async () => {
        const { violations } = await (window as unknown as { axe: typeof axe }).axe.run({
          include: [['body']],
          // The colours of code are the theme's that the site has.
          exclude: document.body.matches('.vscode-high-contrast, .vscode-high-contrast-light') ? [] : [['.astro-code code']],
        });
        return violations.flatMap(({ id, nodes }) => nodes.map(({ html, failureSummary }) => `${id}: ${html.slice(0, 200)}\n${failureSummary ?? ''}`));
      });
      assert.deepEqual(found, []);
    });
  }
});
