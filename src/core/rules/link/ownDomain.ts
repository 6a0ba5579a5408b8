import * as l10n from '@vscode/l10n';
import { ownOriginOf } from '../../site/address';
import type { Rule } from '../rule';

/** Reports a link that names the site's own domain, which is of no use and breaks where the site is tried out. */
export const ownDomain: Rule = {
  code: 'link/own-domain',
  severity: 'hint',
  asksOthers: true,
  *check({ post, site, targetOf }) {
    for (const link of post.links) {
      // An address that is its own text is meant to be read.
      if (link.kind === 'autolink') continue;
      const origin = ownOriginOf(link.href, site.features);
      if (origin === '') continue;
      const { kind } = targetOf(link);
      if (kind === 'missing' || kind === 'ignored' || kind === 'external') continue;
      const { start } = link.hrefRange;
      const end = start + origin.length;
      const newText = link.href.charAt(origin.length) === '/' ? '' : '/';
      yield {
        range: { start, end },
        message: l10n.t('The site’s own domain is not needed here: an address that starts with “/” also works where you try the site out.'),
        fixes: [{ title: l10n.t('Remove the domain'), preferred: true, edits: [{ range: { start, end }, newText }] }],
      };
    }
  },
};
