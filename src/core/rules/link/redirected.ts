import * as l10n from '@vscode/l10n';
import type { Link, Post } from '../../model/post';
import type { Site, Target } from '../../model/site';
import type { Rule } from '../rule';
import { encodePath } from '../../site/encodePath';

/** Reports a link to an address that sends its readers on to another one of the site. */
export const redirected: Rule = {
  code: 'link/redirected',
  severity: 'hint',
  asksOthers: true,
  *check({ post, site, targetOf }) {
    for (const link of post.links) {
      const target = targetOf(link);
      if (target.kind !== 'page' || target.redirect === undefined) continue;
      const address = addressOf(destinationOf(target.redirect, site, post), site, endsWithSlash(post, link));
      if (address === undefined) continue;
      yield {
        range: link.pathRange,
        message: l10n.t('This address leads on to {0}.', address),
        fixes: [{ title: l10n.t('Change to {0}', address), preferred: true, edits: [{ range: link.pathRange, newText: encodePath(address) }] }],
      };
    }
  },
};

/** Where a chain of redirects ends; undefined if it never does, or if a fragment or query along the way would be lost. */
function destinationOf(first: string, site: Site, { path }: Post): Target | undefined {
  const seen = new Set<string>();
  for (let url = first; !seen.has(url) && !/[?#]/.test(url); ) {
    seen.add(url);
    const target = site.resolve({ url, role: 'page' }, path);
    if (target.kind !== 'page' || target.redirect === undefined) return target;
    url = target.redirect;
  }
  return undefined;
}

/** The address of a post or page; other sites and what is not there are none of this rule's business. */
function addressOf(target: Target | undefined, site: Site, slash: boolean): string | undefined {
  if (target?.kind !== 'post' && target?.kind !== 'page') return undefined;
  const isFile = /\.\w+$/.test(target.route) && target.kind === 'page';
  return isFile ? site.toHref(target.route) : site.toHref(`${target.route.replace(/\/+$/, '')}/`, slash);
}

function endsWithSlash({ text }: Post, { pathRange }: Link): boolean {
  return text.charAt(pathRange.end - 1) === '/';
}
