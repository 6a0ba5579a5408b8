import * as l10n from '@vscode/l10n';
import type { PostEntry } from '../../model/site';
import type { Range } from '../../model/text';
import { dayInWords } from '../../dates/inWords';
import { toLinkText } from '../../edits/linkText';
import { encodePath } from '../../site/encodePath';
import { rank, type Completion } from '../completion';
import type { LinkContext } from './completeLink';
import { findPosts } from './findPosts';
import type { TitleAt } from './titleAt';
import { beginningWith, wordsOf, wordsOfPost } from './words';

/** The addresses of posts and pages that what is typed leads to: see `findPosts`; pages come after them, drafts last. */
export function completePages(typed: string, range: Range, context: LinkContext): readonly Completion[] {
  const { post, site, now } = context;
  const path = withoutOrigin(typed, context);
  const posts = findPosts(path, post, site, now).map(({ entry, route }, index) => {
    const href = encodePath(site.toHref(route));
    return { ...ofPost(entry, site.toHref(route), context), filterText: `${typed} ${site.toHref(route)} ${wordsOfPost(entry)} ${entry.title ?? ''}`, sortText: rank(entry.draft ? 2 : 0, index), edit: { range, newText: href } };
  });
  const fits = beginningWith(path);
  const pages = [...site.pages()].filter((route) => fits(wordsOf(route))).sort();
  return [...posts, ...pages.map((route, index) => ofPage(site.toHref(route), [1, index], typed, range))];
}

/** Whole links to the posts whose title or address has the words that are typed: text and address in one. */
export function completeTitles({ range, typed }: TitleAt, context: LinkContext): readonly Completion[] {
  return postsToLink(typed, range, '', context).map((completion) => ({ ...completion, filterText: `[${typed} ${completion.filterText}` }));
}

/**
 * Whole links to posts, to be written in the place of a range.
 *
 * @param text of the links; where it is empty, the title of the post
 */
export function postsToLink(typed: string, range: Range, text: string, context: LinkContext): readonly Completion[] {
  const { post, site, now } = context;
  return findPosts(typed, post, site, now).map(({ entry, route }, index) => {
    const href = site.toHref(route);
    const newText = `[${text || toLinkText(entry.title ?? entry.slug)}](${encodePath(href)})`;
    return { ...ofPost(entry, href, context), filterText: `${wordsOfPost(entry)} ${entry.title ?? ''}`, sortText: rank(index), edit: { range, newText } };
  });
}

/** How a post is shown in a list. */
function ofPost({ draft, published, title, slug, description, image, path }: PostEntry, href: string, { locale, site }: LinkContext): Pick<Completion, 'kind' | 'label' | 'detail' | 'documentation' | 'picture'> {
  const date = published === undefined ? undefined : dayInWords(published, locale);
  const detail = [...(draft ? [l10n.t('Draft')] : []), ...(date === undefined ? [] : [date])].join(' · ');
  return {
    kind: draft ? 'draft' : 'post',
    label: title ?? slug,
    ...(detail !== '' && { detail }),
    documentation: [...(description === undefined ? [] : [description]), `\`${href}\``].join('\n\n'),
    ...(image !== undefined && { picture: pictureOf(image, path, site) ?? image }),
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
function pictureOf(image: string, path: string, site: LinkContext['site']): string | undefined {
  const target = site.resolve({ url: image, role: 'asset' }, path);
  return target.kind === 'asset' ? target.path : undefined;
}

function withoutOrigin(typed: string, { site }: LinkContext): string {
  const { origin, base } = site.features;
  const path = origin !== undefined && typed.toLowerCase().startsWith(origin.toLowerCase()) ? typed.slice(origin.length) : typed;
  // What the base says is no word to look for.
  return base !== '/' && path.startsWith(base.replace(/\/$/, '')) ? path.slice(base.replace(/\/$/, '').length) : path;
}
