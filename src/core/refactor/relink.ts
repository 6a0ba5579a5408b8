import type { Link, Post } from '../model/post';
import type { Site } from '../model/site';
import type { TextEdit } from '../model/text';
import { joinPath, ownOriginOf, pathPartOf, readAddress } from '../site/address';
import { relativePath } from '../site/relativePath';
import { routeKey } from '../site/routeKey';
import { fileOf } from './referent';
import { respell } from './respell';

/** Where a file will be, and its page, if it has one. */
export interface Place {
  readonly path: string;
  readonly route?: string;
}

/** What will change place, by its present path from the site's root; undefined for what stays. */
export type Places = (path: string) => Place | undefined;

/** What is needed of a link: anything that names an address. */
export type Naming = Pick<Link, 'url' | 'role'>;

/** The edits that let every link of a post lead to where it does now, once things have changed place. `post` is as it is before. */
export function relink(post: Pick<Post, 'path' | 'text' | 'links'>, site: Site, places: Places): TextEdit[] {
  const edits: TextEdit[] = [];
  for (const link of post.links) {
    const path = newPath(link, post.path, site, places);
    if (path === undefined) continue;
    const written = post.text.slice(link.pathRange.start, link.pathRange.end);
    const origin = ownOriginOf(link.url, site.features);
    const newText = written.slice(0, origin.length) + respell(written.slice(origin.length), pathPartOf(link.url).slice(origin.length), path);
    if (newText !== written) edits.push({ range: link.pathRange, newText });
  }
  return edits;
}

/** The path, decoded, by which an address leads to the same as before; undefined where it need not change, or nothing can be said. */
export function newPath({ url, role }: Naming, from: string, site: Site, places: Places): string | undefined {
  const address = readAddress(url, site.features);
  const target = site.resolve({ url, role }, from);
  const file = fileOf(target);
  const to = file === undefined ? undefined : places(file);
  const place = places(from);
  if (address.kind === 'path') return to && file !== undefined ? absolute(address.path, file, to, site) : undefined;
  if (address.kind !== 'relative' || (!to && !place)) return undefined;
  if (file !== undefined && namesFile({ url, role }, from, site)) {
    const [start, end] = [place?.path ?? from, to?.path ?? file];
    return joinPath(`/${start}`, address.path) === `/${end}` ? undefined : like(address.path, relativePath(start, end));
  }
  if (target.kind !== 'post' && target.kind !== 'self' && target.kind !== 'page') return undefined;
  return betweenPages(address.path, [site.postAt(from)?.route, place ? place.route : site.postAt(from)?.route], [target.route, to ? to.route : target.route], site);
}

/** Whether an address is the path from one file to another, not from page to page. */
export function namesFile(link: Naming, from: string, site: Site): boolean {
  const address = readAddress(link.url, site.features);
  const file = fileOf(site.resolve(link, from));
  return address.kind === 'relative' && file !== undefined && joinPath(`/${from}`, address.path) === `/${file}`;
}

/** From the site's root: the address of a page or of a file that the site serves, or the path of a post's file. */
function absolute(written: string, file: string, to: Place, site: Site): string | undefined {
  if (written === `/${file}`) return file === to.path ? undefined : `/${to.path}`;
  const served = site.assetHref(file);
  if (served !== undefined) return served === written ? site.assetHref(to.path) : undefined;
  const route = site.postAt(file)?.route;
  if (route === undefined || to.route === undefined) return undefined;
  const [before, after] = [keyOf(route, site), keyOf(to.route, site)];
  const base = site.features.base.replace(/\/$/, '');
  return before === after ? undefined : withEnding(base + after, written, site);
}

type Change = readonly [before: string | undefined, after: string | undefined];

/** Relative to the page, as a browser takes it: with a slash at the page's end, or without, as the address supposed before. */
function betweenPages(written: string, [page, newPage]: Change, [target, newTarget]: Change, site: Site): string | undefined {
  if (page === undefined || newPage === undefined || target === undefined || newTarget === undefined) return undefined;
  const ends = ['/', ''].find((end) => keyOf(joinPath(bare(page) + end, written), site) === keyOf(target, site));
  if (ends === undefined) return undefined;
  const from = bare(newPage) + ends;
  if (keyOf(joinPath(from, written), site) === keyOf(newTarget, site)) return undefined;
  const to = withEnding(keyOf(newTarget, site), joinPath(bare(page) + ends, written), site);
  return like(written, relativePath(from, to));
}

/** A page's address that ends as another does: with a slash or without, with the file's own name. */
function withEnding(key: string, written: string, site: Site): string {
  const whole = key + written.slice(keyOf(written, site).length);
  return whole === '' ? '/' : whole;
}

/** Begins with a dot unless the old path did not. */
function like(written: string, path: string): string {
  return path.startsWith('./') && !written.startsWith('.') && path !== './' ? path.slice(2) : path;
}

function keyOf(route: string, { features }: Site): string {
  return routeKey(route, features.buildFormat);
}

function bare(route: string): string {
  return route.replace(/\/+$/, '');
}
