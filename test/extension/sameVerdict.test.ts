import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, readdir } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import * as vscode from 'vscode';
import { closeEditors, diagnosticsOf, openPost, until, workspaceFile } from './workspace';

const project = path.join(__dirname, '../..');
const folder = 'src/content/blog';

interface Reported {
  readonly path: string;
  readonly problems: readonly {
    readonly code: string;
    readonly severity: 'error' | 'warning' | 'information' | 'hint';
    readonly message: string;
    readonly range: vscode.Range;
    readonly fixes: readonly { readonly title: string; readonly preferred: boolean }[];
  }[];
}

const severities = ['error', 'warning', 'information', 'hint'];

/** What the command line says of the opened folder. */
async function checkByCommand(): Promise<readonly Reported[]> {
  const root = workspaceFile('').fsPath;
  const args = [path.join(project, 'dist/cli.js'), 'check', root, '--root', root, '--format', 'json', '--lang', 'en'];
  // It exits with 1, as there are errors; that is no failure here.
  const { stdout } = await promisify(execFile)(process.execPath, args, { maxBuffer: 1 << 26 }).catch((error: unknown) => error as { stdout: string });
  return (JSON.parse(stdout) as { files: readonly Reported[] }).files;
}

const codeOf = ({ code }: vscode.Diagnostic): unknown => (typeof code === 'object' ? code.value : code);
const inOneLine = (code: unknown, severity: string | undefined, { start, end }: vscode.Range, message: string): string =>
  `${String(code)} ${severity ?? ''} ${start.line}:${start.character}-${end.line}:${end.character} ${message}`;

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
        diagnosticsOf(document.uri).map((diagnostic) => inOneLine(codeOf(diagnostic), severities[diagnostic.severity], diagnostic.range, diagnostic.message)).sort();
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
