import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { openPreview } from './openPreview';
import { untilStored } from './untilStored';
import { openWorkbench, type Workbench } from './workbench';

const toPost = (title: string): string =>
  `---\ntitle: ${title}\ndescription: Una descripción que dice de qué trata la entrada, para que nadie se quede sin saberlo.\npubDate: 2026-02-26\n---\n\n${Array.from({ length: 120 }, (_, index) => `${title} ${String(index)}.`).join('\n\n')}\n`;

describe('several previews', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ width: 1800 });
    for (const title of ['Primera', 'Segunda']) await writeFile(path.join(workbench.folder, 'src/content/blog', `${title.toLowerCase()}.md`), toPost(title));
  });

  after(() => workbench.close());

  /** The page of the preview that shows a post. */
  async function frameOf(title: string): Promise<Frame> {
    for (;;) {
      for (const frame of workbench.page.frames()) {
        // Frames come and go while VS Code sets a webview up.
        const shown = await frame.evaluate(() => document.querySelector('.galley-hero h1')?.textContent).catch(() => undefined);
        if (shown === title) return frame;
      }
      await workbench.page.waitForTimeout(100);
    }
  }

  const tab = (label: string): Promise<void> => workbench.page.locator('.tab', { hasText: label }).waitFor();

  it('one stays with its post, the other follows the writer', async () => {
    await workbench.openFile('primera.md');
    await workbench.command('Galley: New Locked Preview');
    await tab('Preview of primera.md (locked)');
    await frameOf('Primera');
    await openPreview(workbench, 'segunda.md', 'Segunda').catch(() => undefined); // There are two previews: which one is looked at is chance.
    await tab('Preview of segunda.md');
    await frameOf('Segunda');
    assert.equal(await workbench.page.locator('.tab', { hasText: 'Preview of' }).count(), 2);
  });

  /** Scrolls the visible preview of a post so that a paragraph is at its top, as soon as that has come to the page. */
  async function scrollTo(title: string, paragraph: string): Promise<void> {
    const frame = await frameOf(title);
    await frame.locator('p', { hasText: paragraph }).evaluate((element) => element.scrollIntoView());
  }

  async function expectInView(title: string, paragraph: string): Promise<void> {
    const frame = await frameOf(title);
    const isInView = (text: string): boolean => {
      const element = [...document.querySelectorAll('p')].find(({ textContent }) => textContent === text);
      const { top, bottom } = element?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
      return top >= 0 && bottom <= window.innerHeight;
    };
    await frame.waitForFunction(isInView, paragraph, { timeout: 60_000 });
  }

  it('both come back after a reload of the window, each where it was', async function () {
    this.timeout(240_000);
    await workbench.page.locator('.tab', { hasText: 'Preview of primera.md (locked)' }).click();
    await scrollTo('Primera', 'Primera 60.');
    // The state names lines of the file: it begins with six of frontmatter, and every other one is empty.
    await workbench.page.evaluate(untilStored, ['primera\\.md","line":12\\d']);
    await workbench.page.locator('.tab', { hasText: /^Preview of segunda.md$/ }).click();
    await scrollTo('Segunda', 'Segunda 90.');
    await workbench.page.evaluate(untilStored, ['primera\\.md","line":12\\d', 'segunda\\.md","line":18\\d']);
    await workbench.page.reload();
    await tab('Preview of primera.md (locked)');
    await expectInView('Segunda', 'Segunda 90.');
    await workbench.page.locator('.tab', { hasText: 'Preview of primera.md (locked)' }).click();
    await expectInView('Primera', 'Primera 60.');
    assert.equal(await workbench.page.locator('.tab', { hasText: 'Preview of' }).count(), 2);
  });
});
