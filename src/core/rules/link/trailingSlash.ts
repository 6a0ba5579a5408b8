import * as l10n from '@vscode/l10n';
import type { Link, Post } from '../../model/post';
import type { Fix } from '../../model/problem';
import type { SlashPolicy, Target } from '../../model/site';
import type { Rule } from '../rule';

/**
 * Reports a link with a slash at its end where the site has none, or without where it has one. A habit is one of links to
 * posts; only the site's own setting speaks of other pages too.
 */
export const trailingSlash: Rule = {
  code: 'link/trailing-slash',
  severity: 'hint',
  asksOthers: true,
  *check({ post, site, targetOf }) {
    const policy = site.slashPolicy;
    if (!policy) return;
    for (const link of post.links) {
      if (!isJudged(targetOf(link), policy)) continue;
      const path = pathOf(post, link);
      if (path === '' || path.endsWith('/') === policy.slash || isFileOrStep(path)) continue;
      yield { range: link.pathRange, message: messageFor(policy), fixes: [toFix(path, link, policy)] };
    }
  },
};

/** Of other pages those that have the address themselves: no endpoint, and no redirect, which leads to another address anyway. */
function isJudged(target: Target, { from }: SlashPolicy): boolean {
  if (target.kind === 'page') return from === 'config' && target.redirect === undefined && !/\.[cm]?[jt]s$/.test(target.path ?? '');
  return target.kind === 'post' || target.kind === 'self';
}

/** The path as written, without domain; empty for the site's own start. */
function pathOf({ text }: Post, { pathRange }: Link): string {
  return text.slice(pathRange.start, pathRange.end).replace(/^(?:[a-z]+:)?\/\/[^/]*/i, '').replace(/^\/$/, '');
}

function isFileOrStep(path: string): boolean {
  return /(?:\.html?|\.xml|\.json|\.txt|(?:^|\/)\.{1,2})\/?$/i.test(path);
}

function messageFor({ slash, from }: SlashPolicy): string {
  if (from === 'config') return slash ? l10n.t('Addresses of this site end with “/”.') : l10n.t('Addresses of this site do not end with “/”.');
  return slash ? l10n.t('Most links of this blog end with “/”.') : l10n.t('Most links of this blog do not end with “/”.');
}

function toFix(path: string, { pathRange: { end } }: Link, { slash }: SlashPolicy): Fix {
  const extra = path.length - path.replace(/\/+$/, '').length;
  return slash
    ? { title: l10n.t('Add the slash at the end'), preferred: true, edits: [{ range: { start: end, end }, newText: '/' }] }
    : { title: l10n.t('Remove the slash at the end'), preferred: true, edits: [{ range: { start: end - extra, end }, newText: '' }] };
}
