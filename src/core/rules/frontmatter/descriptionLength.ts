import * as l10n from '@vscode/l10n';
import type { Rule } from '../rule';
import { lengthOf, numberOption } from './lengths';
import { descriptionOf } from './wellKnown';

const options = { max: 160, min: 50 };

/** Reports a description that search results cut off, or that says very little. */
export const descriptionLength: Rule = {
  code: 'frontmatter/description-length',
  severity: 'information',
  options,
  *check(context) {
    const leaf = descriptionOf(context);
    const length = lengthOf(leaf?.value);
    const max = numberOption(context.options, 'max', options.max);
    const min = numberOption(context.options, 'min', options.min);
    if (!leaf || length === 0) return;
    const range = leaf.node.range;
    if (length > max) yield { range, message: l10n.t('The description has {0} characters. Search results show about {1}.', length, max) };
    if (length < min) yield { range, message: l10n.t('The description has only {0} characters. There is room for about {1}.', length, max) };
  },
};
