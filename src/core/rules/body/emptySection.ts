import * as l10n from '@vscode/l10n';
import { wholeLines } from '../../edits/lines';
import type { Rule } from '../rule';

/** Reports a heading with nothing below it: neither text nor a heading of a deeper level. */
export const emptySection: Rule = {
  code: 'body/empty-section',
  severity: 'information',
  *check({ post }) {
    for (const [index, { depth, text, range }] of post.headings.entries()) {
      const next = post.headings[index + 1];
      if (text === '' || (next && next.depth > depth)) continue;
      const between = post.text.slice(range.end, next?.range.start ?? post.body.end);
      if (between.replace(/<!--[^]*?-->/g, '').trim() !== '') continue;
      yield {
        range,
        message: l10n.t('There is nothing below this heading.'),
        fixes: [{ title: l10n.t('Remove this heading'), edits: [{ range: wholeLines(post.text, range), newText: '' }] }],
      };
    }
  },
};
