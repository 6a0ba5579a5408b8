import * as l10n from '@vscode/l10n';
import type { Fix } from '../../model/problem';
import type { Rule } from '../rule';
import { encodePath } from '../../site/encodePath';

/** Reports a link to the file of a post, `./other.md`: the site does not turn it into the post's address. */
export const unrewrittenRelative: Rule = {
  code: 'link/unrewritten-relative',
  severity: 'warning',
  asksOthers: true,
  *check({ post, site, targetOf }) {
    for (const link of post.links) {
      const target = targetOf(link);
      if (target.kind !== 'missing' || target.reason.kind !== 'source') continue;
      const { route } = target.reason.post;
      const range = link.pathRange;
      if (route === undefined) {
        yield { range, message: l10n.t('This is the name of a file: the site has no page there.') };
        continue;
      }
      const address = site.toHref(route);
      const fix: Fix = { title: l10n.t('Change to {0}', address), preferred: true, edits: [{ range, newText: encodePath(address) }] };
      yield { range, message: l10n.t('This is the name of a file: the site has no page there. The post is at {0}.', address), fixes: [fix] };
    }
  },
};
