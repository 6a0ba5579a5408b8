import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeEditors, openPost, untilDiagnostics, workspaceFile } from './workspace';

const folder = 'src/content/blog/muchos';
/** So many that they are not all read before a click on "Cancel" arrives. */
const names = Array.from({ length: 400 }, (_, index) => `${folder}/nota-${index}.md`);
const text = (path: string): string =>
  `---\ntitle: Una nota para la prueba ${path}\npubDate: 2026-01-02\ndescription: Una nota breve que solo existe para comprobar los enlaces mientras se escribe, nada más.\ntags: [escritura]\n---\n\nMira [esto](/blog/sqlite-es-suficiente-para-casi-tod/).\n`;

describe('the command that fixes broken links in all posts', function () {
  this.timeout(120_000);

  before(async () => {
    await Promise.all(names.map((path) => vscode.workspace.fs.writeFile(workspaceFile(path), new TextEncoder().encode(text(path)))));
  });

  after(async () => {
    await closeEditors();
    await vscode.workspace.fs.delete(workspaceFile(folder), { recursive: true });
  });

  it('shows that it is at work, and can be cancelled: then nothing is changed', async () => {
    const [first = ''] = names;
    const { document } = await openPost(first);
    await untilDiagnostics(document.uri, 'the broken link is reported', (found) => found.length > 0);
    const state = { hasEnded: false };
    // Uncancelled, it would now wait for a choice in the refactor preview.
    const command = vscode.commands.executeCommand('galley.fixBrokenLinks').then(() => (state.hasEnded = true));
    // The first action of the notification that shows the progress.
    while (!state.hasEnded) await vscode.commands.executeCommand('notification.acceptPrimaryAction');
    await command;
    assert.equal(document.isDirty, false);
    const now = await Promise.all(names.map(async (path) => new TextDecoder().decode(await vscode.workspace.fs.readFile(workspaceFile(path)))));
    assert.deepEqual(now, names.map(text));
  });
});
