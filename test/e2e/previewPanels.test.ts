import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Frame } from 'playwright-core';
import { openPreview } from './openPreview';
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
});
