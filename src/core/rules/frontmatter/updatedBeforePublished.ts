import * as l10n from '@vscode/l10n';
import type { Rule } from '../rule';
import { momentOf } from '../../dates/asSite';
import { inWords } from '../../dates/inWords';
import { publishedOf, updatedOf } from './wellKnown';

const day = 86_400_000;

/** Reports a post that was last changed before it was published. */
export const updatedBeforePublished: Rule = {
  code: 'frontmatter/updated-before-published',
  severity: 'warning',
  *check(context) {
    const [published, updated] = [publishedOf(context), updatedOf(context)];
    const first = momentOf(published?.value);
    const last = momentOf(updated?.value);
    // Empty ones and numbers are misread anyway; a date without a time is the whole of its day.
    if (!updated || published?.value === null || updated.value === null || first === undefined || last === undefined) return;
    const lastWhole = last % day === 0 ? last + day - 1 : last;
    if (lastWhole >= first) return;
    const { locale } = context;
    yield { range: updated.node.range, message: l10n.t('The post was changed ({0}) before it was published ({1}).', inWords(last, locale), inWords(first, locale)) };
  },
};
