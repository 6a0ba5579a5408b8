import * as l10n from '@vscode/l10n';
import type { Link, Post } from '../../model/post';
import type { NearPage } from '../../model/site';
import type { Rule } from '../rule';
import { creation } from './newPost';
import { toFix } from './toFix';
import { unlinking } from './unlinking';

/** Reports a link to a page that the built site would not have. */
export const missingPage: Rule = {
  code: 'link/missing-page',
  severity: 'error',
  asksOthers: true,
  *check(context) {
    const { post, site, targetOf } = context;
    for (const link of post.links) {
      const target = targetOf(link);
      if (target.kind !== 'missing' || target.reason.kind !== 'page') continue;
      const label = labelOf(post, link);
      const near = site.nearest(link.url, post.path, label);
      const fixes = [...near.map((page, index) => toFix(link, page, index === 0)), ...creation(target.route, label, context), ...unlinking(link)];
      yield { range: link.pathRange, message: messageFor(target.reason.address, near), fixes };
    }
  },
};

function messageFor(address: string, near: readonly NearPage[]): string {
  const [best] = near;
  if (!best) return l10n.t('There is no page at {0}, and none with a similar address.', address);
  return best.title === undefined
    ? l10n.t('There is no page at {0}. Did you mean {1}?', address, best.route)
    : l10n.t('There is no page at {0}. Did you mean {1} (“{2}”)?', address, best.route, best.title);
}

function labelOf({ text }: Post, { labelRange, kind }: Link): string | undefined {
  return labelRange && kind !== 'definition' ? text.slice(labelRange.start, labelRange.end) : undefined;
}
