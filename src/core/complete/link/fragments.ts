import type { Heading } from '../../model/post';
import type { Range } from '../../model/text';
import { rank, type Completion } from '../completion';
import type { LinkContext } from './completeLink';
import { wordsOf } from './words';

/** The headings of the page at `path`, or of the post itself where the path is empty, in their order. */
export function completeFragment(path: string, range: Range, { post, site }: LinkContext): readonly Completion[] {
  return headingsOf(path, { post, site }).map(({ text, id, depth }, index) => ({
    kind: 'heading',
    label: text,
    detail: '#'.repeat(depth),
    documentation: `\`#${id}\``,
    filterText: `${id} ${wordsOf(text)} ${text}`,
    sortText: rank(index),
    edit: { range, newText: encodeFragment(id) },
  }));
}

function headingsOf(path: string, { post, site }: Pick<LinkContext, 'post' | 'site'>): readonly Pick<Heading, 'depth' | 'text' | 'id'>[] {
  if (path === '') return post.headings;
  const target = site.resolve({ url: path, role: 'page' }, post.path);
  if (target.kind === 'self') return post.headings;
  return target.kind === 'post' ? target.post.headings : [];
}

/** Ids keep their letters; what would end the link or change it is percent-encoded. */
function encodeFragment(id: string): string {
  return id.replace(/[\s()<>"'\\`%]/g, (char) => (/['()]/.test(char) ? `%${char.charCodeAt(0).toString(16).toUpperCase()}` : encodeURIComponent(char)));
}
