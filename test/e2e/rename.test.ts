import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { isDeepStrictEqual } from 'node:util';
import { openWorkbench, type Workbench } from './workbench';

const linker = 'mi-terminal-en-2026-pocas-herramientas-y-bien-afiladas.md';
const slug = 'inteligencia-artificial-en-el-dia-a-dia-de-una-desarrolladora';

describe('links that stay right, in the workbench', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench();
  });

  after(() => workbench.close());

  /** Every post on disk, byte by byte. */
  async function posts(): Promise<Record<string, string>> {
    const folder = path.join(workbench.folder, 'src/content/blog');
    const names = (await readdir(folder)).sort();
    return Object.fromEntries(await Promise.all(names.map(async (name) => [name, await readFile(path.join(folder, name), 'latin1').catch(() => 'just renamed')] as const)));
  }

  /** Waits until the posts on disk are as they should be. */
  async function untilPosts(expected: Record<string, string>): Promise<void> {
    const end = performance.now() + 20_000;
    while (performance.now() < end && !isDeepStrictEqual(await posts(), expected)) await setTimeout(50);
    assert.deepEqual(await posts(), expected); // says what differs
  }

  /** Waits until a file has a text. */
  async function untilText(file: string, expected: string): Promise<void> {
    const end = performance.now() + 20_000;
    while (performance.now() < end && (await readFile(file, 'utf8')) !== expected) await setTimeout(50);
    assert.equal(await readFile(file, 'utf8'), expected);
  }

  it('F2 on the slug of a link renames the post, and one undo takes all back', async () => {
    const { page } = workbench;
    await workbench.openFile(linker);
    const before = await posts();
    const lines = before[linker]?.slice(0, before[linker].indexOf(slug)).split('\n') ?? [];
    await page.keyboard.press('Control+G');
    await page.keyboard.type(`${lines.length}:${Buffer.from(lines.at(-1) ?? '', 'latin1').toString('utf8').length + 5}`);
    await page.keyboard.press('Enter');
    await page.locator('.detected-link').first().waitFor();
    // Until Galley has started, VS Code's own Markdown answers, with the whole address.
    const box = page.locator('.rename-box input');
    for (;;) {
      await page.keyboard.press('F2');
      await box.waitFor();
      if ((await box.inputValue()) === slug) break;
      await page.keyboard.press('Escape');
      await box.waitFor({ state: 'hidden' });
    }
    await box.fill('Otro nombre');
    await page.keyboard.press('Enter');
    await untilPosts(Object.fromEntries(Object.entries(before).map(([name, text]) => [name === `${slug}.md` ? 'otro-nombre.md' : name, text.replaceAll(`/blog/${slug}/`, '/blog/otro-nombre/')])));
    await page.keyboard.press('ControlOrMeta+Z');
    await untilPosts(before);
  });

  it('the view of backlinks names the posts that link here', async () => {
    const { page } = workbench;
    await workbench.openFile('sqlite-es-suficiente-para-casi-todo.md');
    await page.locator('.pane-header', { hasText: 'Links To This Post' }).click();
    const row = page.locator('.pane', { hasText: 'Links To This Post' }).locator('.monaco-list-row', { hasText: 'Embeddings explicados' });
    await row.waitFor();
    await row.locator('.monaco-tl-twistie').click();
    await page.locator('.monaco-list-row', { hasText: 'Ninguno necesita una base de datos especial' }).waitFor();
    await workbench.screenshot('backlinks');
  });

  it('broken links of all posts are fixed once they have been looked at', async () => {
    const { page } = workbench;
    const file = path.join(workbench.folder, 'src/content/blog', linker);
    const before = await posts();
    const text = await readFile(file, 'utf8');
    await writeFile(file, text.replace(`/blog/${slug}/`, `/blog/${slug.replace('desarrolladora', 'desarolladora')}/`));
    await (await workbench.problems()).filter({ hasText: 'desarolladora' }).first().waitFor();
    await workbench.command('Galley: Fix Broken Links in All Posts');
    const apply = page.locator('.monaco-button', { hasText: 'Apply' });
    await apply.waitFor();
    await workbench.screenshot('fix-broken-links');
    assert.match(await readFile(file, 'utf8'), /desarolladora/);
    await page.locator('.bulk-edit-panel .edit-checkbox').first().click();
    await apply.click();
    await untilPosts(before);
  });

  const row = (name: string) => workbench.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name });
  /** VS Code itself asks whether an extension may change files with a rename. */
  const agree = () => workbench.page.locator('.monaco-dialog-box .monaco-button', { hasText: 'OK' }).click();
  const toast = (text: string) => workbench.page.locator('.notifications-toasts .notification-toast', { hasText: text });

  it('a post that is renamed in the explorer is offered a redirect, and F12 shows where that leads', async () => {
    const { page } = workbench;
    const config = path.join(workbench.folder, 'astro.config.mjs');
    const text = await readFile(config, 'utf8');
    await workbench.openFile(linker);
    await workbench.openFile('sqlite-es-suficiente-para-casi-todo.md'); // which shows it in the explorer
    const before = await posts();
    await row('sqlite-es-suficiente').click();
    await page.keyboard.press('F2');
    await page.locator('.explorer-item-edited input').fill('con-sqlite-basta.md');
    await page.keyboard.press('Enter');
    await agree();
    await untilPosts(Object.fromEntries(Object.entries(before).map(([name, post]) => [name.replace('sqlite-es-suficiente-para-casi-todo.md', 'con-sqlite-basta.md'), post.replaceAll('/blog/sqlite-es-suficiente-para-casi-todo/', '/blog/con-sqlite-basta/')])));
    await workbench.screenshot('redirect-offered');
    await toast('/blog/sqlite-es-suficiente-para-casi-todo/').locator('.monaco-button', { hasText: 'Add redirect' }).click();
    const wanted = text.replace('\n});', "\n  redirects: {\n    '/blog/sqlite-es-suficiente-para-casi-todo': '/blog/con-sqlite-basta/',\n  },\n});");
    await untilText(config, wanted);

    await workbench.openFile(linker);
    await page.keyboard.press('Control+End');
    await page.keyboard.type('\n\nMira [esto](/blog/sqlite-es-suficiente-para-casi-todo/).');
    await page.keyboard.press('Escape');
    for (let back = 0; back < 5; back += 1) await page.keyboard.press('ArrowLeft');
    await page.keyboard.press('F12');
    await page.locator('.peekview-widget').waitFor();
    await page.locator('.peekview-widget .reference-file', { hasText: 'astro.config.mjs' }).first().waitFor();
    await workbench.screenshot('redirect-peek');
    assert.deepEqual((await page.locator('.peekview-widget .reference-file .label-name').allInnerTexts()).sort(), ['astro.config.mjs', 'con-sqlite-basta.md']);
    await page.keyboard.press('Escape');
    await workbench.command('File: Revert File');
  });

  it('a rename in the explorer is taken back, links and all, by one undo', async () => {
    const { page } = workbench;
    await workbench.openFile(linker);
    await workbench.openFile(`${slug}.md`);
    const before = await posts();
    await row('inteligencia-artificial-en-el-dia').click();
    await page.keyboard.press('F2');
    await page.locator('.explorer-item-edited input').fill('mi-diario.md');
    await page.keyboard.press('Enter');
    await agree();
    await untilPosts(Object.fromEntries(Object.entries(before).map(([name, post]) => [name.replace(`${slug}.md`, 'mi-diario.md'), post.replaceAll(`/blog/${slug}/`, '/blog/mi-diario/')])));
    await row('mi-diario').click();
    await page.locator('.explorer-folders-view').press('ControlOrMeta+Z');
    await untilPosts(before);
  });

  it('a post that is deleted says how many link to it, and shows where', async () => {
    const { page } = workbench;
    await workbench.openFile(linker);
    await workbench.openFile(`${slug}.md`);
    const before = await posts();
    await row('inteligencia-artificial-en-el-dia').click();
    await page.keyboard.press('Delete');
    const confirm = page.locator('.monaco-dialog-box .monaco-button', { hasText: /Move to|Delete/ });
    await confirm.or(toast('link to what you deleted')).first().waitFor();
    if (await confirm.first().isVisible()) await confirm.first().click();
    await toast('3 other posts or pages link to what you deleted').waitFor();
    await workbench.screenshot('delete-notice');
    await toast('link to what you deleted').locator('.monaco-button', { hasText: 'Show the links' }).click();
    await page.locator('.peekview-widget .reference-file').first().waitFor();
    await workbench.screenshot('delete-links');
    assert.equal(await page.locator('.peekview-widget .reference-file').count(), Object.entries(before).filter(([name, text]) => name !== `${slug}.md` && text.includes(`/blog/${slug}/`)).length);
  });
});
