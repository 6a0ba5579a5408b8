import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync, watch } from 'node:fs';
import { join } from 'node:path';
import { collection, makeBlog, project } from './galley';

const program = join(project, 'dist/cli.js');
const wrong = 'tags: escritura\n';
const right = 'tags:\n  - escritura\n';

const note = (name: string, tags: string, length = 0): string =>
  `---\ntitle: ${name}\npubDate: 2026-01-02\ndescription: ${name}, una nota que solo existe para que algo le pase mientras alguien la corrige.\n${tags}---\n\n${'palabra '.repeat(length)}\n`;

describe('what is written when something comes between', () => {
  before(function () {
    if (process.platform === 'win32') this.skip(); // its processes know no such limits and signals
  });

  const texts = (root: string, names: readonly string[]): string[] => names.map((name) => readFileSync(join(root, collection, name), 'utf8'));
  const drafts = (root: string): string[] => readdirSync(join(root, collection)).filter((name) => name.startsWith('.galley-'));

  it('no room left: the post is as it was, the others are mended, and both are said', async () => {
    const root = await makeBlog({ 'larga.md': note('larga', wrong, 5000), 'corta.md': note('corta', wrong) });
    const { status, stderr } = spawnSync('sh', ['-c', 'ulimit -f 16; exec "$0" "$@"', process.execPath, program, 'check', '--fix', '--root', root], { encoding: 'utf8', env: { LANG: 'C' } });
    assert.deepEqual(texts(root, ['larga.md', 'corta.md']), [note('larga', wrong, 5000), note('corta', right)]);
    assert.deepEqual(drafts(root), []);
    assert.match(stderr, /larga\.md was left as it is: EFBIG/);
    assert.match(stderr, /1 post was mended/);
    assert.equal(status, 2);
  });

  it('a byte order mark in the middle of a post is text, and stays', async () => {
    const body = 'Texto con \ufeff en medio.\n';
    const root = await makeBlog({ 'marca.md': note('marca', wrong) + body });
    spawnSync(process.execPath, [program, 'check', '--fix', '--root', root, '--rule', 'body/odd-space=off'], { stdio: 'ignore' });
    assert.deepEqual(texts(root, ['marca.md']), [note('marca', right) + body]);
  });

  it('killed in the middle: every post is whole, the old or the new one; the next run does the rest', async () => {
    const names = Array.from({ length: 150 }, (_, index) => `nota-${index}.md`);
    const root = await makeBlog(Object.fromEntries(names.map((name) => [name, note(name, wrong)])));
    const watcher = watch(join(root, collection));
    const running = spawn(process.execPath, [program, 'check', '--fix', '--root', root], { stdio: 'ignore' });
    const ended = once(running, 'exit');
    await Promise.race([once(watcher, 'change'), ended]);
    running.kill('SIGKILL');
    await ended;
    watcher.close();
    for (const [index, text] of texts(root, names).entries()) assert.ok([wrong, right].map((tags) => note(names[index] ?? '', tags)).includes(text), names[index]);
    assert.ok(drafts(root).length <= 1);
    spawnSync(process.execPath, [program, 'check', '--fix', '--root', root], { stdio: 'ignore' });
    assert.deepEqual(texts(root, names), names.map((name) => note(name, right)));
  });
});
