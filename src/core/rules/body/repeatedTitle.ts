import * as l10n from '@vscode/l10n';
import type { Range } from '../../model/text';
import { wholeLines } from '../../edits/lines';
import type { Rule } from '../rule';

/** Reports a heading above the text that says the title again: the page shows it twice. */
export const repeatedTitle: Rule = {
  code: 'body/repeated-title',
  severity: 'warning',
  *check({ post, entry }) {
    const [heading] = post.headings;
    if (heading?.depth !== 1 || heading.range.start !== post.body.start || entry.title === undefined) return;
    if (plain(heading.text) === '' || plain(heading.text) !== plain(entry.title)) return;
    yield {
      range: heading.range,
      message: l10n.t('The title is in the frontmatter already. The page would show it twice.'),
      fixes: [{ title: l10n.t('Remove this heading'), preferred: true, edits: [{ range: withEmptyLines(post.text, heading.range), newText: '' }] }],
    };
  },
};

function plain(title: string): string {
  return title.normalize('NFKD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, ' ').trim();
}

/** A block's lines and the empty ones below it. */
function withEmptyLines(text: string, range: Range): Range {
  const { start, end } = wholeLines(text, range);
  return { start, end: end + (/^(?:[ \t]*\r?\n)*/.exec(text.slice(end))?.[0].length ?? 0) };
}
