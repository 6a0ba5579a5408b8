import * as l10n from '@vscode/l10n';
import type { Rule } from '../rule';
import { sharedWith } from './sharedWith';
import { titleOf } from './wellKnown';

/** Reports a title that another post of the collection has too. */
export const duplicateTitle: Rule = {
  code: 'frontmatter/duplicate-title',
  severity: 'warning',
  asksOthers: true,
  *check(context) {
    const leaf = titleOf(context);
    const [first, ...more] = leaf ? sharedWith(context, 'title') : [];
    if (!leaf || !first) return;
    yield {
      range: leaf.node.range,
      message: l10n.t('Another post has this title: {0}', first.path),
      related: [first, ...more].map(({ path }) => ({ path, range: { start: 0, end: 0 }, message: l10n.t('The same title') })),
    };
  },
};
