import * as l10n from '@vscode/l10n';
import type { Rule } from '../rule';
import { sharedWith } from './sharedWith';
import { descriptionOf } from './wellKnown';

/** Reports a description that another post of the collection has too. */
export const duplicateDescription: Rule = {
  code: 'frontmatter/duplicate-description',
  severity: 'warning',
  asksOthers: true,
  *check(context) {
    const leaf = descriptionOf(context);
    const [first, ...more] = leaf ? sharedWith(context, 'description') : [];
    if (!leaf || !first) return;
    yield {
      range: leaf.node.range,
      message: l10n.t('Another post has this description: {0}', first.path),
      related: [first, ...more].map(({ path }) => ({ path, range: { start: 0, end: 0 }, message: l10n.t('The same description') })),
    };
  },
};
