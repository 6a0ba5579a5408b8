import * as l10n from '@vscode/l10n';
import type { Rule } from '../rule';
import { unlinking } from './unlinking';

/** Reports a link from a post that readers can see to one that is a draft. */
export const toDraft: Rule = {
  code: 'link/to-draft',
  severity: 'warning',
  *check({ post, targetOf, entry }) {
    if (entry.draft) return;
    for (const link of post.links) {
      const target = targetOf(link);
      if (target.kind !== 'post' || !target.post.draft) continue;
      const message = l10n.t('“{0}” is a draft: readers may find no page there.', target.post.title ?? target.route);
      yield { range: link.pathRange, message, fixes: unlinking(link) };
    }
  },
};
