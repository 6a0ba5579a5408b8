import assert from 'node:assert/strict';
import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import * as vscode from 'vscode';
import { checkByCommand, inOneLine, shownInOneLine, type Reported, type ReportedFix } from './freshStart';
import { closeEditors, diagnosticsOf, openPost, until, workspaceFile } from './workspace';

const project = path.join(__dirname, '../..');
const folder = 'src/content/blog';
const at = (file: string): string => workspaceFile(`${folder}/${file}`).fsPath;

/** Actions that turn a problem off instead of mending it; the command line has none. */
const silencing = /^(?:Ignore |Never judge |Turn off )/;

/** A text edit in one line, to compare. */
function editInOneLine({ range: { start, end }, newText }: ReportedFix['edits'][number]): string {
  return `${start.line}:${start.character}-${end.line}:${end.character} ${JSON.stringify(newText)}`;
}

function fixInOneLine(title: string, preferred: boolean | undefined, edits: ReportedFix['edits']): string {
  return [`${preferred ? 'preferred ' : ''}${title}`, ...edits.map(editInOneLine).sort()].join(' ');
}

/** The fixes that VS Code offers anywhere in a document, with their edits, each in a line. */
async function offeredIn(document: vscode.TextDocument): Promise<string[]> {
  const all = new vscode.Range(0, 0, document.lineCount, 0);
  const actions = await vscode.commands.executeCommand<vscode.CodeAction[]>('vscode.executeCodeActionProvider', document.uri, all, 'quickfix');
  return actions
    .filter(({ title }) => !silencing.test(title))
    .map(({ title, isPreferred, edit }) => fixInOneLine(title, isPreferred, edit?.get(document.uri) ?? []))
    .sort();
}

/** Writes the wrong and the right examples of every rule's page as posts; what they name beside them, as far as it is a post. */
async function writeExamples(): Promise<void> {
  const pages = path.join(project, 'docs/rules');
  for (const name of (await readdir(pages, { recursive: true })).filter((file) => file.endsWith('.md'))) {
    const page = await readFile(path.join(pages, name), 'utf8');
    for (const [index, [, kind = '', other, text = '']] of [...page.matchAll(/^```md (\w+)(?: (\S+))?\n([\s\S]*?\n)```/gm)].entries()) {
      if (kind === 'wrong' || kind === 'right') await writeFile(at(`reglas/${name.replace(/\W/g, '-')}-${index}.md`), text);
      else if (other?.startsWith(`${folder}/`)) await writeFile(workspaceFile(other).fsPath, text);
    }
  }
}

describe('editor and command line', () => {
  let reported: readonly Reported[] = [];

  before(async function () {
    this.timeout(60_000);
    const faults = path.join(project, 'examples/faults/posts');
    for (const name of await readdir(faults)) await cp(path.join(faults, name), at(name));
    await mkdir(at('reglas'));
    await writeExamples();
    reported = await checkByCommand();
  });
  after(async () => {
    await closeEditors();
    await rm(at('reglas'), { recursive: true });
  });

  it('find the same problems, with the same fixes, in every post: sound ones, faulty ones, the examples of the rules', async function () {
    this.timeout(600_000);
    assert.ok(reported.filter(({ problems }) => problems.length > 0).length > 80, 'few faulty posts');
    assert.ok(reported.some(({ problems }) => problems.length === 0), 'no sound posts');
    for (const { path: file, problems } of reported) {
      const { document } = await openPost(file);
      const wanted = problems.map(({ code, severity, range, message }) => inOneLine(code, severity, range, message)).sort();
      const shown = (): string[] => diagnosticsOf(document.uri).map(shownInOneLine).sort();
      await until(file, vscode.languages.onDidChangeDiagnostics, () => shown().join('\n') === wanted.join('\n'), 30_000).catch(() => assert.deepEqual(shown(), wanted, file));
      const fixes = problems.flatMap((problem) => problem.fixes.map(({ title, preferred, edits }) => fixInOneLine(title, preferred, edits))).sort();
      assert.deepEqual(await offeredIn(document), fixes, file);
      await vscode.commands.executeCommand('workbench.action.closeActiveEditor');
    }
  });
});
