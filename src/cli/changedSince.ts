import { parsePost, toEntry, type Post, type Site } from '../core/index';
import type { GitHistory } from './git';
import type { OpenSite } from './openSite';

/**
 * The posts that a change since a ref can have broken: those that changed, and those that link to something that did,
 * be it a post, a page or a file, still there or not.
 *
 * @returns paths from the root
 * @throws UsageError as `GitHistory.changedPaths`
 */
export async function changedSince(history: GitHistory, posts: ReadonlyMap<string, Post>, open: OpenSite): Promise<ReadonlySet<string>> {
  const changed = await history.changedPaths();
  const routes = await oldRoutes(history, changed, open);
  const touched = [...posts.values()].filter((post) => changed.has(post.path) || post.links.some((link) => leadsToChange(open.site, post, link, changed, routes)));
  return new Set(touched.map(({ path }) => path));
}

function leadsToChange(site: Site, { path }: Post, link: Post['links'][number], changed: ReadonlySet<string>, routes: ReadonlySet<string>): boolean {
  const target = site.resolve(link, path);
  switch (target.kind) {
    case 'post':
    case 'asset':
      return changed.has(target.path);
    case 'page':
      return target.path !== undefined && changed.has(target.path);
    case 'missing':
      return routes.has(withoutSlash(target.route)) || changed.has(`public${target.route}`);
    default:
      return false;
  }
}

/** The addresses that the changed posts had at the ref: one that is gone, or has a new slug, leaves broken links behind. */
async function oldRoutes(history: GitHistory, changed: ReadonlySet<string>, { site }: OpenSite): Promise<Set<string>> {
  const routes = new Set<string>();
  for (const path of changed) {
    const collection = site.collectionOf(path);
    const text = collection ? await history.textOf(path) : undefined;
    if (!collection || text === undefined) continue;
    const { route } = toEntry(parsePost(path, text, site.features), collection, site.features);
    if (route !== undefined) routes.add(withoutSlash(route));
  }
  return routes;
}

function withoutSlash(route: string): string {
  return route.replace(/\/+$/, '');
}
