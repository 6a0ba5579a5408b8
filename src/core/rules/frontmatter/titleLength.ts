import * as l10n from '@vscode/l10n';
import type { Rule } from '../rule';
import { lengthOf, numberOption } from './lengths';
import { titleOf } from './wellKnown';

const options = { max: 70 };

/** Reports a title that search results cut off. */
export const titleLength: Rule = {
  code: 'frontmatter/title-length',
  severity: 'information',
  options,
  *check(context) {
    const leaf = titleOf(context);
    const length = lengthOf(leaf?.value);
    const max = numberOption(context.options, 'max', options.max);
    if (leaf && length > max) yield { range: leaf.node.range, message: l10n.t('The title has {0} characters. Search results show about {1}.', length, max) };
  },
};
