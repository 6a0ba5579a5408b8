import * as l10n from '@vscode/l10n';
import { inWords } from '../../dates/inWords';
import type { Rule } from '../rule';
import { unlinking } from './unlinking';

/** Says that a link leads from a post that is out already to one whose date is still to come. */
export const toScheduled: Rule = {
  code: 'link/to-scheduled',
  severity: 'information',
  asksOthers: true,
  *check({ post, site, targetOf, entry, now, locale }) {
    if (entry.draft || (entry.published ?? now) > now) return;
    for (const link of post.links) {
      const target = targetOf(link);
      if (target.kind !== 'post' || target.post.draft || target.post.published === undefined || target.post.published <= now) continue;
      if (site.collectionOf(target.path)?.keepsBack?.later === false) continue;
      const message = l10n.t('“{0}” is dated {1}: until then readers may find no page there.', target.post.title ?? target.route, inWords(target.post.published, locale));
      yield { range: link.pathRange, message, fixes: unlinking(link) };
    }
  },
};
