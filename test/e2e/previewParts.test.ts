import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openPreview } from './openPreview';
import { openWorkbench, type Theme, type Workbench } from './workbench';

const post = `---
title: Fórmulas y diagramas
description: Una nota con todo lo que no es texto.
pubDate: 2026-02-26
---

La energía es $E = mc^2$, y una integral en su propia línea:

$$
\\int_0^\\infty e^{-x^2}\\,dx = \\frac{\\sqrt{\\pi}}{2}
$$

\`\`\`mermaid
flowchart LR
  A[Borrador] --> B{¿Listo?}
  B -- sí --> C[Publicar]
  B -- no --> A
\`\`\`

\`\`\`mermaid
sequenceDiagram
  Autora->>Galley: Guarda
  Galley-->>Autora: Dos avisos
\`\`\`

\`\`\`mermaid
esto no es un diagrama
\`\`\`

\`\`\`js
const a = 'código';
\`\`\`
`;

describe('what a post holds besides text, in the preview', () => {
  const themes: readonly Theme[] = ['light', 'dark'];
  for (const theme of themes) {
    it(`math and diagrams: ${theme}`, async () => {
      const workbench = await openWorkbench({ theme, width: 1600, height: 1400, settings: { 'galley.preview.math': 'on', 'galley.preview.mermaid': 'on' } });
      await show(workbench, post, 'Fórmulas y diagramas');
      await workbench.preview.locator('pre.mermaid > img').nth(1).waitFor();
      await workbench.preview.locator('pre.mermaid[data-failed]').waitFor();
      assert.equal(await workbench.preview.locator('.katex').count(), 2);
      assert.match(await fontOf(workbench), /KaTeX/);
      await workbench.screenshot(`parts-${theme}`);
      await workbench.close();
    });
  }

  for (const theme of ['light', 'high contrast', 'high contrast light'] as const) {
    it(`code in the colours of Prism, which the site's config asks for: ${theme}`, async () => {
      const workbench = await openWorkbench({ theme, width: 1600, height: 1000 });
      await writeFile(path.join(workbench.folder, 'astro.config.mjs'), "export default { markdown: { syntaxHighlight: 'prism' } };\n");
      const code = "```ts\n// Una nota\nconst saludo: string = `Hola, ${nombre}`;\nexport function saluda(veces = 3): void { console.log(saludo.repeat(veces)); }\n```\n\n```html\n<p class=\"nota\">Hola &amp; adiós</p>\n```\n\n```css\n.nota { color: red; }\n```\n";
      await show(workbench, `---\ntitle: Código\npubDate: 2026-02-26\n---\n\n${code}`, 'Código');
      await workbench.preview.locator('pre.language-ts .token.keyword', { hasText: 'const' }).waitFor();
      await workbench.preview.locator('pre.language-html .token.attr-name', { hasText: 'class' }).waitFor();
      const colours = await workbench.preview.locator('pre .token:is(.comment, .keyword, .string, .number, .tag, .property)').evaluateAll((all) => [...new Set(all.map((element) => getComputedStyle(element).color))]);
      assert.ok(colours.length >= 5, colours.join(' '));
      await workbench.screenshot(`prism-${theme.replaceAll(' ', '-')}`);
      await workbench.close();
    });
  }

  it('embedded pages wait for a click; pictures of other sites for the setting', async () => {
    const workbench = await openWorkbench({ width: 1600, height: 1200, settings: { 'galley.preview.remoteImages': false } });
    const requests: string[] = [];
    await workbench.page.route(/^https:\/\/(?:www\.youtube\.com|example\.com)\//, (route) => {
      requests.push(route.request().url());
      return route.fulfill({ contentType: 'text/html; charset=utf-8', body: '<p>Un vídeo</p>' });
    });
    const text = `---\ntitle: Un vídeo\npubDate: 2026-02-26\n---\n\n<iframe src="https://www.youtube.com/embed/x" title="Un faro"></iframe>\n\n<iframe src="https://example.com/x" title="Otro"></iframe>\n\n![a](https://example.com/a.png)\n`;
    await show(workbench, text, 'Un vídeo');
    const button = workbench.preview.locator('.galley-box > button');
    await button.waitFor();
    assert.equal(await button.count(), 1);
    await workbench.preview.locator('img[data-missing*="not loaded"]').waitFor();
    await workbench.screenshot('parts-embed');
    assert.deepEqual(requests, []);
    await button.click();
    await workbench.preview.frameLocator('.galley-box > iframe').getByText('Un vídeo').waitFor();
    assert.equal(await workbench.preview.locator('.galley-box > iframe').getAttribute('title'), 'Un faro');
    assert.deepEqual(requests, ['https://www.youtube.com/embed/x']);
    await workbench.close();
  });
});

/** Opens the preview of a post with this text, in the place of one that VS Code knows already. */
async function show(workbench: Workbench, text: string, title: string): Promise<void> {
  const file = 'sqlite-es-suficiente-para-casi-todo.md';
  await writeFile(path.join(workbench.folder, 'src/content/blog', file), text);
  await openPreview(workbench, file, title);
}

function fontOf({ preview }: Workbench): Promise<string> {
  return preview.locator('.katex').first().evaluate((element) => getComputedStyle(element).fontFamily);
}
