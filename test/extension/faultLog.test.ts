import assert from 'node:assert/strict';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { FileFault } from '../../src/disk/diskFiles';
import { PostCache } from '../../src/disk/postCache';
import { FaultLog } from '../../src/extension/faultLog';
import { KeptPosts } from '../../src/extension/keptPosts';

const pause = (): Promise<void> => Promise.resolve();
const posts = { reading: 'as always', known: () => [] };

describe('the log of faults', () => {
  let lines: string[];
  let faults: FaultLog;

  beforeEach(() => {
    lines = [];
    faults = new FaultLog({ warn: (line: string) => void lines.push(line) });
  });

  it('tells a fault once as long as it lasts, and anew when it comes back', () => {
    for (let turn = 0; turn < 1000; turn += 1) faults.tell('a file', 'it is wrong');
    faults.over('a file');
    faults.tell('a file', 'it is wrong');
    assert.deepEqual(lines, ['a file: it is wrong', 'a file: it is wrong']);
    assert.deepEqual(faults.told, lines);
  });

  it('names files one by one, and of thousands some', () => {
    const many = new Map(Array.from({ length: 5000 }, (_, index): [string, FileFault] => [`${index}.md`, 'forbidden']));
    faults.tellFiles('/blog', many);
    faults.tellFiles('/blog', many);
    assert.equal(lines.length, 21);
    assert.equal(lines[0], '/blog/0.md: there is no permission to read it, so it counts as not there');
    assert.match(lines[20] ?? '', /4980 more files/);
    faults.tellFiles('/blog', new Map([['0.md', 'no-text']]));
    assert.deepEqual(lines.slice(21), ['/blog/0.md: it is not written in UTF-8, or holds what no text holds']);
  });

  it('tells once that nothing can be kept, and that what was kept is damaged', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'galley-faults-'));
    const file = join(folder, 'kept/posts.txt');
    const kept = new KeptPosts(() => Promise.resolve(new PostCache(file, 'Galley 1', pause)), faults);
    await writeFile(join(folder, 'kept'), 'a file where there should be a folder');
    for (let turn = 0; turn < 3; turn += 1) await kept.save(posts);
    assert.equal(lines.length, 1);
    assert.match(lines[0] ?? '', /what is known of the posts could not be kept: /);
    await rm(join(folder, 'kept'));
    await mkdir(join(folder, 'kept'));
    await kept.save(posts);
    await kept.load(posts.reading);
    await kept.load('in another way');
    assert.equal(lines.length, 1, 'a whole file, or one of another Galley, is no fault');
    const whole = await readFile(file);
    for (const cut of [0, 1, 10, whole.length - 1]) {
      await writeFile(file, whole.subarray(0, cut));
      await kept.load(posts.reading);
    }
    assert.match(lines[1] ?? '', /what was kept of the posts is damaged; all posts are read anew/);
    assert.equal(lines.length, 2);
    await rm(folder, { recursive: true });
  });
});
