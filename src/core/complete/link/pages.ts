import * as l10n from '@vscode/l10n';
import type { PostEntry } from '../../model/site';
import type { Range } from '../../model/text';
import { inWords } from '../../dates/inWords';
import { encodePath } from '../../site/encodePath';
import { rank, type Completion } from '../completion';
import type { LinkContext } from './completeLink';
import { beginsWords, wordsOf, wordsOfPost } from './words';

/** So many are listed at most: who wants another types on. */
const most = 200;

/** The posts and pages that what is typed leads to: those on the same topics first, the newest of them, then pages, then drafts. */
export function completePages(typed: string, range: Range, context: LinkContext): readonly Completion[] {
  const { post, site } = context;
  const own = site.postAt(post.path);
  const tags = new Set(own?.tags);
  const path = withoutOrigin(typed, context);
  const found: { readonly entry: PostEntry; readonly route: string; readonly order: readonly number[] }[] = [];
  for (const entry of site.posts()) {
    const { route } = entry;
    if (route === undefined || entry.path === post.path || !beginsWords(path, wordsOfPost(entry))) continue;
    const shares = entry.tags.some((tag) => tags.has(tag));
    found.push({ entry, route, order: [entry.draft ? 2 : 0, shares ? 0 : 1, daysBefore(entry, context.now)] });
  }
  found.sort((a, b) => compare(a.order, b.order));
  const posts = found.slice(0, most).map(({ entry, route, order }, index) => ofPost(entry, site.toHref(route), [order[0] ?? 0, index], typed, range, context));
  const pages = [...site.pages()].filter((route) => beginsWords(path, wordsOf(route))).sort();
  return [...posts, ...pages.map((route, index) => ofPage(site.toHref(route), [1, index], typed, range))];
}

function ofPost(entry: PostEntry, href: string, order: readonly number[], typed: string, range: Range, { locale, site, post }: LinkContext): Completion {
  const { draft, published, title, slug, description, image, path } = entry;
  const date = published === undefined ? undefined : inWords(Math.floor(published / 86_400_000) * 86_400_000, locale);
  const detail = [...(draft ? [l10n.t('Draft')] : []), ...(date === undefined ? [] : [date])].join(' · ');
  return {
    kind: draft ? 'draft' : 'post',
    label: title ?? slug,
    ...(detail !== '' && { detail }),
    documentation: [...(description === undefined ? [] : [description]), `\`${href}\``].join('\n\n'),
    ...(image !== undefined && { picture: pictureOf(image, path, { site, post }) ?? image }),
    filterText: `${typed} ${href} ${wordsOfPost(entry)} ${title ?? ''}`,
    sortText: rank(...order),
    edit: { range, newText: encodePath(href) },
  };
}

function ofPage(href: string, order: readonly number[], typed: string, range: Range): Completion {
  return {
    kind: 'page',
    label: href,
    detail: l10n.t('Page'),
    filterText: `${typed} ${href}`,
    sortText: rank(...order),
    edit: { range, newText: encodePath(href) },
  };
}

/** The file that a post's picture is. */
function pictureOf(image: string, path: string, { site }: Pick<LinkContext, 'site' | 'post'>): string | undefined {
  const target = site.resolve({ url: image, role: 'asset' }, path);
  return target.kind === 'asset' ? target.path : undefined;
}

function withoutOrigin(typed: string, { site }: LinkContext): string {
  const { origin, base } = site.features;
  const path = origin !== undefined && typed.toLowerCase().startsWith(origin.toLowerCase()) ? typed.slice(origin.length) : typed;
  // What the base says is no word to look for.
  return base !== '/' && path.startsWith(base.replace(/\/$/, '')) ? path.slice(base.replace(/\/$/, '').length) : path;
}

/** How long before now a post was published; those without a date come last. */
function daysBefore({ published }: PostEntry, now: number): number {
  return published === undefined ? Infinity : (now - published) / 86_400_000;
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (const [index, number] of a.entries()) {
    const other = b[index] ?? 0;
    if (number !== other) return number < other ? -1 : 1;
  }
  return 0;
}
