import * as l10n from '@vscode/l10n';
import type { Rule } from '../rule';
import { momentOf } from '../../dates/asSite';
import { inWords } from '../../dates/inWords';
import { publishedOf } from './wellKnown';

/** Says that a post's date is still to come. */
export const scheduled: Rule = {
  code: 'frontmatter/scheduled',
  severity: 'information',
  *check(context) {
    const leaf = publishedOf(context);
    const at = momentOf(leaf?.value);
    if (!leaf || at === undefined || at <= context.now || context.entry.draft) return;
    yield { range: leaf.node.range, message: l10n.t('Scheduled: {0} is still to come.', inWords(at, context.locale)) };
  },
};
