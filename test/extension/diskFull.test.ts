import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { untilLikeFresh } from './freshStart';
import { linesTold, untilTold } from './told';
import { closeEditors, openPost, workspaceFile } from './workspace';

const folder = 'src/content/blog/lleno';
const file = (name: string): string => workspaceFile(`${folder}/${name}`).fsPath;

const note = (title: string, body: string): string =>
  `---\ntitle: ${title}\npubDate: 2026-01-02\ndescription: ${title}, una nota breve que solo existe para ver qué pasa cuando el disco está lleno.\ntags: [escritura]\n---\n\n${body}\n`;

/** From now on the extensions can write no file beyond so many bytes: to them, the disk is full. */
function limitFiles(bytes: number | 'unlimited'): void {
  execFileSync('prlimit', ['--pid', String(process.pid), `--fsize=${bytes}:`]);
}

describe('a disk without room', () => {
  before(async function () {
    this.timeout(60_000);
    if (process.platform !== 'linux' || !existsSync('/usr/bin/prlimit')) this.skip();
    await closeEditors();
    await mkdir(file(''), { recursive: true });
    await writeFile(file('destino.md'), note('Un destino', 'Nada.'));
    await openPost(`${folder}/destino.md`);
    await untilLikeFresh('all is there');
  });
  afterEach(() => limitFiles('unlimited'));
  after(async function () {
    this.timeout(60_000);
    await closeEditors();
    await rm(file(''), { recursive: true, force: true });
    await untilLikeFresh('all is gone');
  });

  it('for what is known of the posts: the log says so once, and all else goes on', async function () {
    this.timeout(60_000);
    const before = linesTold().length;
    const kept = (line: string): boolean => /could not be kept: there is no room left/.test(line);
    limitFiles(4096);
    await writeFile(file('otra.md'), note('Una más', 'Ve a [nada](/blog/no-hay-tal-cosa/).'));
    await untilTold(before, 'it could not be kept', (lines) => lines.some(kept));
    await untilLikeFresh('nothing can be kept');
    limitFiles('unlimited');
    assert.equal(linesTold().slice(before).filter(kept).length, 1);
  });
});
