import picomatch from 'picomatch';
import type { Link } from '../model/post';
import type { Collection, NearPage, PostEntry, Site, SiteFeatures, Target } from '../model/site';
import type { Range } from '../model/text';
import { joinPath, readAddress } from './address';
import { closest, indexCandidates, type Candidate, type CandidateIndex } from './closest';
import type { Page } from './pages';
import { PostIndex } from './postIndex';

/** All of a site that does not come from its posts. */
export interface SiteShape {
  readonly features: SiteFeatures;
  readonly collections: readonly Collection[];
  readonly pages: readonly Page[];
  /** Files of `public/` and files beside the posts, from the site's root. */
  readonly assets: ReadonlySet<string>;
  readonly publicFolder: string;
  /** Languages the site has pages in, by the first part of their address. */
  readonly locales: readonly string[];
  /** Something may add pages that no file shows. */
  readonly mayHaveOtherPages: boolean;
  /** What of the site's config could not be understood. */
  readonly notes: readonly { readonly path: string; readonly range: Range; readonly message: string }[];
  /** The files that were read for this; a change of any of them may change it. */
  readonly configFiles: readonly string[];
}

/**
 * The site, built from what its files say. Posts come and go while a writer works; everything else is replaced as a whole
 * with a new model. It reads no files itself.
 */
export class SiteModel implements Site {
  private readonly byPath = new Map<string, PostEntry>();
  private readonly index = new PostIndex();
  private readonly byRoute = new Map<string, PostEntry[]>();
  private readonly pagesByRoute = new Map<string, Page>();
  private readonly patterns: readonly Page[];
  private readonly matchers: readonly { collection: Collection; matches: (path: string) => boolean }[];
  private foldedAssets: Map<string, string> | undefined;
  private candidates: CandidateIndex<PageCandidate> | undefined;

  constructor(private readonly shape: SiteShape) {
    for (const page of shape.pages) if (page.route !== undefined) this.pagesByRoute.set(page.route, page);
    const known = new Set(shape.collections.filter(({ route }) => route !== undefined).map(({ name }) => name));
    // A page that shows a known collection serves its posts and nothing else.
    this.patterns = shape.pages.filter(({ pattern, shows }) => pattern && !(shows && known.has(shows.collection)));
    this.matchers = shape.collections.map((collection) => ({ collection, matches: matcher(collection) }));
  }

  get features(): SiteFeatures {
    return this.shape.features;
  }

  get collections(): readonly Collection[] {
    return this.shape.collections;
  }

  posts(): Iterable<PostEntry> {
    return this.byPath.values();
  }

  postAt(path: string): PostEntry | undefined {
    return this.byPath.get(path);
  }

  postsLike(post: PostEntry, what: 'title' | 'description' | 'address'): readonly PostEntry[] {
    return this.index.like(post, what);
  }

  get tags(): ReadonlyMap<string, number> {
    return this.index.tags;
  }

  tagSpellings(tag: string): ReadonlyMap<string, number> {
    return this.index.spellingsOf(tag);
  }

  collectionOf(path: string): Collection | undefined {
    return this.matchers.find(({ matches }) => matches(path))?.collection;
  }

  /** Adds a post or replaces what was known of it. */
  setPost(entry: PostEntry): void {
    const known = this.byPath.get(entry.path);
    if (known && known.route === entry.route && known.title === entry.title) {
      // The usual case while typing: nobody can reach it, or be offered it, otherwise than before.
      this.byPath.set(entry.path, entry);
      this.index.remove(known);
      this.index.add(entry);
      const key = routeKey(entry.route ?? '');
      const same = this.byRoute.get(key);
      if (same) this.byRoute.set(key, same.map((other) => (other === known ? entry : other)));
      return;
    }
    this.removePost(entry.path);
    this.byPath.set(entry.path, entry);
    this.index.add(entry);
    if (entry.route !== undefined) {
      const key = routeKey(entry.route);
      this.byRoute.set(key, [...(this.byRoute.get(key) ?? []), entry]);
    }
    this.candidates = undefined;
  }

  /** Forgets a post; nothing happens if it is not known. */
  removePost(path: string): void {
    const entry = this.byPath.get(path);
    if (!entry) return;
    this.byPath.delete(path);
    this.index.remove(entry);
    this.candidates = undefined;
    if (entry.route === undefined) return;
    const key = routeKey(entry.route);
    const others = (this.byRoute.get(key) ?? []).filter((other) => other !== entry);
    if (others.length > 0) this.byRoute.set(key, others);
    else this.byRoute.delete(key);
  }

  resolve({ url, role }: Pick<Link, 'url' | 'role'>, path: string): Target {
    const address = readAddress(url, this.features);
    const from = this.byPath.get(path);
    switch (address.kind) {
      case 'external':
        return address;
      case 'self':
        return { kind: 'self', path, ...(from?.route !== undefined && { route: from.route }) };
      case 'path':
        return this.resolveAbsolute(address.path, role, path);
      case 'relative': {
        const file = joinPath(`/${path}`, address.path).slice(1);
        // Astro takes pictures written relative to the file; everything else is relative to the page.
        if (role === 'asset' || this.shape.assets.has(file)) return this.resolveFile(file, address.path);
        if (from?.route === undefined) return { kind: 'ignored', reason: 'page-unknown' };
        return this.resolvePath(joinPath(from.route, address.path), role, path);
      }
    }
  }

  nearest(url: string, path: string, label = ''): readonly NearPage[] {
    const address = readAddress(url, this.features);
    if (address.kind !== 'path' && address.kind !== 'relative') return [];
    this.candidates ??= indexCandidates(this.listCandidates());
    const wanted = trimSlashes(address.path.replace(/^(?:\.{1,2}\/)+/, ''));
    const own = this.byPath.get(path)?.route;
    const found = closest(this.withoutPrefix(wanted), this.candidates, { label, exclude: ({ route }) => route === own });
    return found.map(({ candidate, clear }) => ({
      route: this.toHref(candidate.route),
      ...(candidate.title !== undefined && { title: candidate.title }),
      clear,
    }));
  }

  *pages(): Iterable<string> {
    for (const [route, { path }] of this.pagesByRoute) {
      if (!/\.[cm]?[jt]s$/.test(path) && !/^\/\d+$/.test(route)) yield `${route}/`;
    }
  }

  assets(): Iterable<string> {
    return this.shape.assets;
  }

  assetHref(asset: string): string | undefined {
    const { publicFolder } = this.shape;
    return asset.startsWith(`${publicFolder}/`) ? this.features.base.replace(/\/$/, '') + asset.slice(publicFolder.length) : undefined;
  }

  toHref(route: string): string {
    const { base, trailingSlash } = this.features;
    const whole = base.replace(/\/$/, '') + route;
    return trailingSlash === 'never' && whole !== '/' ? whole.replace(/\/$/, '') : whole;
  }

  private resolveAbsolute(path: string, role: Link['role'], from: string): Target {
    const base = this.features.base.replace(/\/$/, '');
    if (base === '' || path === base || path.startsWith(`${base}/`)) return this.resolvePath(path.slice(base.length) || '/', role, from);
    // Outside the base another site may answer, unless a page of this one was clearly meant.
    const target = this.resolvePath(path, role, from);
    if (target.kind === 'missing' || target.kind === 'ignored') return { kind: 'ignored', reason: 'outside-base' };
    return { kind: 'missing', route: path, reason: { kind: 'page' } };
  }

  /** Looks up a path below the site's base. */
  private resolvePath(path: string, role: Link['role'], from: string): Target {
    const key = routeKey(path);
    const [post] = this.byRoute.get(key) ?? [];
    if (post) return post.path === from ? { kind: 'self', route: post.route ?? path, path: from } : { kind: 'post', route: post.route ?? path, path: post.path, post };
    const page = this.pagesByRoute.get(key);
    if (page) return { kind: 'page', route: path, path: page.path };
    const file = `${this.shape.publicFolder}${path}`;
    if (this.shape.assets.has(file)) return { kind: 'asset', route: path, path: file };
    const pattern = this.patterns.find((candidate) => candidate.pattern?.test(key));
    if (pattern) return { kind: 'page', route: path, path: pattern.path };
    if (isMadeByTools(path)) return { kind: 'ignored', reason: 'made-by-tools' };
    if (!this.knowsAllPages(key)) return { kind: 'ignored', reason: 'page-unknown' };
    const other = this.assetInOtherCase(file);
    if (other !== undefined) return { kind: 'missing', route: path, reason: { kind: 'asset-case', route: other.slice(this.shape.publicFolder.length) } };
    return { kind: 'missing', route: path, reason: { kind: role === 'asset' || /\.[a-z\d]{2,5}$/i.test(key) ? 'asset' : 'page' } };
  }

  private resolveFile(file: string, written: string): Target {
    if (this.shape.assets.has(file)) return { kind: 'asset', route: written, path: file };
    const other = this.assetInOtherCase(file);
    if (other === undefined) return { kind: 'missing', route: written, reason: { kind: 'asset' } };
    const folder = written.slice(0, written.lastIndexOf('/') + 1);
    return { kind: 'missing', route: written, reason: { kind: 'asset-case', route: folder + other.slice(other.lastIndexOf('/') + 1) } };
  }

  /** A page in another language, which Astro's i18n may make by itself where there is one in the main language. */
  private isTranslation(key: string): boolean {
    const [, locale = '', rest = ''] = /^\/([^/]+)(\/.*)?$/.exec(key) ?? [];
    return this.shape.locales.includes(locale) && (this.byRoute.has(rest) || this.pagesByRoute.has(rest));
  }

  /** Elsewhere, and where pages may be added unseen, only the posts' own routes are known. */
  private knowsAllPages(key: string): boolean {
    if (this.features.generator === 'astro' && !this.shape.mayHaveOtherPages) return !this.isTranslation(key);
    return this.collections.some(({ route }) => {
      const prefix = route?.slice(0, route.indexOf(':slug'));
      return prefix !== undefined && prefix !== '/' && `${key}/`.startsWith(prefix) && `${key}/` !== prefix;
    });
  }

  private assetInOtherCase(file: string): string | undefined {
    this.foldedAssets ??= new Map([...this.shape.assets].map((asset) => [asset.toLowerCase(), asset]));
    return this.foldedAssets.get(file.toLowerCase());
  }

  private listCandidates(): PageCandidate[] {
    const found: PageCandidate[] = [];
    for (const { route, title } of this.byPath.values()) {
      if (route !== undefined) found.push({ slug: this.withoutPrefix(trimSlashes(route)), route, ...(title !== undefined && { title }) });
    }
    for (const route of this.pages()) if (route !== '/') found.push({ slug: trimSlashes(route), route });
    return found;
  }

  /** The address without the folder that all posts of its collection share, which would make every post look alike. */
  private withoutPrefix(address: string): string {
    for (const { route } of this.collections) {
      const prefix = route === undefined ? '' : trimSlashes(route.slice(0, route.indexOf(':slug')));
      if (prefix !== '' && address.toLowerCase().startsWith(`${prefix.toLowerCase()}/`)) return address.slice(prefix.length + 1);
    }
    return address;
  }
}

interface PageCandidate extends Candidate {
  readonly route: string;
}

/** One key for the ways to write a page's address: `/x`, `/x/`, `/x/index.html`, `/x.html`. */
function routeKey(route: string): string {
  return route.replace(/(?:\/index)?\.html$/, '').replace(/\/+$/, '');
}

function trimSlashes(path: string): string {
  return path.replace(/^\/+|\/+$/g, '');
}

/** What Astro's own integrations and build add beside the pages. */
function isMadeByTools(path: string): boolean {
  return /^\/(?:_astro|_image|_server-islands)(?:\/|$)|^\/sitemap(?:-index|-\d+)?\.xml$|^\/pagefind\//.test(path);
}

/** The endings that Astro reads as Markdown. */
const markdownFile = /\.(?:md|mdx|markdown|mdown|mkdn|mkd|mdwn)$/;

function matcher({ base, patterns }: Collection): (path: string) => boolean {
  const prefix = base === '' ? '' : `${base}/`;
  const wanted = picomatch(patterns.filter((pattern) => !pattern.startsWith('!')), {});
  const unwanted = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => picomatch(pattern.slice(1)));
  return (path) => {
    if (!path.startsWith(prefix) || !markdownFile.test(path)) return false;
    const inside = path.slice(prefix.length);
    return wanted(inside) && !unwanted.some((excludes) => excludes(inside));
  };
}
