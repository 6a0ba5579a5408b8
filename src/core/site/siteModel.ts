import type { Link } from '../model/post';
import type { Collection, DataEntry, NearPage, PostEntry, Site, SiteFeatures, SlashPolicy, Target } from '../model/site';
import { pathPartOf, readAddress } from './address';
import { collectionMatcher } from './collectionFiles';
import { computedByParts } from './layouts/layoutIds';
import { LinkNames } from './linkNames';
import { NearFiles } from './nearFiles';
import { NearPages } from './nearPages';
import { PostIndex } from './postIndex';
import { addressOfFile } from './publicFolders';
import { relativePath } from './relativePath';
import { Resolver } from './resolver';
import type { SiteShape } from './shape';
import { unreadAddresses } from './unread';

export type { SiteShape };

/**
 * The site, built from what its files say. Posts come and go while a writer works; everything else is replaced as a whole
 * with a new model. It reads no files itself.
 */
export class SiteModel implements Site {
  private readonly byPath = new Map<string, PostEntry>();
  private readonly index = new PostIndex();
  private linkNames: LinkNames | undefined;
  private readonly resolver: Resolver;
  private readonly matchers: readonly { collection: Collection; matches: (path: string) => boolean }[];
  private unreadPaths: readonly string[] = [];
  private near: NearPages | undefined;
  private nearFiles: NearFiles | undefined;

  constructor(private readonly shape: SiteShape) {
    this.resolver = new Resolver(shape, { postAt: (path) => this.byPath.get(path), servedAt: (route, from) => this.index.servedAt(route, from), leadingOn: (address) => this.index.leadingOn(address), mayBeAt: (address) => this.index.mayBeAt(address), hasBeside: (address) => this.index.hasBeside(address) });
    this.matchers = shape.collections.map((collection) => ({ collection, matches: collectionMatcher(collection) }));
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

  dataEntries(collection: string): readonly DataEntry[] {
    return this.shape.dataEntries.get(collection) ?? [];
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

  mayHaveId({ path, renders = [] }: Pick<PostEntry, 'path' | 'renders'>, id: string): boolean {
    const { layoutIds } = this.shape;
    return layoutIds.written.has(id) || [...layoutIds.computed, ...computedByParts(layoutIds, path, renders)].some((pattern) => pattern.test(id));
  }

  pages(): Iterable<string> {
    return this.resolver.pages.routes();
  }

  assets(): Iterable<string> {
    return this.shape.assets;
  }

  get pageFiles(): readonly string[] {
    return this.shape.pageFiles;
  }

  get publicFolder(): string {
    // Of `src/img`, served at `/img`, that is `src`.
    const begins = this.shape.publicFolders.flatMap(({ folder, at }) => (`/${folder}`.endsWith(at) ? [folder.slice(0, Math.max(0, folder.length - at.length))] : []));
    return begins[0] ?? 'public';
  }

  assetHref(asset: string): string | undefined {
    const address = addressOfFile(asset, this.shape.publicFolders);
    return address === undefined ? undefined : this.features.base.replace(/\/$/, '') + address;
  }

  get slashPolicy(): SlashPolicy | undefined {
    const { trailingSlash } = this.features;
    if (trailingSlash !== 'ignore') return { slash: trailingSlash === 'always', from: 'config' };
    const slash = this.index.slashHabit;
    return slash === undefined ? undefined : { slash, from: 'habit' };
  }

  toHref(route: string, slash = true): string {
    const whole = this.features.base.replace(/\/$/, '') + route;
    return (this.slashPolicy?.slash ?? slash) || whole === '/' ? whole : whole.replace(/\/$/, '');
  }

  mayLinkTo(addresses: readonly string[]): readonly PostEntry[] {
    return [...this.preparedLinks().find(addresses)].map((path) => this.byPath.get(path)).filter((post) => post !== undefined);
  }

  /** The folders and files that could not be read, by path: what they would serve is not judged. */
  get unread(): readonly string[] {
    return this.unreadPaths;
  }

  set unread(paths: readonly string[]) {
    this.unreadPaths = paths;
    this.index.unread = paths.flatMap((path) => this.collections.flatMap((collection) => unreadAddresses(path, collection, this.features)));
  }

  /** Gets ready for {@link nearest}, which else the first question does. Who asks for it before there are posts pays for each as it comes. */
  prepare(): void {
    this.preparedNear();
  }

  /** Gets ready for {@link mayLinkTo}, by one post: what it is not ready for, the first question does. Returns false once it is ready for all. */
  prepareLinks(): boolean {
    return this.preparedLinks().readNext();
  }

  /** Adds a post or replaces what was known of it. */
  setPost(entry: PostEntry): void {
    const known = this.byPath.get(entry.path);
    if (known) this.index.remove(known);
    this.byPath.set(entry.path, entry);
    this.index.add(entry);
    this.linkNames?.replace(known, entry);
    this.near?.set(entry);
  }

  /** Forgets a post; nothing happens if it is not known. */
  removePost(path: string): void {
    const entry = this.byPath.get(path);
    if (!entry) return;
    this.byPath.delete(path);
    this.index.remove(entry);
    this.linkNames?.remove(entry);
    this.near?.remove(path);
  }

  resolve(link: Pick<Link, 'url' | 'role'>, path: string): Target {
    return this.resolver.resolve(link, path);
  }

  nearest(url: string, path: string, label = ''): readonly NearPage[] {
    const address = readAddress(url, this.features);
    if (address.kind !== 'path' && address.kind !== 'relative') return [];
    const near = this.preparedNear();
    const slash = /(?:\/|\.mdx?)$/i.test(pathPartOf(url));
    return near.find(address.path, label, this.byPath.get(path)?.route).map(({ candidate: { route, title }, clear }) => ({
      route: this.toHref(route, slash),
      ...(title !== undefined && { title }),
      clear,
    }));
  }

  nearestFiles(url: string, path: string): readonly NearPage[] {
    const address = readAddress(url, this.features);
    if (address.kind !== 'path' && address.kind !== 'relative') return [];
    this.nearFiles ??= new NearFiles([...this.shape.assets]);
    const near = this.nearFiles.find(address.path).map(({ candidate, clear }) => ({ route: this.assetHref(candidate.path) ?? relativePath(path, candidate.path), clear }));
    const isAlike = ({ route }: NearPage): boolean => route.startsWith('/') === (address.kind === 'path');
    return [...near.filter(isAlike), ...near.filter((file) => !isAlike(file))];
  }

  private preparedNear(): NearPages {
    return (this.near ??= new NearPages(this.byPath.values(), this.pages(), this.collections));
  }

  private preparedLinks(): LinkNames {
    return (this.linkNames ??= new LinkNames(this.features, this.byPath.values()));
  }
}
