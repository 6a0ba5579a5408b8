import type { Page } from './pages';
import { destinationOf } from './redirects';
import type { SiteShape } from './shape';

/** A page at an address, and where that address sends its readers on to, if it does. */
export interface FoundPage {
  readonly path?: string;
  readonly redirect?: string;
}

type IsThere = (destination: string) => boolean;

/** The pages of a site that are no posts, by their addresses; see `routeKey`. */
export class Pages {
  private readonly byRoute = new Map<string, Page>();
  private readonly patterns: readonly Page[];

  constructor({ pages, collections }: Pick<SiteShape, 'pages' | 'collections'>) {
    for (const page of pages) if (page.route !== undefined) this.byRoute.set(page.route, page);
    const known = new Set(collections.filter(({ route }) => route !== undefined).map(({ name }) => name));
    // A page that shows a known collection serves its posts and nothing else.
    this.patterns = pages.filter(({ pattern, shows }) => pattern && !(shows && known.has(shows.collection)));
  }

  has(key: string): boolean {
    return this.byRoute.has(key);
  }

  /** The page with just this address. */
  find(key: string): FoundPage | undefined {
    const page = this.byRoute.get(key);
    return page && toFound(page, key);
  }

  /** The first page whose pattern an address fits. A redirect counts only if `isThere` says so of its destination. */
  match(key: string, isThere: IsThere): FoundPage | undefined {
    for (const page of this.patterns) {
      if (!page.pattern?.test(key)) continue;
      const found = toFound(page, key);
      if (found.redirect === undefined || isThere(found.redirect)) return found;
    }
    return undefined;
  }

  /** Addresses of the pages that readers look at: no endpoints, no pages of errors. With a slash at the end. */
  *routes(): Iterable<string> {
    for (const [route, { endpoint, redirect }] of this.byRoute) {
      if (!redirect && !endpoint && !/^\/\d+$/.test(route)) yield `${route}/`;
    }
  }
}

function toFound(page: Page, key: string): FoundPage {
  const redirect = destinationOf(page, key);
  return { ...(page.path !== undefined && { path: page.path }), ...(redirect !== undefined && { redirect }) };
}
