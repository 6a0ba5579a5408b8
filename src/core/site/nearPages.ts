import type { Collection, PostEntry } from '../model/site';
import { CandidateIndex, closest, type Candidate, type Suggestion } from './closest';

interface PageCandidate extends Candidate {
  readonly route: string;
}

/** Finds the pages that a broken address may have meant. Kept up to date one post at a time. */
export class NearPages {
  private readonly index = new CandidateIndex<PageCandidate>();
  private readonly byPath = new Map<string, PageCandidate>();

  /** @param routes of pages that are no posts, with a slash at the end */
  constructor(posts: Iterable<PostEntry>, routes: Iterable<string>, private readonly collections: readonly Collection[]) {
    for (const post of posts) this.set(post);
    for (const route of routes) if (route !== '/') this.index.add({ slug: trimSlashes(route), route });
  }

  /** Adds a post or replaces what was known of it. */
  set({ path, route, title }: PostEntry): void {
    const known = this.byPath.get(path);
    // While typing, nobody can usually reach it, or be offered it, otherwise than before.
    if (known?.route === route && known?.title === title) return;
    this.remove(path);
    if (route === undefined) return;
    const candidate = { slug: this.withoutPrefix(trimSlashes(route)), route, ...(title !== undefined && { title }) };
    this.byPath.set(path, candidate);
    this.index.add(candidate);
  }

  /** Forgets a post; nothing happens if it is not known. */
  remove(path: string): void {
    const known = this.byPath.get(path);
    if (!known) return;
    this.byPath.delete(path);
    this.index.remove(known);
  }

  /** @param path of the broken address, decoded, without the site's base; @param own the route of the page it stands on, never suggested */
  find(path: string, label: string, own: string | undefined): readonly Suggestion<PageCandidate>[] {
    const wanted = trimSlashes(path.replace(/^(?:\.{1,2}\/)+/, ''));
    return closest(this.withoutPrefix(wanted), this.index, { label, exclude: ({ route }) => route === own });
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

function trimSlashes(path: string): string {
  return path.replace(/^\/+|\/+$/g, '');
}
