import * as l10n from '@vscode/l10n';
import type { Link, Post } from '../../model/post';
import type { Fix } from '../../model/problem';
import type { Rule } from '../rule';

/** Reports a picture in the text that says nothing to those who cannot see it. `alt=""` in HTML says that there is nothing to say. */
export const missingAlt: Rule = {
  code: 'body/missing-alt',
  severity: 'warning',
  *check({ post }) {
    const seen = new Set<number>();
    for (const link of post.links) {
      if (seen.has(link.range.start) || !isWithout(post, link)) continue;
      seen.add(link.range.start);
      yield {
        range: link.range,
        message: l10n.t('This picture has no description. Say what it shows, for those who cannot see it.'),
        fixes: fromFileName(link),
      };
    }
  },
};

function isWithout({ text }: Post, { kind, range, labelRange }: Link): boolean {
  const written = text.slice(range.start, range.end);
  if (kind === 'image') return labelRange === undefined || text.slice(labelRange.start, labelRange.end).trim() === '';
  return kind === 'html' && /^<img\b/i.test(written) && !/\s(?:alt|aria-label|aria-labelledby|role|aria-hidden)\b/i.test(written) && !written.includes('{...');
}

/** `/img/pan-recien-hecho.png` says “pan recien hecho”: better than nothing. Numbers and single words do not. */
function fromFileName({ kind, href, range }: Link): Fix[] {
  const words = /([^/?#]*)\.\w+(?:[?#].*)?$/.exec(href)?.[1]?.replace(/[-_]+/g, ' ').trim() ?? '';
  if (kind !== 'image' || !/^\p{L}{2,}(?: \p{L}+)+$/u.test(words)) return [];
  return [{ title: l10n.t('Write “{0}”', words), edits: [{ range: { start: range.start + 2, end: range.start + 2 }, newText: words }] }];
}
