import * as l10n from '@vscode/l10n';
import { isPicture } from '../../site/pictures';
import type { Rule } from '../rule';
import { quoted } from '../../edits/yamlText';
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
      const target = site.resolve({ url: value, role: 'asset' }, post.path);
      // Without the site's base in front of it, which templates may add, a picture that is there counts as a missing page.
      if (target.kind !== 'missing' || target.reason.kind === 'page') continue;
      if (target.reason.kind !== 'asset-case') {
        yield { range: node.range, message: value.startsWith('/') ? l10n.t('There is no picture at public{0}.', value) : l10n.t('There is no picture at {0}.', value) };
        continue;
      }
      const { route } = target.reason;
      const first = sliceOf(post, node.range).charAt(0);
      const newText = first === '"' || first === "'" ? quoted(route, first) : route;
      yield {
        range: node.range,
        message: l10n.t('The picture is called {0}: on the web, capital and small letters differ.', route),
        fixes: [{ title: l10n.t('Change to {0}', route), preferred: true, edits: [{ range: node.range, newText }] }],
      };
    }
  },
};

/** A path that can be looked up: from the site's root or from the post. */
function isPath(value: string): boolean {
  return /^(?:\/(?!\/)|\.{1,2}\/)/.test(value);
}
