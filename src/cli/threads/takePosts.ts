import { listPosts, readPost, unreadablePost, type Post, type PostEntry } from '../../core/index';
import type { OpenSite } from '../openSite';
import { WorkList } from './workList';

/** Posts that one thread has read, and what the site is to know of them. */
export interface TakenPosts {
  readonly posts: Map<string, Post>;
  readonly entries: readonly PostEntry[];
}

/**
 * Reads and parses posts, block by block, while there are any that no other thread has taken. What only a preview needs is let
 * go of, and files that are gone meanwhile are passed over; of those that cannot be read the site knows that they are there. The site does not know them yet: see {@link enterAll}.
 *
 * @param afterBlock told how many posts all threads have read, and waited for
 */
export async function takePosts({ files, site }: OpenSite, list: WorkList, afterBlock: (read: number) => unknown = () => undefined): Promise<TakenPosts> {
  const posts = new Map<string, Post>();
  const entries: PostEntry[] = [];
  for (let block = list.take(); block.length > 0; block = list.take()) {
    const texts = await Promise.all(block.map(async (path) => [path, await files.read(path)] as const));
    for (const [path, text] of texts) {
      const read = readPost(site, path, text);
      if (read) {
        const { markdown: _, ...post } = read.post;
        posts.set(path, post);
      }
      const entry = read?.entry ?? (files.isUnreadable?.(path) ? unreadablePost(site, path) : undefined);
      if (entry) entries.push(entry);
    }
    await afterBlock(list.countRead(block.length));
  }
  return { posts, entries };
}

/** Makes a site know posts, in the order of the list, whoever has read them: so that every thread's site is the same. */
export function enterAll({ site }: OpenSite, { paths }: WorkList, entries: readonly PostEntry[]): void {
  const byPath = new Map(entries.map((entry) => [entry.path, entry]));
  for (const path of paths) {
    const entry = byPath.get(path);
    if (entry) site.setPost(entry);
  }
}

/** Reads all posts in this thread; afterwards the site knows them. Returns them by path. */
export async function readAllPosts(open: OpenSite): Promise<Map<string, Post>> {
  const list = new WorkList(await listPosts(open.files, open.site));
  const { posts, entries } = await takePosts(open, list);
  enterAll(open, list, entries);
  return posts;
}
