import * as l10n from '@vscode/l10n';
import type { Post } from '../../model/post';
import type { Target } from '../../model/site';
import { fragmentOf } from '../../site/address';
import { closest, indexCandidates } from '../../site/closest';
import { closestName } from '../../site/closestName';
import type { Rule } from '../rule';
import { encodePath } from '../../site/encodePath';

/** Reports a fragment that names no heading and no other id of the post it points into. */
export const missingFragment: Rule = {
  code: 'link/missing-fragment',
  severity: 'warning',
  *check({ post, targetOf }) {
    for (const link of post.links) {
      const fragment = fragmentOf(link.url);
      if (!link.fragmentRange || fragment === undefined) continue;
      const ids = idsOf(targetOf(link), post);
      // An empty fragment and "top" lead to the top of any page (HTML Standard, "select the indicated part").
      if (!ids || fragment.toLowerCase() === 'top' || fragment.startsWith(':~:') || ids.has(fragment)) continue;
      const near = closestName(fragment, ids) ?? closestInWords(fragment, ids);
      const range = link.fragmentRange;
      yield near === undefined
        ? { range, message: l10n.t('The page has no heading “#{0}”.', fragment) }
        : {
            range,
            message: l10n.t('The page has no heading “#{0}”. Did you mean “#{1}”?', fragment, near),
            fixes: [{ title: l10n.t('Change to #{0}', near), preferred: true, edits: [{ range, newText: encodePath(near) }] }],
          };
    }
  },
};

/** The id that shares most words with a fragment, where headings were reworded. */
function closestInWords(fragment: string, ids: ReadonlySet<string>): string | undefined {
  const candidates = indexCandidates([...ids].filter((id) => id !== '').map((slug) => ({ slug })));
  return closest(fragment, candidates, { limit: 1 })[0]?.candidate.slug;
}

/** The ids of the post that is a link's target; absent if it is no post. */
function idsOf(target: Target, post: Post): ReadonlySet<string> | undefined {
  if (target.kind === 'self') return post.ids;
  return target.kind === 'post' ? target.post.ids : undefined;
}
