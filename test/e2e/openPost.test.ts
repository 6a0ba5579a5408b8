import assert from 'node:assert/strict';
import { openWorkbench, type Workbench } from './workbench';

describe('a post, opened in the workbench', () => {
  let workbench: Workbench;

  before(async () => {
    workbench = await openWorkbench({ theme: 'dark' });
  });

  after(() => workbench.close());

  it('shows its text', async () => {
    await workbench.openFile('a-small-language-model-in-my-pocket.md');
    const text = await workbench.editor.locator('.view-lines').innerText();
    assert.match(text, /title:/);
  });
});
