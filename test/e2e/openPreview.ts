import type { Frame } from 'playwright-core';
import { expectText } from './expectText';
import type { Workbench } from './workbench';

/** Opens a post and its preview beside it, and waits for the preview to show this title. */
export async function openPreview(workbench: Workbench, file: string, title: string): Promise<void> {
  // The focus may be in the preview, which has keys of its own.
  const tab = workbench.page.locator('.tab[data-resource-name$=".md"]').first();
  if (await tab.isVisible()) await tab.click();
  await workbench.openFile(file);
  // One that is there follows by itself. To ask for it would do nothing but take the focus, at some later moment.
  if (!(await workbench.page.locator('.tab.active', { hasText: /^Preview of .*\.md$/ }).isVisible())) {
    await workbench.page.keyboard.press('ControlOrMeta+K');
    await workbench.page.keyboard.press('g');
  }
  await expectText(workbench.preview.locator('h1').first(), title);
}

/** The preview's document, to run scripts of the test in. */
export async function previewFrame(workbench: Workbench): Promise<Frame> {
  const owner = await workbench.preview.owner().elementHandle();
  const frame = await owner.contentFrame();
  if (!frame) throw new Error('The preview has no frame.');
  return frame;
}
