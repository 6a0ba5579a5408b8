import * as l10n from '@vscode/l10n';
import { endOfLine } from '../../edits/lines';
import type { Rule } from '../rule';

/** Says of a post that it is too long to be checked. No other rule has a say in it: see `check`. */
export const tooLong: Rule = {
  code: 'body/too-long',
  severity: 'information',
  *check({ post, site }) {
    if (!post.tooLong) return;
    const [size, limit] = [inMegabytes(post.text.length), inMegabytes(site.features.maxLength ?? 0)];
    yield {
      range: { start: 0, end: endOfLine(post.text, 0) },
      message: l10n.t('This file has {0} MB and is not checked: the setting “galley.maxFileSize” is {1} MB.', size, limit),
    };
  },
};

const inMegabytes = (length: number): number => Number((length / 1e6).toPrecision(3));
