import type { PostEntry } from '../model/site';
import { pathPartOf } from './address';

/** From so many links on they show a habit, if so many of them agree. */
const enough = 5;
const agreed = 0.75;

/** Counts how the links of a blog's posts are written: with a slash at the end or without. */
export class SlashCount {
  private slashed = 0;
  private bare = 0;

  /** Counts the links of a post; -1 takes them away again. */
  add({ links }: Pick<PostEntry, 'links'>, by: 1 | -1): void {
    for (const { url } of links) {
      const path = pathPartOf(url);
      // Files and the site's own start say nothing.
      if (!/^\/[^/]/.test(path) || /\.[^/]*$/.test(path)) continue;
      if (path.endsWith('/')) this.slashed += by;
      else this.bare += by;
    }
  }

  /** Whether links end with a slash; undefined while there are few, or both ways are common. */
  get habit(): boolean | undefined {
    const all = this.slashed + this.bare;
    if (all < enough || Math.max(this.slashed, this.bare) < all * agreed) return undefined;
    return this.slashed > this.bare;
  }
}
