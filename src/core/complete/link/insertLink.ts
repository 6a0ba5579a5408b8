import type { Post } from '../../model/post';
import type { Site } from '../../model/site';
import type { Range } from '../../model/text';
import type { Completion, CompletionOptions } from '../completion';
import { linkPlace } from './linkPlace';
import { completePages, postsToLink } from './pages';

/**
 * Links to posts, to be written in the place of a selection, whose text they keep: those whose title or address has words that
 * begin as what was typed. Where an address is being written, addresses.
 *
 * @returns undefined where no link can stand
 */
export function insertLink(typed: string, post: Post, selection: Range, site: Site, options: CompletionOptions): readonly Completion[] | undefined {
  const context = { post, site, ...options };
  switch (linkPlace(post, selection, site.features)) {
    case 'address': return completePages(typed, selection, context).filter(({ kind }) => kind !== 'page');
    case 'link': return postsToLink(typed, selection, post.text.slice(selection.start, selection.end), context);
    default: return undefined;
  }
}
