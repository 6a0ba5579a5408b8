import type { ParsedPost } from '../parse/post';

/** So many characters are enough to know a text again. */
const enough = 280;

/**
 * How a post begins, or the part of it below the heading with an id: its first paragraph in plain text, cut at a word.
 *
 * @returns undefined where no paragraph follows
 */
export function openingOf({ headings, markdown: { tokens } }: ParsedPost, id?: string): string | undefined {
  const wanted = id === undefined ? -1 : headings.findIndex((heading) => heading.id === id);
  if (id !== undefined && wanted < 0) return undefined;
  let seen = -1;
  for (const [index, { type }] of tokens.entries()) {
    if (type === 'heading_open') {
      seen += 1;
      if (id !== undefined && seen > wanted) return undefined;
    }
    if (type !== 'paragraph_open' || (id !== undefined && seen < wanted)) continue;
    const text = (tokens[index + 1]?.children ?? [])
      .map((child) => (child.type === 'softbreak' || child.type === 'hardbreak' ? ' ' : child.type === 'html_inline' || child.type === 'image' ? '' : child.content))
      .join('')
      .trim();
    if (text !== '') return cut(text);
  }
  return undefined;
}

function cut(text: string): string {
  return text.length <= enough ? text : `${text.slice(0, enough).replace(/\s+\S*$/, '')}…`;
}
