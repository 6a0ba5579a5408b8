import type { Collection, PostEntry } from '../model/site';
import { closest, indexCandidates, type Candidate, type CandidateIndex, type Suggestion } from './closest';

interface PageCandidate extends Candidate {
  readonly route: string;
}

const candidates = new WeakMap<PostEntry, PageCandidate>();

/** Finds the pages that a broken address may have meant. Holds for one state of the site's routes and titles. */
export class NearPages {
  private readonly candidates: CandidateIndex<PageCandidate>;

  /** @param routes of pages that are no posts, with a slash at the end */
  constructor(posts: Iterable<PostEntry>, routes: Iterable<string>, private readonly collections: readonly Collection[]) {
    const found: PageCandidate[] = [];
    for (const post of posts) if (post.route !== undefined) found.push(this.toCandidate(post, post.route));
    for (const route of routes) if (route !== '/') found.push({ slug: trimSlashes(route), route });
    // Where too many are alike, the first are looked at: the same ones whatever order the posts were read in.
    this.candidates = indexCandidates(found.sort((a, b) => a.slug.length - b.slug.length || (a.slug < b.slug ? -1 : 1)));
  }

  /** @param path of the broken address, decoded, without the site's base; @param own the route of the page it stands on, never suggested */
  find(path: string, label: string, own: string | undefined): readonly Suggestion<PageCandidate>[] {
    const wanted = trimSlashes(path.replace(/^(?:\.{1,2}\/)+/, ''));
    return closest(this.withoutPrefix(wanted), this.candidates, { label, exclude: ({ route }) => route === own });
  }

  /** The same object for the same post, as taking it apart is remembered. */
  private toCandidate(post: PostEntry, route: string): PageCandidate {
    const slug = this.withoutPrefix(trimSlashes(route));
    const known = candidates.get(post);
    if (known?.slug === slug) return known;
    const { title } = post;
    const candidate = { slug, route, ...(title !== undefined && { title }) };
    candidates.set(post, candidate);
    return candidate;
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
