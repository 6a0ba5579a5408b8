import type { Post } from '../../model/post';
import type { Site } from '../../model/site';
import type { Completion, CompletionOptions } from '../completion';
import { addressAt } from './addressAt';
import { completeFiles } from './files';
import { completeFragment } from './fragments';
import { completePages, completeTitles } from './pages';
import { titleAt } from './titleAt';

/** All that completions of an address depend on. */
export interface LinkContext extends CompletionOptions {
  readonly post: Post;
  readonly site: Site;
}

/**
 * The addresses that could be written at an offset: pages of the site, best first, in an image its pictures, behind "#" the
 * headings of the page. A completion replaces the whole address that is written so far. Behind "[" whole links, by the title.
 *
 * @returns nothing where no link is being written, and for addresses of other sites
 */
export function completeLink(post: Post, offset: number, site: Site, options: CompletionOptions): readonly Completion[] {
  if (!site.collectionOf(post.path) || offset < post.body.start) return [];
  const address = addressAt(post, offset, site.features);
  const context = { post, site, ...options };
  if (!address) {
    const title = titleAt(post, offset, site.features);
    return title ? completeTitles(title, context) : [];
  }
  const { range, role } = address;
  const typed = post.text.slice(range.start, offset);
  const hash = typed.indexOf('#');
  if (hash >= 0) return completeFragment(typed.slice(0, hash), { start: range.start + hash + 1, end: range.end }, context);
  if (/^[a-z][a-z\d+.-]*:|^\/\//i.test(typed) && !startsWithOrigin(typed, site)) return [];
  if (role === 'asset') return completeFiles(typed, range, context);
  return completePages(typed, range, context);
}

function startsWithOrigin(typed: string, { features: { origin } }: Site): boolean {
  return origin !== undefined && typed.toLowerCase().startsWith(origin.toLowerCase());
}
