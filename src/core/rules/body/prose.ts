import type { Post } from '../../model/post';
import type { Range } from '../../model/text';
import { maskCode } from '../../repair/mask';

/** One line of running text: as written, and with code, tags and addresses replaced by characters that mean nothing. */
export interface Prose {
  readonly range: Range;
  readonly text: string;
}

/** Every line of a post's running text; offsets into `text` are offsets from the range's start. */
function* proseOf({ text, texts }: Post): Iterable<Prose> {
  for (const range of texts) yield { range, text: maskCode(text.slice(range.start, range.end)) };
}

/** Every match of a global expression in a post's prose, as offsets of the post. */
export function* matchesIn(post: Post, expression: RegExp): Iterable<{ readonly match: RegExpExecArray; readonly range: Range }> {
  for (const { range, text } of proseOf(post)) {
    for (const match of text.matchAll(expression)) {
      const start = range.start + match.index;
      yield { match, range: { start, end: start + match[0].length } };
    }
  }
}
