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

  it('F2 on the slug of a link renames the post, and one undo takes all back', async () => {
    const { page } = workbench;
    await workbench.openFile(linker);
    const before = await posts();
    const lines = before[linker]?.slice(0, before[linker].indexOf(slug)).split('\n') ?? [];
    await page.keyboard.press('Control+G');
    await page.keyboard.type(`${lines.length}:${Buffer.from(lines.at(-1) ?? '', 'latin1').toString('utf8').length + 5}`);
    await page.keyboard.press('Enter');
    await page.locator('.detected-link').first().waitFor(); // the site has been read
    await page.keyboard.press('F2');
    await page.locator('.rename-box input').waitFor();
    assert.equal(await page.locator('.rename-box input').inputValue(), slug);
    await page.locator('.rename-box input').fill('Otro nombre');
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
});
