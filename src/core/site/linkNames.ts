import type { PostEntry, SiteFeatures } from '../model/site';
import { readAddress } from './address';

/**
 * Finds the posts that may link to an address, in time that does not grow with the site. It goes by the last part of the
 * address alone, which all ways to write it share: whether a link really leads there is for `resolve` to say.
 */
export class LinkNames {
  private readonly posts = new Map<string, Set<string>>();

  constructor(private readonly features: SiteFeatures) {}

  add(post: PostEntry): void {
    for (const name of this.namesOf(post)) {
      const paths = this.posts.get(name);
      if (paths) paths.add(post.path);
      else this.posts.set(name, new Set([post.path]));
    }
  }

  /** Forgets a post that was added, with the same links. */
  remove(post: PostEntry): void {
    for (const name of this.namesOf(post)) {
      const paths = this.posts.get(name);
      paths?.delete(post.path);
      if (paths?.size === 0) this.posts.delete(name);
    }
  }

  /** The paths of posts with a link that may lead to one of some addresses or files, in no order. */
  find(addresses: readonly string[]): ReadonlySet<string> {
    // A link such as `../` names nothing: it may lead anywhere.
    return new Set(['', ...addresses.map(nameOf)].flatMap((name) => [...(this.posts.get(name) ?? [])]));
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

/** The last part of a path, without extension; that of its folder for an `index`. */
function nameOf(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  const names = parts.map((part) => (part === '..' ? '' : part.replace(/(?<=.)\.\w+$/, '')));
  if (names.at(-1) === 'index') names.pop();
  return (names.at(-1) ?? '').normalize().toLowerCase();
}
