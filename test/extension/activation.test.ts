import assert from 'node:assert/strict';
import * as vscode from 'vscode';

describe('activation', () => {
  it('happens when a Markdown file is opened', async () => {
    await vscode.workspace.openTextDocument({ language: 'markdown', content: '# Hola' });
    const galley = vscode.extensions.getExtension('galley.galley');
    assert.ok(galley, 'Galley is not installed');
    await galley.activate();
    assert.equal(galley.isActive, true);
  });
});
