import * as l10n from '@vscode/l10n';
import type { Rule } from '../rule';
import { tagLeaves } from './tagLeaves';

/** Reports a tag that no other post uses. Off unless asked for: every tag begins this way. */
export const singleTag: Rule = {
  code: 'frontmatter/single-tag',
  severity: 'off',
  asksOthers: true,
  *check(context) {
    for (const { tag, node } of tagLeaves(context)) {
      if ((context.site.tags.get(tag) ?? 0) > 1) continue;
      yield { range: node.range, message: l10n.t('No other post has the tag “{0}”.', tag) };
    }
  },
};
