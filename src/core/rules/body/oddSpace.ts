import * as l10n from '@vscode/l10n';
import type { Finding } from '../../model/problem';
import type { Range } from '../../model/text';
import type { Post } from '../../model/post';
import type { Rule } from '../rule';

/** Spaces that no address holds, as such or percent-encoded. */
const inAddress = /[\u00A0\u00AD\u1680\u2000-\u200D\u2028\u2029\u202F\u205F\u2060\u3000\uFEFF]|%C2%A0|%C2%AD|%E2%80%(?:8[0-9A-D]|A[89F])|%E2%81%A0|%EF%BB%BF/gi;
/** What takes no room at all. */
const withoutWidth = /[\u200B\u2060\uFEFF]/g;
/** A hard space where a mark of Markdown's wants a plain one. */
const behindMark = /^(?:#{1,6}|[-*+]|\d{1,3}[.)])(?=[\u00A0\u2007\u202F](?=\S))/;

/** Reports spaces that cannot be seen where they do harm: in links, and behind the marks of headings and lists. */
export const oddSpace: Rule = {
  code: 'body/odd-space',
  severity: 'warning',
  *check({ post }) {
    for (const { kind, hrefRange, labelRange } of post.links) {
      yield* without(post, hrefRange, inAddress, () => l10n.t('This address holds a space that cannot be seen. It leads elsewhere than it seems to.'));
      if (labelRange && kind === 'link') yield* without(post, labelRange, withoutWidth, () => l10n.t('This link’s text holds a character that cannot be seen.'));
    }
    for (const { start, end } of post.texts) {
      const mark = behindMark.exec(post.text.slice(start, Math.min(end, start + 12)));
      if (!mark) continue;
      const at = start + mark[0].length;
      yield {
        range: { start, end: at + 1 },
        message: l10n.t('Behind this mark stands a hard space, so it is no mark. Put a plain space.'),
        fixes: [{ title: l10n.t('Put a plain space'), preferred: true, edits: [{ range: { start: at, end: at + 1 }, newText: ' ' }] }],
      };
    }
  },
};

function* without(post: Post, range: Range, characters: RegExp, message: () => string): Iterable<Finding> {
  const found = [...post.text.slice(range.start, range.end).matchAll(characters)];
  if (found.length === 0) return;
  const edits = found.map(({ 0: text, index }) => ({ range: { start: range.start + index, end: range.start + index + text.length }, newText: '' }));
  yield { range, message: message(), fixes: [{ title: l10n.t('Remove what cannot be seen'), preferred: true, edits }] };
}
