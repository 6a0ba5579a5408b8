import assert from 'node:assert/strict';
import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { openPreview } from './openPreview';
import { openWorkbench, type Workbench } from './workbench';

const title = 'SQLite es suficiente para casi todo';
const layout = '<header class="site-header">Cuaderno</header><main>{{content}}</main>';

describe('the preview in a folder that nobody has trusted yet', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ untrusted: true, settings: { 'galley.preview.styles': ['src/styles/global.css'], 'galley.preview.layout': 'preview.html' } });
    await writeFile(path.join(workbench.folder, 'preview.html'), layout);
    await openPreview(workbench, 'sqlite-es-suficiente-para-casi-todo.md', title);
  });

  after(() => workbench.close());

  it('shows the post, in none of the folder’s own clothes', async () => {
    await workbench.preview.locator('.galley-content > p').first().waitFor();
    assert.equal(await workbench.preview.locator('html').getAttribute('data-galley-theme'), 'article');
    assert.equal(await workbench.preview.locator('.site-header').count(), 0);
  });

  it('wears them as soon as somebody trusts it', async () => {
    await workbench.command('Workspaces: Manage Workspace Trust');
    await workbench.page.locator('.workspace-trust-editor .monaco-button', { hasText: 'Trust' }).first().click();
    await workbench.preview.locator('html[data-galley-theme="site"]').waitFor({ state: 'attached' });
    await workbench.preview.locator('.site-header', { hasText: 'Cuaderno' }).waitFor();
  });
});
