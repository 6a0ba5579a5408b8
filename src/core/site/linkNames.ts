import type { PostEntry, SiteFeatures } from '../model/site';
import { readAddress } from './address';
import { MultiMap } from './multiMap';

/**
 * Finds the posts that may link to an address, in time that does not grow with the site. It goes by the last part of the
 * address alone, which all ways to write it share: whether a link really leads there is for `resolve` to say.
 */
export class LinkNames {
  private readonly paths = new MultiMap<string>();

  constructor(private readonly features: SiteFeatures) {}

  add(post: PostEntry): void {
    for (const name of this.namesOf(post)) this.paths.add(name, post.path);
  }

  /** Forgets a post that was added, with the same links. */
  remove(post: PostEntry): void {
    for (const name of this.namesOf(post)) this.paths.delete(name, post.path);
  }

  /** The paths of posts with a link that may lead to one of some addresses or files, in no order. */
  find(addresses: readonly string[]): ReadonlySet<string> {
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

/** The last part of a path, without extension; that of its folder for an `index`. */
function nameOf(path: string): string {
  const parts = path.split('/').filter((part) => part !== '' && part !== '.');
  const names = parts.map((part) => (part === '..' ? '' : part.replace(/(?<=.)\.\w+$/, '')));
  if (names.at(-1) === 'index') names.pop();
  return (names.at(-1) ?? '').normalize().toLowerCase();
}
