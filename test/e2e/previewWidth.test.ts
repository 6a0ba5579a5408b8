import assert from 'node:assert/strict';
import { openPreview } from './openPreview';
import { openWorkbench, type Workbench } from './workbench';

describe('the width of the preview', () => {
  let workbench: Workbench;
  const post = 'sqlite-es-suficiente-para-casi-todo.md';
  const title = 'SQLite es suficiente para casi todo';
  const button = (name: string) => workbench.preview.getByRole('button', { name });
  const width = (): Promise<number> => workbench.preview.locator('.galley-page').evaluate((page) => page.clientWidth);

  before(async () => {
    workbench = await openWorkbench({ width: 2000 });
    await openPreview(workbench, post, title);
  });

  after(() => workbench.close());

  it('is all there is until another is chosen', async () => {
    await workbench.preview.locator('[aria-pressed="true"][aria-label="As wide as there is room"]').waitFor();
    assert.ok((await width()) > 500);
  });

  it('is a phone’s at a click', async () => {
    await button('As wide as a phone').click();
    await workbench.preview.locator('[aria-pressed="true"][aria-label="As wide as a phone"]').waitFor();
    assert.equal(await width(), 390);
  });

  it('is chosen by keyboard', async () => {
    await button('As wide as a phone').focus();
    await workbench.page.keyboard.press('ArrowRight');
    assert.equal(await workbench.preview.locator('button:focus').getAttribute('aria-label'), 'As wide as a tablet');
    await workbench.page.keyboard.press('Enter');
    await workbench.preview.locator('[aria-pressed="true"][aria-label="As wide as a tablet"]').waitFor();
    assert.ok((await width()) > 390);
  });

  it('is remembered for the next preview', async () => {
    await workbench.page.keyboard.press('ControlOrMeta+W');
    await workbench.page.locator('iframe.webview').waitFor({ state: 'detached' });
    await openPreview(workbench, post, title);
    await workbench.preview.locator('[aria-pressed="true"][aria-label="As wide as a tablet"]').waitFor();
  });
});
