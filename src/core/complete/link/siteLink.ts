import type { Post } from '../../model/post';
import type { Site } from '../../model/site';
import type { Range } from '../../model/text';
import { toLinkText } from '../../edits/linkText';
import { ownOriginOf, pathPartOf } from '../../site/address';
import { encodePath } from '../../site/encodePath';
import { linkPlace } from './linkPlace';

/** What is to be written for an address or file of the site. */
export interface SiteLink {
  readonly newText: string;
  /** Where the writer goes on: an offset into the new text. Its end where absent. */
  readonly cursor?: number;
}

/**
 * What an address of the site becomes when it is pasted in the place of a range: a link to the post, named by its title or by
 * what is selected; where an address is being written, the address as the site's links are written.
 *
 * @returns undefined where the text should be pasted as it is
 */
export function linkForAddress(pasted: string, post: Post, range: Range, site: Site): SiteLink | undefined {
  const url = pasted.trim();
  const origin = ownOriginOf(url, site.features);
  if (/\s/.test(url) || (origin === '' && !/^\/(?!\/)/.test(url))) return undefined;
  const target = site.resolve({ url, role: 'page' }, post.path);
  if (target.kind !== 'post' && target.kind !== 'page') return undefined;
  const path = pathPartOf(url);
  const href = (target.kind === 'post' ? encodePath(site.toHref(target.route)) : path.slice(origin.length)) + escapeEnd(url.slice(path.length));
  switch (linkPlace(post, range, site.features)) {
    case 'address': return href === url ? undefined : { newText: href };
    case 'link': {
      const text = selectedText(post, range) ?? (target.kind === 'post' ? toLinkText(target.post.title ?? target.post.slug) : undefined);
      return text === undefined ? undefined : { newText: `[${text}](${href})` };
    }
    default: return undefined;
  }
}

/**
 * What a file of the site becomes when it is dropped in the place of a range: a post a link to it, a picture of the public
 * folder an image. `path` is from the site's root.
 *
 * @returns undefined for all other files, and where no link can stand
 */
export function linkForFile(path: string, post: Post, range: Range, site: Site): SiteLink | undefined {
  const entry = site.postAt(path);
  const place = linkPlace(post, range, site.features);
  if (place === undefined) return undefined;
  if (entry?.route !== undefined) {
    const href = encodePath(site.toHref(entry.route));
    return { newText: place === 'address' ? href : `[${selectedText(post, range) ?? toLinkText(entry.title ?? entry.slug)}](${href})` };
  }
  const served = site.assetHref(path);
  if (served === undefined || !/\.(?:avif|gif|jpe?g|png|svg|webp)$/i.test(path)) return undefined;
  const href = encodePath(served);
  if (place === 'address') return { newText: href };
  const text = selectedText(post, range) ?? '';
  return { newText: `![${text}](${href})`, ...(text === '' && { cursor: 2 }) };
}

function selectedText({ text }: Post, { start, end }: Range): string | undefined {
  const selected = text.slice(start, end);
  return selected.trim() === '' ? undefined : selected;
}

/** Query and fragment as they were copied; only what would end the link is percent-encoded. */
function escapeEnd(end: string): string {
  return end.replace(/[()<>"'\\`]/g, (char) => `%${char.charCodeAt(0).toString(16).toUpperCase()}`);
}
