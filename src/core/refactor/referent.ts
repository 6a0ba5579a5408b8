import type { Link, Post } from '../model/post';
import type { Site, Target } from '../model/site';
import type { Range } from '../model/text';
import { entryAt } from '../parse/values';
import { fragmentOf } from '../site/address';
import { routeKey } from '../site/routeKey';

/** What links lead to, however each of them writes it: a post, another file, or a page; as a whole, or at an id of it. */
export interface Referent {
  /** The same for all links that lead to it. */
  readonly key: string;
  /** The post, if it is one. */
  readonly post?: string;
  /** Addresses and files that links to it end like. */
  readonly addresses: readonly string[];
  /** The id that is pointed at, as the page has it; absent for the whole. */
  readonly fragment?: string;
}

/** A post as something to link to, or a heading of it. */
export function postReferent(site: Site, path: string, fragment?: string): Referent {
  return { key: `file:${path}`, post: path, addresses: [path, site.postAt(path)?.route ?? path], ...(fragment !== undefined && { fragment }) };
}

/** What a link of the post at `path` leads to; undefined where it leaves the site or is not to be judged. A page that is missing is something too. */
export function linkReferent({ url, role }: Pick<Link, 'url'> & { readonly role?: Link['role'] }, path: string, site: Site): Referent | undefined {
  const target = site.resolve({ url, role: role ?? 'page' }, path);
  const fragment = fragmentOf(url);
  const file = fileOf(target);
  if (file !== undefined && target.kind !== 'asset') return postReferent(site, file, fragment);
  if (target.kind === 'asset') return { key: `file:${target.path}`, addresses: [target.path] };
  if (target.kind !== 'page' && target.kind !== 'missing') return undefined;
  return { key: `page:${routeKey(target.route, site.features.buildFormat)}`, addresses: [target.route], ...(fragment !== undefined && { fragment }) };
}

/** What stands at an offset that others may link to: a link's target, a heading, or, on its title or slug, the post itself. */
export function referentAt(post: Post, site: Site, offset: number): Referent | undefined {
  const holds = ({ start, end }: Range): boolean => start <= offset && offset <= end;
  const link = post.links.find(({ hrefRange }) => holds(hrefRange));
  if (link) return linkReferent(link, post.path, site);
  const heading = post.headings.find(({ range }) => holds(range));
  if (heading) return postReferent(site, post.path, heading.id);
  const { root } = post.frontmatter;
  const entries = ['title', 'slug'].map((key) => entryAt(root, [key])).filter((entry) => entry !== undefined);
  return entries.some(({ keyRange, value }) => holds({ start: keyRange.start, end: Math.max(keyRange.end, value.range.end) })) ? postReferent(site, post.path) : undefined;
}

/** The post or other file that a link leads to, from the site's root; a post also where its file stands for its page. */
export function fileOf(target: Target): string | undefined {
  if (target.kind === 'post' || target.kind === 'self' || target.kind === 'asset') return target.path;
  return target.kind === 'missing' && target.reason.kind === 'source' ? target.reason.post.path : undefined;
}
