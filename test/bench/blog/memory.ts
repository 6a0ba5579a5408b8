import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { defaultConfig, detached, enterPost, fromStoredEntry, listPosts, loadShape, SiteModel, toStoredEntry, type PostEntry } from '../../../src/core/index';
import { readSiteConfig } from '../../../src/core/site/siteConfig';
import { DiskFiles } from '../../../src/disk/diskFiles';

/** What the posts that are not open take of memory, in bytes for each. */
export interface MemoryRow {
  readonly posts: number;
  readonly all: number;
  /** Without their headings, ids and links. */
  readonly beyond: number;
}

/** Enters every post of the blog at `root` as the editor does, and once more without headings, ids and links. */
export async function benchMemory(root: string): Promise<MemoryRow> {
  const files = new DiskFiles(root);
  const shape = await loadShape(files, defaultConfig, readSiteConfig);
  const paths = await listPosts(files, new SiteModel(shape));
  const measure = (keep: (entry: PostEntry) => PostEntry): number => {
    const [site, reader] = [new SiteModel(shape), new SiteModel(shape)];
    const before = heap();
    site.prepare();
    for (const post of paths) {
      enterPost(reader, post, readFileSync(path.join(root, post), 'utf8'));
      const entry = reader.postAt(post);
      if (entry) site.setPost(keep(entry));
      reader.removePost(post);
    }
    const taken = (heap() - before) / paths.length;
    if ([...site.posts()].length !== paths.length) throw new Error('Not all posts were entered.');
    return taken;
  };
  measure(detached); // What is made once, such as parsers, is there from now on.
  return { posts: paths.length, all: measure(detached), beyond: measure((entry) => detached(fromStoredEntry({ ...toStoredEntry(entry), headings: [], ids: [], links: [] }))) };
}

/** The bytes in use once what is not needed has been collected. */
function heap(): number {
  setFlagsFromString('--expose-gc');
  (runInNewContext('gc') as () => void)();
  return process.memoryUsage().heapUsed;
}
