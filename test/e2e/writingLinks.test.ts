import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { openWorkbench, type Workbench } from './workbench';

const post = 'mi-terminal-en-2026-pocas-herramientas-y-bien-afiladas.md';
const sqlite = '/blog/sqlite-es-suficiente-para-casi-todo/';
const title = 'SQLite es suficiente para casi todo';

describe('links, as they are written in the workbench', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
    await workbench.page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    await workbench.openFile(post);
    const lines = (await readFile(path.join(workbench.folder, 'src/content/blog', post), 'utf8')).split('\n');
    await workbench.page.keyboard.press('Control+G');
    await workbench.page.keyboard.type(String(lines.findIndex((line) => line.includes('](/blog/')) + 1));
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.detected-link').first().waitFor(); // the site has been read
  });

  after(() => workbench.close());

  /** Goes to the end of the file and begins a new paragraph there. */
  async function newParagraph(): Promise<void> {
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.type('\n\n');
  }

  /** The last line of the file, once it is saved and as wanted. */
  async function untilLastLine(wanted: string): Promise<void> {
    const file = path.join(workbench.folder, 'src/content/blog', post);
    const last = async (): Promise<string | undefined> => (await readFile(file, 'utf8')).trimEnd().split('\n').at(-1);
    const end = performance.now() + 10_000;
    do {
      await workbench.page.keyboard.press('ControlOrMeta+S');
      await setTimeout(50);
    } while (performance.now() < end && (await last()) !== wanted);
    assert.equal(await last(), wanted);
  }

  const row = (label: string) => workbench.page.locator('.suggest-widget.visible .monaco-list-row', { hasText: label });

  /** What is typed, what of the list is then taken, and what the line is afterwards. */
  const typed: readonly (readonly [what: string, keys: string, label: string, line: string])[] = [
    ['behind "[", by a word of the title', 'Mira [suficiente', title, `Mira [${title}](${sqlite})`],
    ['behind "[", by two words without their accents', 'Mira [ano apre', 'Año nuevo', 'Mira [Año nuevo: lo que aprendí publicando cada semana](/blog/año-nuevo-lo-que-aprendí-publicando-cada-semana/)'],
    ['behind "](/"', 'Mira [esto](/sqlite', title, `Mira [esto](${sqlite})`],
    ['behind "](", by a word with its accent', 'Mira [esto](aprendí', 'Año nuevo', 'Mira [esto](/blog/año-nuevo-lo-que-aprendí-publicando-cada-semana/)'],
    ['behind "](", by several words', 'Mira [esto](/casi-todo-sqlite', title, `Mira [esto](${sqlite})`],
    ['behind "#" of a post', `Mira [esto](${sqlite}#espe`, '¿Qué tiene de especial?', `Mira [esto](${sqlite}#qué-tiene-de-especial)`],
    ['behind "#", by a word without its accent', `Mira [esto](${sqlite}#que`, '¿Qué tiene de especial?', `Mira [esto](${sqlite}#qué-tiene-de-especial)`],
    ['in a definition', '[sql]: /sqlite', title, `[sql]: ${sqlite}`],
    ['in HTML', '<a href="/sqlite', title, `<a href="${sqlite}`],
  ];
  for (const [what, keys, label, line] of typed) {
    it(`a post is offered ${what}, and taken`, async () => {
      await newParagraph();
      await workbench.page.keyboard.type(keys, { delay: 30 });
      await row(label).first().waitFor();
      if (what.includes('by a word of the title')) await workbench.screenshot('write-link-completion');
      const focused = workbench.page.locator('.suggest-widget.visible .monaco-list-row.focused', { hasText: label });
      while ((await focused.count()) === 0) await workbench.page.keyboard.press('ArrowDown');
      await workbench.page.keyboard.press('Enter');
      await untilLastLine(line);
    });
  }

  it('a post is chosen from a list, by words of its title', async () => {
    const { page } = workbench;
    await newParagraph();
    await page.keyboard.type('Mira esto');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await page.keyboard.press('Control+K');
    await page.keyboard.press('l');
    await page.locator('.quick-input-widget input[placeholder="Title or address of the post to link to"]').waitFor();
    await page.locator('.quick-input-widget input').fill('aprendi publicando');
    await page.locator('.quick-input-list .monaco-list-row.focused', { hasText: 'Año nuevo' }).waitFor();
    await workbench.screenshot('write-link-list');
    await page.keyboard.press('Enter');
    await untilLastLine('Mira [esto](/blog/año-nuevo-lo-que-aprendí-publicando-cada-semana/)');
  });

  it('a pasted address of the site becomes a link with the title of the post', async () => {
    const { page } = workbench;
    for (const [typedFirst, line] of [['Mira ', `Mira [${title}](${sqlite}#los-límites-de-verdad)`], ['Mira [esto](', `Mira [esto](${sqlite}#los-límites-de-verdad)`]] as const) {
      await newParagraph();
      await page.keyboard.type(typedFirst, { delay: 30 });
      await page.keyboard.press('Escape');
      await page.evaluate((text) => navigator.clipboard.writeText(text), `https://cuaderno-de-pruebas.example${sqlite}#los-límites-de-verdad`);
      await page.keyboard.press('Control+V');
      await untilLastLine(line);
    }
  });

  it('what is selected becomes the text of the pasted link', async () => {
    const { page } = workbench;
    await newParagraph();
    await page.keyboard.type('Mira esto');
    await page.keyboard.press('Control+Shift+ArrowLeft');
    await page.evaluate((text) => navigator.clipboard.writeText(text), sqlite);
    await page.keyboard.press('Control+V');
    await untilLastLine(`Mira [esto](${sqlite})`);
  });

  it('a post that is dragged from the explorer becomes a link', async () => {
    const { page } = workbench;
    await newParagraph();
    await page.keyboard.type('Mira ');
    const source = page.locator('.explorer-folders-view .monaco-list-row', { hasText: 'sqlite-es-suficiente' });
    await source.scrollIntoViewIfNeeded();
    const from = await source.boundingBox();
    const to = await workbench.editor.locator('.cursor').first().boundingBox();
    assert.ok(from && to);
    await page.mouse.move(from.x + 60, from.y + from.height / 2);
    await page.mouse.down();
    await page.mouse.move(from.x + 80, from.y + from.height / 2, { steps: 4 });
    await page.keyboard.down('Shift');
    await page.mouse.move(to.x + 2, to.y + to.height / 2, { steps: 10 });
    await page.mouse.up();
    await page.keyboard.up('Shift');
    await untilLastLine(`Mira [${title}](${sqlite})`);
  });
});
