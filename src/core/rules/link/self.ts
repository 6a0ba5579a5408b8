import * as l10n from '@vscode/l10n';
import type { Link, Post } from '../../model/post';
import type { Rule } from '../rule';
import { unlinking } from './unlinking';

/** Reports a link that leads to the very page it stands on. */
export const self: Rule = {
  code: 'link/self',
  severity: 'hint',
  asksOthers: true,
  *check({ post, targetOf }) {
    for (const link of post.links) {
      if (!isNamed(post, link) || targetOf(link).kind !== 'self') continue;
      yield { range: link.pathRange, message: l10n.t('This link leads to the page that it stands on.'), fixes: unlinking(link) };
    }
  },
};

/** A link that names a page, and not a place in it or a question to it; of the tags, `<a>` alone is a link for readers. */
function isNamed({ text }: Post, { role, kind, url, range, pathRange }: Link): boolean {
  return role === 'page' && pathRange.end > pathRange.start && !/[?#]/.test(url) && (kind !== 'html' || /^<a\b/i.test(text.slice(range.start, range.end)));
}
