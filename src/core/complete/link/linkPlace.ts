import type { Post } from '../../model/post';
import type { Range } from '../../model/text';
import { parsePost, type ParseFeatures, type Reparsed } from '../../parse/post';
import { addressAt } from './addressAt';

/** Stands in for a link while it is asked whether one can stand there. */
const probe = '/galley-probe/';

/**
 * What a link may be written as in the place of a range: whole, as the address of a link that is there, or, as in code,
 * comments, frontmatter and the text of other links, not at all.
 */
export function linkPlace(post: Reparsed & Pick<Post, 'body' | 'links'>, { start, end }: Range, features: ParseFeatures): 'link' | 'address' | undefined {
  const { path, text, body } = post;
  if (start < body.start && text.slice(start, body.start).trim() !== '') return undefined;
  const address = addressAt(post, start, features)?.range;
  if (address) return address.start >= start && address.end <= end ? 'address' : undefined;
  if (text[start - 1] === '<' || /\r?\n[ \t]*\r?\n/.test(text.slice(start, end))) return undefined;
  const { links } = parsePost(path, `${text.slice(0, start)}[x](${probe})${text.slice(end)}`, features, post);
  return links.some(({ range, href }) => range.start === start && href === probe) && links.length === post.links.length + 1 ? 'link' : undefined;
}
