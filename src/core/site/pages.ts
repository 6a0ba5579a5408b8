import type { KeptBack } from '../model/site';
import { literal } from './literal';
import { keptBackBy } from './pageFilter';

/** A page of the site that is no post, or a pattern of such pages. */
export interface Page {
  /** Its source, from the site's root: for a redirect the config; absent where a setting names it. */
  readonly path?: string;
  /** The address without slash at the end, `''` for the home page; absent for a pattern. */
  readonly route?: string;
  /** All addresses (without slash at the end) that a dynamic page could serve. */
  readonly pattern?: Pick<RegExp, 'test'>;
  /** It serves data, no page to look at. */
  readonly endpoint?: true;
  /** The collection whose posts a dynamic page shows, one address each and nothing else, and the route it gives them. */
  readonly shows?: { readonly collection: string; readonly route: string; readonly keepsBack?: KeptBack };
  /** Where it sends its readers on to, `[parameters]` as written, and the names of those in the order of the pattern's groups. */
  readonly redirect?: { readonly to: string; readonly parameters: readonly string[] };
}

const pageFile = /\.(?:astro|mdx?|markdown|html|[jt]sx?)$/;
const endpointFile = /\.(?:[jt]s)$/;

/**
 * The routes that Astro makes of the files in `src/pages` (https://docs.astro.build/en/guides/routing/).
 *
 * @param path from the site's root: `src/pages/blog/[...slug].astro`
 * @param source its text, to see which collection it shows; needed for dynamic pages only
 * @param folder that of the pages, from the site's root, no slash at the ends
 * @returns absent for files that make no page: names with a leading underscore or dot, other kinds of file
 */
export function toPage(path: string, source: string, folder = 'src/pages'): Page | undefined {
  const inside = path.slice(folder.length + 1);
  if (!pageFile.test(inside) || inside.split('/').some((part) => part.startsWith('_') || (part.startsWith('.') && part !== '.well-known'))) return undefined;
  const stem = inside.replace(pageFile, '');
  // An endpoint keeps the extension in its name: rss.xml.js serves /rss.xml.
  const name = endpointFile.test(inside) ? stem : stem.replace(/(?:^|\/)index$/, '');
  const route = name === '' ? '' : `/${name}`;
  if (!route.includes('[')) return { path, route, ...(endpointFile.test(inside) && { endpoint: true }) };
  const shows = shownCollection(route, source);
  return { path, pattern: toPattern(route, /\bpaginate\s*\(/.test(source)), ...(shows && { shows }) };
}

/** All addresses of a route: a parameter stands for one part, a rest parameter for any number of parts, also none. Each is a group. */
export function toPattern(route: string, paginated: boolean): RegExp {
  if (isAmbiguous(route)) return new RegExp(`^${literal(route.slice(0, route.indexOf('[')))}`);
  const source = route
    .split(/(\/?\[\.{3}[^\]]+\]|\[[^\]]+\])/)
    .map((part) => {
      if (/^\/?\[\.{3}/.test(part)) return paginated ? '(?:/(\\d+))?' : '(?:/(.*))?';
      if (part.startsWith('[')) return paginated && part === '[page]' ? '(\\d+)' : '([^/]+)';
      return literal(part);
    })
    .join('');
  return new RegExp(`^${source}$`);
}

/** More parameters beside one another, or over several parts, than JavaScript could tell apart in reasonable time: then all below may be the page. */
function isAmbiguous(route: string): boolean {
  return route.split('[...').length > 3 || route.split('/').some((part) => part.split('[').length > 4);
}

/**
 * The collection a dynamic page shows, if the page does the usual thing: `getStaticPaths` maps each post of one collection to
 * one address, its slug. A page that does anything else stays a pattern that covers all it could serve: no false alarm.
 */
function shownCollection(route: string, source: string): Page['shows'] {
  const parameters = route.match(/\[[^\]]+\]/g) ?? [];
  const collections = new Set([...source.matchAll(/\bgetCollection\s*\(\s*(?:'|"|`)([\w-]+)/g)].map((match) => match[1]));
  const [collection] = collections;
  if (parameters.length !== 1 || collections.size !== 1 || collection === undefined || /\bpaginate\s*\(/.test(source)) return undefined;
  const name = parameters[0].replace(/[[\].]/g, '');
  const plain = new RegExp(`params\\s*:\\s*\\{\\s*${name}\\s*:\\s*\\w+\\.(?:id|slug)\\s*,?\\s*\\}`);
  const destructured = new RegExp(`\\(\\s*\\{[^}]*\\b${name}\\b[^}]*\\}\\s*\\)\\s*=>[\\s\\S]*params\\s*:\\s*\\{\\s*${name}\\s*,?\\s*\\}`);
  if (!plain.test(source) && !destructured.test(source)) return undefined;
  const keepsBack = keptBackBy(source);
  return { collection, route: `${route.replace(/\[[^\]]+\]/, ':slug')}/`, ...(keepsBack && { keepsBack }) };
}
