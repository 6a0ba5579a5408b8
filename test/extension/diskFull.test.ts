import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import * as vscode from 'vscode';
import { untilLikeFresh } from './freshStart';
import { linesTold, untilTold } from './told';
import { closeEditors, openPost, until, workspaceFile } from './workspace';

const folder = 'src/content/blog/lleno';
const file = (name: string): string => workspaceFile(`${folder}/${name}`).fsPath;

const note = (title: string, body: string): string =>
  `---\ntitle: ${title}\npubDate: 2026-01-02\ndescription: ${title}, una nota breve que solo existe para ver qué pasa cuando el disco está lleno.\ntags: [escritura]\n---\n\n${body}\n`;

/** From now on a process can write no file beyond so many bytes: to it, the disk is full. */
function limitFiles(pid: number, bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(pid), `--fsize=${bytes}:`]);
}

describe('a disk without room', () => {
  before(async function () {
    // The limit is Linux's; what VS Code writes is written by the process that has started this one.
    if (process.platform !== 'linux' || !existsSync('/usr/bin/prlimit') || !vscode.env.remoteName) this.skip();
    await closeEditors();
    await mkdir(file(''), { recursive: true });
    await writeFile(file('destino.md'), note('Un destino', 'Nada.'));
    await writeFile(file('larga.md'), note('Una larga', `Ve a [un destino](/blog/lleno/destino/).\n\n${'palabra '.repeat(10_000)}`));
    await openPost(`${folder}/destino.md`);
    await untilLikeFresh('all is there');
  });
  afterEach(() => {
    for (const pid of [process.pid, process.ppid]) limitFiles(pid, 'unlimited');
  });
  after(async function () {
    await closeEditors();
    await rm(file(''), { recursive: true, force: true });
    await untilLikeFresh('all is gone');
  });

  it('for what is known of the posts: the log says so once, and all else goes on', async function () {
    this.timeout(60_000);
    const before = linesTold().length;
    const kept = (line: string): boolean => /could not be kept: there is no room left/.test(line);
    limitFiles(process.pid, 4096);
    await writeFile(file('otra.md'), note('Una más', 'Ve a [nada](/blog/no-hay-tal-cosa/).'));
    await untilTold(before, 'it could not be kept', (lines) => lines.some(kept));
    await untilLikeFresh('nothing can be kept');
    limitFiles(process.pid, 'unlimited');
    assert.equal(linesTold().slice(before).filter(kept).length, 1);
  });

  it('for links that follow a rename: what could not be saved stays open as it should be', async function () {
    this.timeout(60_000);
    const before = linesTold().length;
    const text = await readFile(file('larga.md'), 'utf8');
    const wanted = text.replace('/blog/lleno/destino/', '/blog/lleno/otro/');
    limitFiles(process.ppid, 30_000);
    const edit = new vscode.WorkspaceEdit();
    edit.renameFile(workspaceFile(`${folder}/destino.md`), workspaceFile(`${folder}/otro.md`));
    await vscode.workspace.applyEdit(edit);
    await untilTold(before, 'it could not be saved', (lines) => lines.some((line) => /larga\.md: .*could not be saved/.test(line)));
    const document = vscode.workspace.textDocuments.find(({ uri }) => uri.path.endsWith('/larga.md'));
    assert.ok(document?.isDirty);
    assert.equal(document.getText(), wanted);
    limitFiles(process.ppid, 'unlimited');
    assert.ok(await document.save());
    await until('it is saved', vscode.workspace.onDidSaveTextDocument, () => !document.isDirty);
    assert.equal(await readFile(file('larga.md'), 'utf8'), wanted);
    await untilLikeFresh('there is room again');
    assert.equal(linesTold().slice(before).filter((line) => line.includes('larga.md')).length, 1);
  });
});
