import type { PostEntry, SiteFeatures } from '../model/site';
import { readAddress } from './address';
import { MultiMap } from './multiMap';

/**
 * Finds the posts that may link to an address, in time that does not grow with the site. It goes by the last part of the
 * address alone, which all ways to write it share: whether a link really leads there is for `resolve` to say.
 */
export class LinkNames {
  private readonly paths = new MultiMap<string>();
  private readonly unread: Iterator<PostEntry>;

  /** @param posts those of the site, read bit by bit or when first asked for: of those that come, go and change meanwhile, what they are then */
  constructor(
    private readonly features: SiteFeatures,
    posts: Iterable<PostEntry>,
  ) {
    this.unread = posts[Symbol.iterator]();
  }

  /** Reads one more post. Returns false where there is none left. */
  readNext(): boolean {
    const next = this.unread.next();
    if (next.done !== true) this.replace(undefined, next.value);
    return next.done !== true;
  }

  /** Adds a post in place of what was known of it. While its text is typed, its links are mostly the same. */
  replace(known: PostEntry | undefined, post: PostEntry): void {
    if (known && hasSameLinks(known, post)) return;
    if (known) this.remove(known);
    for (const name of this.namesOf(post)) this.paths.add(name, post.path);
  }

  /** Forgets a post that was added, with the same links. */
  remove(post: PostEntry): void {
    for (const name of this.namesOf(post)) this.paths.delete(name, post.path);
  }

  /** The paths of posts with a link that may lead to one of some addresses or files, in no order. */
  find(addresses: readonly string[]): ReadonlySet<string> {
    while (this.readNext());
    // A link such as `../` names nothing: it may lead anywhere.
    return new Set(['', ...addresses.map(nameOf)].flatMap((name) => this.paths.get(name)));
  }

  private namesOf({ links, image }: PostEntry): ReadonlySet<string> {
    const names = new Set<string>();
    for (const url of [...links.map(({ url }) => url), ...(image === undefined ? [] : [image])]) {
      const address = readAddress(url, this.features);
      if (address.kind === 'path' || address.kind === 'relative') names.add(nameOf(address.path));
    }
    return names;
  }
}

function hasSameLinks(a: PostEntry, b: PostEntry): boolean {
  return a.image === b.image && a.links.length === b.links.length && a.links.every(({ url }, index) => url === b.links[index]?.url);
}

/** The last part of a path, without extension; that of its folder for an `index`. */
function nameOf(path: string): string {
  const { name, start } = lastPart(path, path.length);
  return (name === 'index' ? lastPart(path, start).name : name).normalize().toLowerCase();
}

/** The last part of a path before an offset, and where it starts: without extension, empty for `..`. */
function lastPart(path: string, before: number): { readonly name: string; readonly start: number } {
  let end = before;
  while (end > 0 && path[end - 1] === '/') end -= 1;
  const start = path.lastIndexOf('/', end - 1) + 1;
  const part = path.slice(start, end);
  if (part === '.' && start > 0) return lastPart(path, start);
  if (part === '.' || part === '..') return { name: '', start };
  const dot = part.lastIndexOf('.');
  return { name: dot > 0 && /^\.\w+$/.test(part.slice(dot)) ? part.slice(0, dot) : part, start };
}
