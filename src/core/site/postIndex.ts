import type { PostEntry } from '../model/site';
import { foldTag } from './foldTag';
import { SlashCount } from './slashCount';

type Shared = 'title' | 'description' | 'address';

/** Finds posts by what they share, in time that does not grow with the site. Kept up to date one post at a time. */
export class PostIndex {
  private readonly byKey = { title: new Map<string, Set<PostEntry>>(), description: new Map<string, Set<PostEntry>>(), address: new Map<string, Set<PostEntry>>() };
  private readonly counts = new Map<string, number>();
  private readonly spellings = new Map<string, Map<string, number>>();
  private readonly slashes = new SlashCount();

  /** How often each tag is used, by its spelling. */
  get tags(): ReadonlyMap<string, number> {
    return this.counts;
  }

  add(post: PostEntry): void {
    for (const [what, key] of keysOf(post)) {
      const posts = this.byKey[what].get(key);
      if (posts) posts.add(post);
      else this.byKey[what].set(key, new Set([post]));
    }
    for (const tag of new Set(post.tags)) this.count(tag, 1);
    this.slashes.add(post, 1);
  }

  /** Forgets a post that was added, the same object. */
  remove(post: PostEntry): void {
    for (const [what, key] of keysOf(post)) {
      const posts = this.byKey[what].get(key);
      posts?.delete(post);
      if (posts?.size === 0) this.byKey[what].delete(key);
    }
    for (const tag of new Set(post.tags)) this.count(tag, -1);
    this.slashes.add(post, -1);
  }

  /** Other posts with the same title, description or address. */
  like(post: PostEntry, what: Shared): readonly PostEntry[] {
    const key = keysOf(post).find(([shared]) => shared === what)?.[1];
    const posts = key === undefined ? undefined : this.byKey[what].get(key);
    return posts && posts.size > 0 ? [...posts].filter(({ path }) => path !== post.path) : [];
  }

  /** The post at an address without slash at its end; where several claim it, the one at `from`, else the first by path. */
  servedAt(route: string, from: string): PostEntry | undefined {
    const posts = [...(this.byKey.address.get(`${route}/`) ?? [])];
    return posts.find(({ path }) => path === from) ?? posts.reduce<PostEntry | undefined>((first, post) => (first && first.path < post.path ? first : post), undefined);
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

function keysOf({ title, description, route, collection, slug }: PostEntry): (readonly [Shared, string])[] {
  // Without a route the collection itself holds a slug once only.
  const address = route === undefined ? `${collection}:${slug}` : `${route.replace(/\/+$/, '')}/`;
  return [
    ...(title === undefined ? [] : [['title', `${collection}:${foldText(title)}`] as const]),
    ...(description === undefined ? [] : [['description', `${collection}:${foldText(description)}`] as const]),
    ['address', address],
  ];
}

function foldText(text: string): string {
  return text.normalize('NFC').trim().replace(/\s+/g, ' ').toLowerCase();
}
