import type { Site } from '../model/site';

/** Who writes the site's posts, with how many, the busiest first. */
export function usualAuthors(site: Site): readonly (readonly [author: string, posts: number])[] {
  const counts = new Map<string, number>();
  for (const { author } of site.posts()) if (author !== undefined) counts.set(author, (counts.get(author) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}
