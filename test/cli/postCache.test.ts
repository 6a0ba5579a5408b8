import assert from 'node:assert/strict';
import { readdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultConfig, detached, enterPosts, listPosts, loadShape, SiteModel, type PostEntry } from '../../src/core/index';
import { readSiteConfig } from '../../src/core/site/siteConfig';
import { DiskFiles } from '../../src/disk/diskFiles';
import { PostCache } from '../../src/disk/postCache';
import { exampleBlog, makeFolder } from './galley';

const pause = (): Promise<void> => Promise.resolve();
const reading = 'as always';

describe('What is kept of posts between two starts', () => {
  let entries: readonly PostEntry[];
  let file: string;
  let cache: PostCache;

  before(async () => {
    const files = new DiskFiles(exampleBlog);
    const site = new SiteModel(await loadShape(files, defaultConfig, readSiteConfig));
    await enterPosts(files, site, await listPosts(files, site));
    entries = [...site.posts()];
    assert.ok(entries.length > 20);
  });

  beforeEach(async () => {
    file = join(await makeFolder(), 'kept/posts.txt');
    cache = new PostCache(file, 'Galley 1', pause);
    await cache.save(reading, entries.map((entry, index) => ({ entry, stamp: String(index) })));
  });

  it('is what was known, word by word', async () => {
    const known = await cache.load(reading);
    assert.deepEqual([...known.values()].map(({ entry }) => entry), entries);
    assert.deepEqual([...known.values()].map(({ stamp }) => stamp), entries.map((_, index) => String(index)));
  });

  it('is written in one step: no half file is left', async () => assert.deepEqual(await readdir(join(file, '..')), ['posts.txt']));

  it('counts for nothing when it was read in another way, or by another Galley', async () => {
    assert.equal((await cache.load('in another way')).size, 0);
    assert.equal((await new PostCache(file, 'Galley 2', pause).load(reading)).size, 0);
  });

  it('counts for nothing when it is not there, or cannot be read', async () => {
    assert.equal((await new PostCache(join(file, '../none.txt'), 'Galley 1', pause).load(reading)).size, 0);
    assert.equal((await new PostCache(join(file, '..'), 'Galley 1', pause).load(reading)).size, 0);
  });

  it('counts for nothing when it is cut off anywhere', async () => {
    const whole = await readFile(file);
    for (let end = 0; end < whole.length; end += Math.ceil(whole.length / 97)) {
      await writeFile(file, whole.subarray(0, end));
      assert.equal((await cache.load(reading)).size, 0, `after ${end} bytes`);
    }
    await writeFile(file, whole.subarray(0, -1));
    assert.equal((await cache.load(reading)).size, 0);
  });

  it('counts for nothing when any byte of it is another', async () => {
    const whole = await readFile(file);
    for (let at = 0; at < whole.length; at += Math.ceil(whole.length / 211)) {
      const changed = Buffer.from(whole);
      changed[at] = (changed[at] ?? 0) ^ 1;
      await writeFile(file, changed);
      assert.equal((await cache.load(reading)).size, 0, `byte ${at}`);
    }
  });

  it('is the old one still when the new one cannot be written', async () => {
    const broken = { get entry(): PostEntry { throw new Error('no room'); }, stamp: '' };
    await assert.rejects(cache.save(reading, [broken]), /no room/);
    assert.equal((await cache.load(reading)).size, entries.length);
    assert.deepEqual(await readdir(join(file, '..')), ['posts.txt']);
  });

  it('an entry with texts of its own is the same entry', () => {
    for (const entry of entries) assert.deepEqual(detached(entry), entry);
  });
});
