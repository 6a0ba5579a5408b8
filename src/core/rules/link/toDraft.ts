import * as l10n from '@vscode/l10n';
import type { Rule } from '../rule';
import { unlinking } from './unlinking';

/** Reports a link from a post that readers can see to one that is a draft. */
export const toDraft: Rule = {
  code: 'link/to-draft',
  severity: 'warning',
  asksOthers: true,
  *check({ post, site, targetOf, entry }) {
    if (entry.draft) return;
    for (const link of post.links) {
      const target = targetOf(link);
      if (target.kind !== 'post' || !target.post.draft) continue;
      const name = target.post.title ?? target.route;
      const keepsBack = site.collectionOf(target.path)?.keepsBack;
      // A site whose page shows drafts with the others has a page there.
      if (keepsBack && !keepsBack.drafts) continue;
      const message = keepsBack ? l10n.t('“{0}” is a draft: the site has no page there.', name) : l10n.t('“{0}” is a draft: readers may find no page there.', name);
      yield { range: link.pathRange, message, fixes: unlinking(link) };
    }
  },
};
