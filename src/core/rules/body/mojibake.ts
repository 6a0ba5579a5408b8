import * as l10n from '@vscode/l10n';
import type { TextEdit } from '../../model/text';
import type { Rule } from '../rule';
import { decodeTwice, garbled, mayBeGarbled } from './encoding';

/** Reports letters that were read in the wrong encoding: `Ã©` for `é`. One problem for the whole text. */
export const mojibake: Rule = {
  code: 'body/mojibake',
  severity: 'warning',
  *check({ post }) {
    if (!mayBeGarbled.test(post.text)) return;
    const edits: TextEdit[] = [];
    for (const { start, end } of post.texts) {
      const line = post.text.slice(start, end);
      if (!mayBeGarbled.test(line)) continue;
      for (const { 0: text, index } of line.matchAll(garbled)) {
        const meant = decodeTwice(text);
        if (meant !== undefined) edits.push({ range: { start: start + index, end: start + index + text.length }, newText: meant });
      }
    }
    const [first] = edits;
    if (!first) return;
    const { start, end } = first.range;
    yield {
      range: first.range,
      message: l10n.t('“{0}” should be “{1}”: this text was saved in one encoding and read in another.', post.text.slice(start, end), first.newText),
      fixes: [{ title: l10n.t('Put the right letters'), preferred: true, edits }],
    };
  },
};
