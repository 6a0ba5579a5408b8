import * as l10n from '@vscode/l10n';
import type { Fix } from '../../model/problem';
import type { Rule, RuleContext } from '../rule';
import { quoted, quoteOf } from '../../edits/yamlText';
import type { Leaf } from '../../parse/leaves';
import { titleFor } from '../../values/titleFor';
import { descriptionOf, titleOf } from './wellKnown';

/** Reports a title or description that holds nothing but white space. */
export const emptyText: Rule = {
  code: 'frontmatter/empty-text',
  severity: 'warning',
  *check(context) {
    const title = titleOf(context);
    const description = descriptionOf(context);
    if (title && isEmpty(title)) yield { range: title.node.range, message: l10n.t('The title is empty. It is what readers see first, in lists and in search results.'), fixes: toTitle(title, context) };
    if (description && isEmpty(description)) yield { range: description.node.range, message: l10n.t('The description is empty. Search results and cards show it: say in a sentence what the post is about.') };
  },
};

function isEmpty({ value, node }: Leaf): boolean {
  return typeof value === 'string' && value.trim() === '' && node.range.end > node.range.start;
}

function toTitle({ node }: Leaf, { post }: RuleContext): Fix[] {
  const newText = quoted(titleFor(post), quoteOf(post));
  return node.style === 'quoted' ? [{ title: l10n.t('Change to {0}', newText), edits: [{ range: node.range, newText }] }] : [];
}
