import assert from 'node:assert/strict';
import { cp, readdir } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { checkByCommand, inOneLine, shownInOneLine, type Reported } from './freshStart';
import { closeEditors, diagnosticsOf, openPost, until, workspaceFile } from './workspace';

const project = path.join(__dirname, '../..');
const folder = 'src/content/blog';

describe('editor and command line', () => {
  let reported: readonly Reported[] = [];

  before(async () => {
    const faults = path.join(project, 'examples/faults/posts');
    for (const name of await readdir(faults)) await cp(path.join(faults, name), workspaceFile(`${folder}/${name}`).fsPath);
    reported = await checkByCommand();
  });
  after(closeEditors);

  it('find the same problems, with the same fixes, in every faulty post', async function () {
    this.timeout(180_000);
    const faulty = reported.filter(({ problems }) => problems.length > 0);
    assert.ok(faulty.length > 30, `only ${faulty.length} faulty posts`);
    for (const { path: file, problems } of faulty) {
      const { document } = await openPost(file);
      const wanted = problems.map(({ code, severity, range, message }) => inOneLine(code, severity, range, message)).sort();
      const shown = (): string[] =>
        diagnosticsOf(document.uri).map(shownInOneLine).sort();
      await until(`the problems of ${file}: ${wanted.join(' | ')}; shown: ${shown().join(' | ')}`, vscode.languages.onDidChangeDiagnostics, () => JSON.stringify(shown()) === JSON.stringify(wanted));
      for (const { range, fixes } of problems) {
        const place = new vscode.Range(range.start.line, range.start.character, range.end.line, range.end.character);
        const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, place, 'quickfix');
        const offered = new Set(actions.map(({ title, isPreferred }) => `${isPreferred ? 'preferred ' : ''}${title}`));
        for (const { title, preferred } of fixes) assert.ok(offered.has(`${preferred ? 'preferred ' : ''}${title}`), `${file}: “${title}” is not offered: ${[...offered].join(', ')}`);
      }
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    }
  });
});
