import * as l10n from '@vscode/l10n';
import { toFix } from './toFix';
import type { Rule } from '../rule';
import { encodePath } from '../../site/encodePath';

/** Reports a link to a file, most often a picture, that the site does not have, or has in other letter case. */
export const missingAsset: Rule = {
  code: 'link/missing-asset',
  severity: 'error',
  asksOthers: true,
  *check({ post, site, targetOf }) {
    for (const link of post.links) {
      const target = targetOf(link);
      if (target.kind !== 'missing' || (target.reason.kind !== 'asset' && target.reason.kind !== 'asset-case')) continue;
      if (target.reason.kind === 'asset') {
        const { address } = target.reason;
        const near = site.nearestFiles(link.url, post.path);
        const [best] = near;
        const message = best ? l10n.t('There is no file at {0}. Did you mean {1}?', address, best.route) : l10n.t('There is no file at {0}.', address);
        yield { range: link.pathRange, message, fixes: near.map((file, index) => toFix(link, file, index === 0)) };
        continue;
      }
      const { route } = target.reason;
      const title = l10n.t('Change to {0}', route);
      yield {
        range: link.pathRange,
        message: l10n.t('The file is called {0}: on the web, capital and small letters differ.', route),
        fixes: [{ title, preferred: true, edits: [{ range: link.pathRange, newText: encodePath(route) }] }],
      };
    }
  },
};
