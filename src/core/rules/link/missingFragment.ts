import * as l10n from '@vscode/l10n';
import type { Heading, Post } from '../../model/post';
import type { SiteFeatures, Target } from '../../model/site';
import { fragmentOf } from '../../site/address';
import { closest, indexCandidates } from '../../site/closest';
import { closestName, goesBeyond } from '../../site/closestName';
import type { Rule } from '../rule';
import { encodePath } from '../../site/encodePath';

/** Reports a fragment that names no heading and no other id of the post it points into. Where only running the site could tell, it says nothing. */
export const missingFragment: Rule = {
  code: 'link/missing-fragment',
  severity: 'warning',
  asksOthers: true,
  *check({ post, site, targetOf }) {
    for (const link of post.links) {
      const fragment = fragmentOf(link.url);
      if (!link.fragmentRange || fragment === undefined) continue;
      const page = pageOf(targetOf(link), post);
      const ids = page?.ids;
      // An empty fragment and "top" lead to the top of any page (HTML Standard, "select the indicated part").
      if (!ids || fragment.toLowerCase() === 'top' || fragment.startsWith(':~:') || ids.has(fragment) || site.mayHaveId(page, fragment) || mayBeNamed(page, fragment, site.features)) continue;
      const near = nearest(fragment, ids);
      const range = link.fragmentRange;
      yield near === undefined
        ? { range, message: l10n.t('The page has no heading “#{0}”.', fragment) }
        : {
            range,
            message: l10n.t('The page has no heading “#{0}”. Did you mean “#{1}”?', fragment, near.id),
            fixes: [{ title: l10n.t('Change to #{0}', near.id), ...(near.isClear && { preferred: true }), edits: [{ range, newText: encodePath(near.id) }] }],
          };
    }
  },
};

/** The id that a fragment most likely means: a slip or an end left off, else the one that shares most words with it, where headings were reworded. Clear is what can be changed without asking. */
function nearest(fragment: string, ids: ReadonlySet<string>): { readonly id: string; readonly isClear: boolean } | undefined {
  const slip = closestName(fragment, ids);
  // What goes beyond a heading may have meant another, which is gone: "setup-on-windows" is more than "setup".
  if (slip !== undefined && !goesBeyond(fragment, slip)) return { id: slip, isClear: true };
  const [inWords] = closest(fragment, indexCandidates([...ids].filter((id) => id !== '').map((slug) => ({ slug }))), { limit: 1 });
  const id = slip ?? inWords?.candidate.slug;
  return id === undefined ? undefined : { id, isClear: inWords?.clear === true && inWords.candidate.slug === id };
}

/** What of a page fragments can point at. */
interface PageIds extends Pick<Post, 'path' | 'ids' | 'renders'> {
  readonly headings: readonly Pick<Heading, 'text'>[];
}

/** The post that is a link's target; absent if it is no post, or one that was not read. */
function pageOf(target: Target, post: Post): PageIds | undefined {
  if (target.kind === 'self') return post;
  return target.kind === 'post' && !target.post.tooLong && !target.post.unreadable ? target.post : undefined;
}

/** Other generators than Astro, and plugins, make ids by rules of their own, and `## Title {#id}` names one: what is alike but for signs and accents may be one. */
function mayBeNamed({ ids, headings }: PageIds, fragment: string, { generator, namesHeadings = false }: SiteFeatures): boolean {
  if (generator === 'astro' && !namesHeadings) return false;
  const known = [...ids, ...headings.flatMap(({ text }) => [text.replace(/\s*\{.*\}\s*$/, ''), /\{:?[^}]*#([^\s}]+)/.exec(text)?.[1] ?? ''])];
  return foldings.some((fold) => fold(fragment) !== '' && known.some((id) => fold(id) === fold(fragment)));
}

/** Accents dropped, or the letters that bear them, as kramdown does. */
const foldings: readonly ((text: string) => string)[] = [
  (text) => text.normalize('NFD').toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '').replace(/\d+$/, ''),
  (text) => text.toLowerCase().replace(/[^a-z\d]+/g, '').replace(/\d+$/, ''),
];
