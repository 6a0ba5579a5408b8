import type { Post } from '../../model/post';
import type { Range } from '../../model/text';
import { maskCode } from '../../repair/mask';

/**
 * Every match of a global expression in a post's lines of running text, where code, tags and addresses are replaced by characters
 * that mean nothing. As offsets of the post.
 *
 * @param clue what every match holds, so that other lines need not be masked
 */
export function* matchesIn({ text, texts }: Post, expression: RegExp, clue: RegExp): Iterable<{ readonly match: RegExpExecArray; readonly range: Range }> {
  if (!clue.test(text)) return;
  for (const range of texts) {
    const line = text.slice(range.start, range.end);
    if (!clue.test(line)) continue;
    for (const match of maskCode(line).matchAll(expression)) {
      const start = range.start + match.index;
      yield { match, range: { start, end: start + match[0].length } };
    }
  }
}
