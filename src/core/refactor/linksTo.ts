import type { Link, Post } from '../model/post';
import type { PostEntry, Site } from '../model/site';
import { parsePost } from '../parse/post';
import type { SiteFiles } from '../site/files';
import { readPages, type PageFile } from './pageLinks';
import { linkReferent, type Referent } from './referent';

/** A post, or a page, layout or component, with those of its links that lead to something. */
export interface Linker {
  readonly post: Pick<Post, 'path' | 'text'>;
  readonly links: readonly Link[];
}

/**
 * The posts that link to something, in the order of their paths. The links of a post to itself count for its headings only.
 * Nothing is read: it goes by what the site knows.
 */
export function linksTo(site: Site, referent: Referent): readonly PostEntry[] {
  const own = referent.post === undefined ? undefined : site.postAt(referent.post);
  const posts = new Set([...site.mayLinkTo(referent.addresses), ...(own ? [own] : [])]);
  return [...posts].filter((post) => post.links.some((link) => leadsTo(link, post.path, site, referent))).sort((a, b) => (a.path < b.path ? -1 : 1));
}

/**
 * The links that lead to something, with the posts they stand in, and behind these the pages; they are read.
 *
 * @param pages those of the site, where they have been read already
 */
export async function findLinks(site: Site, referent: Referent, files: SiteFiles, pages?: readonly PageFile[]): Promise<readonly Linker[]> {
  const found = await Promise.all(linksTo(site, referent).map(async ({ path }) => {
    const text = await files.read(path);
    return text === undefined ? undefined : linksIn(parsePost(path, text, site.features), site, referent);
  }));
  const onPages = (pages ?? (await readPages(site, files))).map((page) => linksIn(page, site, referent));
  return [...found.filter((linker) => linker !== undefined), ...onPages].filter(({ links }) => links.length > 0);
}

/** Those links of a post or page that lead to something. */
function linksIn(post: Pick<Post, 'path' | 'text' | 'links'>, site: Site, referent: Referent): Linker {
  return { post, links: post.links.filter((link) => leadsTo(link, post.path, site, referent)) };
}

function leadsTo(link: Pick<Link, 'url'>, path: string, site: Site, { key, post, fragment }: Referent): boolean {
  if (fragment === undefined && path === post) return false;
  const found = linkReferent(link, path, site);
  return found?.key === key && (fragment === undefined || found.fragment === fragment);
}
