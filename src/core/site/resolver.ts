import type { Link } from '../model/post';
import type { PostEntry, Target } from '../model/site';
import { joinPath, pathPartOf, readAddress } from './address';
import { Assets } from './assets';
import { globMatcher } from './globs';
import { Pages, type FoundPage } from './pageTable';
import { addressOfFile, filesServedAt } from './publicFolders';
import { routeKey } from './routeKey';
import type { SiteShape } from './shape';

/** How the resolver asks for posts. */
export interface KnownPosts {
  postAt(path: string): PostEntry | undefined;
  /** The post served at an address without slash at its end; of several the one at `from`, if it is among them. */
  servedAt(route: string, from: string): PostEntry | undefined;
  /** The post that another address, without slash at its end, leads on to. */
  leadingOn(address: string): PostEntry | undefined;
  /** Whether a post whose address is not known may be the one at this one. */
  mayBeAt(address: string): boolean;
  /** Whether posts are served beside this address, in the same folder, the site's start left out. */
  hasBeside(address: string): boolean;
}

type Role = Link['role'];

/** Says where addresses lead. */
export class Resolver {
  readonly pages: Pages;
  private readonly assets: Assets;
  private readonly isIgnored: (address: string) => boolean;

  constructor(
    private readonly shape: SiteShape,
    private readonly posts: KnownPosts,
  ) {
    this.pages = new Pages(shape);
    this.assets = new Assets(shape.assets);
    this.isIgnored = globMatcher(shape.ignoredLinks, { dot: true });
  }

  /** See `Site.resolve`. */
  resolve({ url, role }: Pick<Link, 'url' | 'role'>, from: string): Target {
    const address = readAddress(url, this.shape.features);
    if (address.kind === 'self') {
      const route = this.posts.postAt(from)?.route;
      return { kind: 'self', path: from, ...(route !== undefined && { route }) };
    }
    if (this.isIgnored(pathPartOf(url)) || (address.kind === 'path' && this.isIgnored(address.path))) return { kind: 'ignored', reason: 'setting' };
    if (address.kind === 'external') return address;
    return address.kind === 'path' ? this.resolveAbsolute(address.path, role, from) : this.resolveRelative(address.path, role, from);
  }

  private resolveAbsolute(path: string, role: Role, from: string): Target {
    const base = this.shape.features.base.replace(/\/$/, '');
    if (base === '' || path === base || path.startsWith(`${base}/`)) return this.resolvePath(path.slice(base.length) || '/', role, from);
    // Outside the base another site may answer, unless a page of this one was clearly meant.
    const target = this.resolvePath(path, role, from);
    if (target.kind === 'missing' || target.kind === 'ignored') return { kind: 'ignored', reason: 'outside-base' };
    return { kind: 'missing', route: path, reason: { kind: 'page', address: path } };
  }

  private resolveRelative(path: string, role: Role, from: string): Target {
    const file = rootedFile(path, this.shape.features) ?? joinPath(`/${from}`, path).slice(1);
    // Astro takes pictures written relative to the file; everything else is relative to the page.
    if (role === 'asset' || this.assets.has(file)) return this.resolveFile(file, path);
    const post = this.posts.postAt(file);
    if (post) return this.toSource(post, path);
    const route = this.posts.postAt(from)?.route;
    if (route === undefined) return { kind: 'ignored', reason: 'page-unknown' };
    const targets = this.pageAddresses(route).map((page) => this.resolvePath(joinPath(page, path), role, from));
    return targets.find(({ kind }) => kind !== 'missing') ?? targets[0] ?? { kind: 'ignored', reason: 'page-unknown' };
  }

  /** Where a page may be when a browser resolves its relative links: with the slash, without, or either as the host likes it. */
  private pageAddresses(route: string): readonly string[] {
    const { trailingSlash, buildFormat } = this.shape.features;
    const bare = route.replace(/\/+$/, '');
    return trailingSlash !== 'never' && buildFormat === 'directory' ? [route] : [bare, `${bare}/`];
  }

  /** Looks up a path below the site's base. */
  private resolvePath(path: string, role: Role, from: string): Target {
    const { features } = this.shape;
    const key = routeKey(path, features.buildFormat);
    const post = this.posts.servedAt(key, from);
    if (post) return post.path === from ? { kind: 'self', route: post.route ?? path, path: from } : { kind: 'post', route: post.route ?? path, path: post.path, post };
    const files = filesServedAt(path, this.shape.publicFolders);
    const file = files.find((candidate) => this.assets.has(candidate));
    const page = this.pages.find(key);
    if (page) return toTarget(page, path);
    const moved = this.posts.leadingOn(key);
    if (moved?.route !== undefined) return { kind: 'page', route: path, path: moved.path, redirect: this.shape.features.base.replace(/\/$/, '') + moved.route };
    if (file !== undefined) return { kind: 'asset', route: path, path: file };
    const resource = this.resourceAt(path, from);
    if (resource !== undefined) return { kind: 'asset', route: path, path: resource };
    const matched = this.pages.match(key, (destination) => this.isThere(destination, from));
    if (matched) return toTarget(matched, path);
    return this.resolveUnknown(path, key, files, role);
  }

  /** A file beside the `index.md` of a page that is served elsewhere than its folder lies: Hugo takes it along. */
  private resourceAt(path: string, from: string): string | undefined {
    const { generator, buildFormat } = this.shape.features;
    if (generator !== 'hugo' && generator !== 'zola') return undefined;
    const slash = path.lastIndexOf('/');
    const page = this.posts.servedAt(routeKey(path.slice(0, slash), buildFormat), from)?.path ?? '';
    const file = page.slice(0, page.lastIndexOf('/')) + path.slice(slash);
    return /\/index\.[^/]+$/.test(page) && this.assets.has(file) ? file : undefined;
  }

  private resolveUnknown(path: string, key: string, files: readonly string[], role: Role): Target {
    const base = this.shape.features.base.replace(/\/$/, '');
    if (isMadeByTools(path)) return { kind: 'ignored', reason: 'made-by-tools' };
    const source = this.posts.postAt(path.slice(1));
    if (source) return this.toSource(source, path);
    if (!this.knowsAllPages(key) || files.some((file) => this.assets.mayHave(file))) return { kind: 'ignored', reason: 'page-unknown' };
    for (const file of files) {
      const other = this.assets.inOtherCase(file);
      const address = other === undefined ? undefined : addressOfFile(other, this.shape.publicFolders);
      if (address !== undefined) return { kind: 'missing', route: path, reason: { kind: 'asset-case', route: base + address } };
    }
    const isFile = role === 'asset' || (/\.[a-z\d]{2,5}$/i.test(key) && !/\.(?:html?|mdx?)$/i.test(key));
    return { kind: 'missing', route: path, reason: { kind: isFile ? 'asset' : 'page', address: base + path } };
  }

  /** The redirects of a pattern are made for the pages that are there to be redirected to. */
  private isThere(destination: string, from: string): boolean {
    const address = readAddress(destination, this.shape.features);
    return address.kind !== 'path' || this.resolvePath(address.path, 'page', from).kind !== 'missing';
  }

  /** The file of a post where its address is wanted; some sites have a plugin that knows what is meant. */
  private toSource(post: PostEntry, written: string): Target {
    if (this.shape.features.rewritesFileLinks) return { kind: 'post', route: post.route ?? written, path: post.path, post };
    return { kind: 'missing', route: written, reason: { kind: 'source', post } };
  }

  private resolveFile(file: string, written: string): Target {
    if (this.assets.has(file)) return { kind: 'asset', route: written, path: file };
    const other = this.assets.inOtherCase(file);
    if (this.assets.mayHave(file)) return { kind: 'ignored', reason: 'unread' };
    if (other === undefined) return { kind: 'missing', route: written, reason: { kind: 'asset', address: written } };
    const folder = written.slice(0, written.lastIndexOf('/') + 1);
    return { kind: 'missing', route: written, reason: { kind: 'asset-case', route: folder + other.slice(other.lastIndexOf('/') + 1) } };
  }

  /** Where pages may be added unseen, only what lies among the posts is known: but for numbers, which are of lists. */
  private knowsAllPages(key: string): boolean {
    const { otherPages } = this.shape;
    if (otherPages === 'anywhere' || this.posts.mayBeAt(key)) return false;
    if (otherPages === 'none') return !this.isTranslation(key);
    const { generator } = this.shape.features;
    if (generator !== 'astro' && generator !== 'other' && this.posts.hasBeside(key) && !/\/(?:page|tags?|categor\w+|authors?)$|\/\d+$/.test(key)) return true;
    return this.shape.collections.some(({ route }) => {
      const prefix = route?.slice(0, route.indexOf(':'));
      return prefix !== undefined && prefix !== '/' && `${key}/`.startsWith(prefix) && `${key}/` !== prefix;
    });
  }

  /** A page in another language, which Astro's i18n may make by itself where there is one in the main language. */
  private isTranslation(key: string): boolean {
    const [, locale = '', rest = ''] = /^\/([^/]+)(\/.*)?$/.exec(key) ?? [];
    return this.shape.locales.includes(locale) && (this.posts.servedAt(rest, '') !== undefined || this.pages.has(rest));
  }
}

/** A file named from the content's folder, `@/posts/a.md` as Zola has it, or from the site's, `@site/docs/a.md` as Docusaurus has it. */
function rootedFile(path: string, { generator }: SiteShape['features']): string | undefined {
  if (generator === 'zola' && path.startsWith('@/')) return path.replace('@', 'content');
  return generator === 'docusaurus' && path.startsWith('@site/') ? path.slice('@site/'.length) : undefined;
}

function toTarget(page: FoundPage, route: string): Target {
  return { kind: 'page', route, ...page };
}

/** What Astro's own integrations and build add beside the pages. */
function isMadeByTools(path: string): boolean {
  return /^\/(?:_astro|_image|_server-islands)(?:\/|$)|^\/sitemap(?:-index|-\d+)?\.xml$|^\/pagefind\//.test(path);
}
