import * as l10n from '@vscode/l10n';
import { entryAt } from '../../parse/values';
import type { Rule } from '../rule';
import { openingFence, placeOf } from './place';
import { byPath } from './sharedWith';

/** Reports a post at an address that another post has too: the site keeps one of them and drops the other without a word. */
export const duplicateRoute: Rule = {
  code: 'frontmatter/duplicate-route',
  severity: 'error',
  asksOthers: true,
  *check({ post, site, entry }) {
    const others = [...site.postsLike(entry, 'address')].sort(byPath);
    const [first] = others;
    if (!first) return;
    const range = entryAt(post.frontmatter.root, ['slug']) ? placeOf(post, ['slug']) : openingFence(post);
    yield {
      range,
      message: l10n.t('Another post has the address {0} too: {1}. The site keeps one of the two and drops the other.', entry.route ?? entry.slug, first.path),
      related: others.map(({ path }) => ({ path, range: { start: 0, end: 0 }, message: l10n.t('The same address') })),
    };
  },
};
