import type { Post } from '../../model/post';
import type { PostEntry, Site } from '../../model/site';
import { beginsWords, wordsOfPost } from './words';

/** A post to link to, with what puts it before others. */
export interface FoundPost {
  readonly entry: PostEntry;
  readonly route: string;
}

/** So many are listed at most: who wants another types on. */
const most = 200;

/**
 * The posts that what is typed leads to, by the beginnings of words of title and address, without accents: those that share a
 * tag with the post first, the newest of them, drafts last.
 *
 * @param now in milliseconds since 1970
 */
export function findPosts(typed: string, post: Post, site: Site, now: number): readonly FoundPost[] {
  const tags = new Set(site.postAt(post.path)?.tags);
  const found: (FoundPost & { readonly order: readonly [draft: number, shares: number, age: number] })[] = [];
  for (const entry of site.posts()) {
    const { route } = entry;
    if (route === undefined || entry.path === post.path || !beginsWords(typed, wordsOfPost(entry))) continue;
    const shares = entry.tags.some((tag) => tags.has(tag));
    found.push({ entry, route, order: [entry.draft ? 1 : 0, shares ? 0 : 1, age(entry, now)] });
  }
  return found.sort((a, b) => compare(a.order, b.order)).slice(0, most);
}

/** How long ago a post was published; those without a date come last. */
function age({ published }: PostEntry, now: number): number {
  return published === undefined ? Infinity : now - published;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, number] of a.entries()) {
    const other = b[index] ?? 0;
    if (number !== other) return number < other ? -1 : 1;
  }
  return 0;
}
