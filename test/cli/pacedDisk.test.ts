import assert from 'node:assert/strict';
import { constants, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { setImmediate as turn } from 'node:timers/promises';
import { DiskFiles } from '../../src/disk/diskFiles';
import { PacedDisk } from '../../src/disk/pacedDisk';
import { makeFolder } from './galley';

describe('a disk that is asked at its own pace', () => {
  it('gives the same as one that is asked asynchronously, also of files that cannot be read', async () => {
    const root = await makeFolder({ 'a.md': 'uno', 'b/c.md': '\uFEFFdos', 'vacio.md': '' });
    mkdirSync(join(root, 'carpeta.md'));
    const { readText, stat } = new PacedDisk();
    const [paced, plain] = [new DiskFiles(root, [], readText, stat), new DiskFiles(root)];
    for (const path of ['a.md', 'b/c.md', 'vacio.md', 'carpeta.md', 'nada.md', '../a.md']) {
      assert.equal(await paced.read(path), await plain.read(path), path);
      assert.equal(await paced.stamp(path), await plain.stamp(path), path);
    }
  });

  it('is no longer waited for once it has been late too often', async () => {
    let now = 0;
    const disk = new PacedDisk(() => (now += 30));
    const file = join(await makeFolder({ 'a.md': 'uno' }), 'a.md');
    const kinds: string[] = [];
    for (let question = 0; question < 5; question += 1) {
      const answer = disk.readText(file, constants.O_RDONLY);
      kinds.push(typeof answer);
      assert.equal(await answer, 'uno');
      await turn();
    }
    assert.deepEqual(kinds, ['string', 'string', 'string', 'string', 'object']);
    assert.ok(disk.stat(file) instanceof Promise);
  });

  it('lets all else have its turn, however often it is asked', async () => {
    let now = 0;
    const disk = new PacedDisk(() => (now += 0.5));
    const file = join(await makeFolder({ 'a.md': 'uno' }), 'a.md');
    let turns = 0;
    const other = setInterval(() => (turns += 1));
    for (let question = 0; turns === 0 && question < 100_000; question += 1) await disk.readText(file, constants.O_RDONLY);
    clearInterval(other);
    assert.equal(turns, 1);
  });
});
