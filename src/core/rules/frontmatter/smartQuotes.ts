import * as l10n from '@vscode/l10n';
import type { Rule } from '../rule';
import { quoted, quoteOf } from '../../edits/yamlText';
import { sliceOf } from './place';
import { soundLeaves } from './wellKnown';

/** Typographic quotes around a whole value, and no others of the same kind inside. */
const around = /^(?:[“”„‟]([^“”„‟]*)[“”„‟]|[‘’‚‛]([^‘’‚‛]*)[‘’‚‛])$/;

/** Reports typographic quotes where straight ones were meant: to the site they are part of the text. */
export const smartQuotes: Rule = {
  code: 'frontmatter/smart-quotes',
  severity: 'warning',
  *check(context) {
    const { post } = context;
    if (post.frontmatter.fence.kind !== 'block') return;
    for (const { node } of soundLeaves(context)) {
      const inner = node.style === 'plain' ? around.exec(sliceOf(post, node.range)) : undefined;
      if (!inner) continue;
      yield {
        range: node.range,
        message: l10n.t('These curly quotes become part of the text. Use straight ones: "…"'),
        fixes: [{ title: l10n.t('Use straight quotes'), preferred: true, edits: [{ range: node.range, newText: quoted(inner[1] ?? inner[2] ?? '', quoteOf(post)) }] }],
      };
    }
  },
};
