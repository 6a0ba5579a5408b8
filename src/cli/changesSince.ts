import { readPost, type Post, type Site } from '../core/index';
import type { GitHistory } from './git';
import type { OpenSite } from './openSite';

/** What has changed since a ref. */
export interface Changes {
  /** The files that did, from the root. */
  readonly paths: ReadonlySet<string>;
  /** The addresses that changed posts had, without slash at the end. */
  readonly routes: ReadonlySet<string>;
}

/**
 * What has changed in a site since a ref.
 *
 * @throws UsageError as `GitHistory.changedPaths`
 */
export async function changesSince(history: GitHistory, open: OpenSite): Promise<Changes> {
  const paths = await history.changedPaths();
  return { paths, routes: await oldRoutes(history, paths, open) };
}

/** Whether changes can have broken a post: it changed, or links to something that did, be it a post, a page or a file, still there or not. */
export function isTouched(post: Post, changes: Changes, site: Site): boolean {
  return changes.paths.has(post.path) || post.links.some((link) => leadsToChange(site, post, link, changes));
}

function leadsToChange(site: Site, { path }: Post, link: Post['links'][number], { paths: changed, routes }: Changes): boolean {
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
    const text = site.collectionOf(path) ? await history.textOf(path) : undefined;
    const route = readPost(site, path, text)?.entry.route;
    if (route !== undefined) routes.add(withoutSlash(route));
  }
  return routes;
}

function withoutSlash(route: string): string {
  return route.replace(/\/+$/, '');
}
