import type { PostEntry } from '../model/site';
import { foldTag } from './foldTag';
import { MultiMap } from './multiMap';
import { SlashCount } from './slashCount';

type Shared = 'title' | 'description' | 'address' | 'alias' | 'folder' | 'somewhere';

/** Finds posts by what they share, in time that does not grow with the site. Kept up to date one post at a time. */
export class PostIndex {
  private readonly byKey: Readonly<Record<Shared, MultiMap<PostEntry>>> = { title: new MultiMap(), description: new MultiMap(), address: new MultiMap(), alias: new MultiMap(), folder: new MultiMap(), somewhere: new MultiMap() };
  private readonly counts = new Map<string, number>();
  private readonly spellings = new Map<string, Map<string, number>>();
  private readonly slashes = new SlashCount();

  /** How often each tag is used, by its spelling. */
  get tags(): ReadonlyMap<string, number> {
    return this.counts;
  }

  add(post: PostEntry): void {
    forEachKey(post, (what, key) => {
      this.byKey[what].add(key, post);
    });
    for (const tag of new Set(post.tags)) this.count(tag, 1);
    this.slashes.add(post, 1);
  }

  /** Forgets a post that was added, the same object. */
  remove(post: PostEntry): void {
    forEachKey(post, (what, key) => {
      this.byKey[what].delete(key, post);
    });
    for (const tag of new Set(post.tags)) this.count(tag, -1);
    this.slashes.add(post, -1);
  }

  /** Other posts with the same title, description or address. */
  like(post: PostEntry, what: Shared): readonly PostEntry[] {
    const [key] = keys[what](post);
    return key === undefined ? [] : this.byKey[what].get(key).filter(({ path }) => path !== post.path);
  }

  /** The post at an address without slash at its end; where several claim it, the one at `from`, else the first by path. */
  servedAt(route: string, from: string): PostEntry | undefined {
    const posts = this.byKey.address.get(`${route}/`);
    return posts.find(({ path }) => path === from) ?? posts.reduce<PostEntry | undefined>((first, post) => (first && first.path < post.path ? first : post), undefined);
  }

  /** The first post by path that another address, without slash at its end, leads on to. */
  leadingOn(address: string): PostEntry | undefined {
    return [...this.byKey.alias.get(`${address}/`)].sort((a, b) => (a.path < b.path ? -1 : 1))[0];
  }

  /** How the addresses begin of posts that cannot be read. */
  unread: readonly string[] = [];

  /** Whether a post whose address is not known may be the one at this one. */
  mayBeAt(address: string): boolean {
    const starts = this.byKey.somewhere;
    return (starts.size > 0 || this.unread.length > 0) && [...this.unread, ...starts.keys()].some((start) => `${address}/`.startsWith(start));
  }

  /** Whether posts are served in the folder of an address, the site's start left out. */
  hasBeside(address: string): boolean {
    return this.byKey.folder.has(folderOf(address));
  }

  /** Whether links to pages end with a slash, if one way is clearly the blog's own. */
  get slashHabit(): boolean | undefined {
    return this.slashes.habit;
  }

  /** The spellings in use of a tag, with how often. */
  spellingsOf(tag: string): ReadonlyMap<string, number> {
    return this.spellings.get(foldTag(tag)) ?? new Map<string, number>();
  }

  private count(tag: string, by: 1 | -1): void {
    const folded = foldTag(tag);
    const forms = this.spellings.get(folded) ?? new Map<string, number>();
    this.spellings.set(folded, forms);
    for (const counts of [this.counts, forms]) {
      const count = (counts.get(tag) ?? 0) + by;
      if (count > 0) counts.set(tag, count);
      else counts.delete(tag);
    }
    if (forms.size === 0) this.spellings.delete(folded);
  }
}

/** Under which keys a post is found by what it shares. */
const keys: Readonly<Record<Shared, (post: PostEntry) => readonly string[]>> = {
  title: ({ collection, title }) => (title === undefined ? [] : [`${collection}:${foldText(title)}`]),
  description: ({ collection, description }) => (description === undefined ? [] : [`${collection}:${foldText(description)}`]),
  // Without a route the collection itself holds a slug once only.
  address: ({ route, collection, slug }) => [route === undefined ? `${collection}:${slug}` : addressKey(route)],
  alias: ({ aliases = [] }) => aliases.map(addressKey),
  folder: ({ route }) => {
    const folder = route === undefined ? '' : folderOf(addressKey(route).slice(0, -1));
    return folder === '' ? [] : [folder];
  },
  somewhere: ({ somewhere }) => (somewhere === undefined ? [] : [somewhere]),
};

const kinds = Object.keys(keys) as Shared[];

function forEachKey(post: PostEntry, use: (what: Shared, key: string) => void): void {
  for (const what of kinds) for (const key of keys[what](post)) use(what, key);
}

/** An address with a slash at its end, whether it is that of a folder or of a file. */
function addressKey(route: string): string {
  return `${route.replace(/(?:(?:\/index)?\.html)?\/*$/, '')}/`;
}

/** The folder of an address without slash at its end. */
function folderOf(address: string): string {
  return address.slice(0, Math.max(0, address.lastIndexOf('/')));
}

function foldText(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
