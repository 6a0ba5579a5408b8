import * as l10n from '@vscode/l10n';
import type { Fix } from '../../model/problem';
import type { NearPage, Site } from '../../model/site';
import { isPicture } from '../../site/pictures';
import type { Rule } from '../rule';
import { plainOrQuoted, quoted } from '../../edits/yamlText';
import { sliceOf } from './place';
import { soundLeaves } from './wellKnown';

/** Reports a picture that the site does not have, or has in other letter case. */
export const missingImage: Rule = {
  code: 'frontmatter/missing-image',
  severity: 'warning',
  asksOthers: true,
  *check(context) {
    const { post, site } = context;
    for (const leaf of soundLeaves(context)) {
      const { node, value } = leaf;
      if (typeof value !== 'string' || !isPath(value) || !isPicture(leaf.path, context.field(leaf.path))) continue;
      const first = sliceOf(post, node.range).charAt(0);
      const toFix = (route: string, preferred: boolean): Fix => ({
        title: l10n.t('Change to {0}', route),
        edits: [{ range: node.range, newText: first === '"' || first === "'" ? quoted(route, first) : plainOrQuoted(route) }],
        ...(preferred && { preferred: true }),
      });
      const target = site.resolve({ url: value, role: 'asset' }, post.path);
      // Without the site's base in front of it, which templates may add, a picture that is there counts as a missing page.
      if (target.kind !== 'missing' || target.reason.kind === 'page') continue;
      if (target.reason.kind !== 'asset-case') {
        const near = site.nearestFiles(value, post.path).filter(({ route }) => route.startsWith('/') === value.startsWith('/'));
        yield { range: node.range, message: messageFor(value, near, site), fixes: near.map(({ route, clear }, index) => toFix(route, clear && index === 0)) };
        continue;
      }
      const { route } = target.reason;
      yield { range: node.range, message: l10n.t('The picture is called {0}: on the web, capital and small letters differ.', route), fixes: [toFix(route, true)] };
    }
  },
};

function messageFor(value: string, [best]: readonly NearPage[], site: Site): string {
  if (best) return l10n.t('There is no picture at {0}. Did you mean {1}?', value, best.route);
  return l10n.t('There is no picture at {0}.', (value.startsWith('/') ? site.publicFolder : '') + value);
}

/** A path that can be looked up: from the site's root or from the post. */
function isPath(value: string): boolean {
  return /^(?:\/(?!\/)|\.{1,2}\/)/.test(value);
}
