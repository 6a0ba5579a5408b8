import type { Post } from '../../model/post';
import type { PostEntry, Site } from '../../model/site';
import { beginningWith, wordsOfPost } from './words';

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
  const fits = beginningWith(typed);
  const found: (FoundPost & { readonly group: number; readonly age: number })[] = [];
  for (const entry of site.posts()) {
    const { route, draft, published } = entry;
    if (route === undefined || entry.path === post.path || !fits(wordsOfPost(entry))) continue;
    const shares = entry.tags.some((tag) => tags.has(tag));
    // Those without a date come last.
    found.push({ entry, route, group: (draft ? 2 : 0) + (shares ? 0 : 1), age: published === undefined ? Number.MAX_VALUE : now - published });
  }
  return found.sort((a, b) => a.group - b.group || a.age - b.age).slice(0, most);
}
