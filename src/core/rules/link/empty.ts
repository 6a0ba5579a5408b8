import * as l10n from '@vscode/l10n';
import { slug } from 'github-slugger';
import type { Link } from '../../model/post';
import type { Fix } from '../../model/problem';
import type { Rule, RuleContext } from '../rule';
import { toLinkText } from '../../edits/linkText';
import { encodePath } from '../../site/encodePath';
import { unlinking } from './unlinking';

/** Reports a link that leads nowhere, and one that has no text to click on. */
export const empty: Rule = {
  code: 'link/empty',
  severity: 'warning',
  *check(context) {
    const { post } = context;
    const used = new Set(post.references.map(({ label }) => label));
    const unused = new Set(post.definitions.filter(({ label }) => !used.has(label)).map(({ hrefRange }) => hrefRange.start));
    for (const link of post.links) {
      // Definitions that nothing uses are a way to write comments.
      if (link.kind === 'definition' && unused.has(link.hrefRange.start)) continue;
      if (link.url.trim() === '') {
        const message = link.role === 'asset' ? l10n.t('This picture has no address.') : l10n.t('This link has no address.');
        yield { range: link.range, message, fixes: [...fillings(link, context), ...unlinking(link)] };
      } else if (link.kind === 'link' && labelOf(link, context) === '') {
        yield { range: link.range, message: l10n.t('This link has no text: readers cannot see it.'), fixes: namings(link, context) };
      }
    }
  },
};

function labelOf({ labelRange }: Link, { post }: RuleContext): string {
  return labelRange ? post.text.slice(labelRange.start, labelRange.end).trim() : '';
}

/** Addresses of the posts that the text may mean. */
function fillings(link: Link, context: RuleContext): Fix[] {
  const { post, site } = context;
  const label = labelOf(link, context);
  if (link.kind !== 'link' || label === '' || link.hrefRange.end > link.hrefRange.start) return [];
  const near = site.nearest(`/${slug(label)}/`, post.path, label);
  return near.map(({ route }) => ({ title: l10n.t('Link to {0}', route), edits: [{ range: link.hrefRange, newText: encodePath(route) }] }));
}

/** The title of the post that the link leads to. */
function namings(link: Link, { targetOf }: RuleContext): Fix[] {
  const target = targetOf(link);
  const title = target.kind === 'post' ? target.post.title : undefined;
  if (title === undefined || !link.labelRange) return [];
  return [{ title: l10n.t('Write “{0}”', title), preferred: true, edits: [{ range: link.labelRange, newText: toLinkText(title) }] }];
}
