import * as l10n from '@vscode/l10n';
import type { Heading } from '../../model/post';
import type { TextEdit } from '../../model/text';
import type { Rule } from '../rule';

/** Reports a heading that is more than one level below the one above it. The title of the page is the first level. */
export const headingSkip: Rule = {
  code: 'body/heading-skip',
  severity: 'warning',
  *check({ post }) {
    let above = 1;
    for (const [index, { depth, range }] of post.headings.entries()) {
      const wanted = above + 1;
      above = depth;
      if (depth <= wanted) continue;
      const marks = { start: range.start, end: range.start + depth };
      yield {
        range: marks,
        message: l10n.t('This heading is of level {0}, but the one above it lets it be of level {1} at most. Readers who listen to the page lose their way.', depth, wanted),
        fixes: [{ title: l10n.t('Make it level {0}', wanted), preferred: true, edits: toRaise(post.headings.slice(index), depth, depth - wanted) }],
      };
    }
  },
};

/** Takes marks away from a heading and from those below that belong to it, so that they stay in order among themselves. */
function toRaise(headings: readonly Heading[], depth: number, by: number): TextEdit[] {
  const end = headings.findIndex((heading) => heading.depth < depth);
  const own = end < 0 ? headings : headings.slice(0, end);
  return own.map(({ range }) => ({ range: { start: range.start, end: range.start + by }, newText: '' }));
}
