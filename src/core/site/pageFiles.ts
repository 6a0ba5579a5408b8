import type { Collection } from '../model/site';
import { collectionMatcher } from './collectionFiles';

const pageFile = /\.(?:astro|html|mdx?|[jt]sx|vue|svelte|njk|liquid|hbs)$/;

/** The pages, layouts and components among some files, sorted: what is no post and may link to posts. Paths are from the site's root. */
export function pageFilesAmong(paths: readonly string[], collections: readonly Pick<Collection, 'base' | 'patterns'>[]): readonly string[] {
  const matchers = collections.map((collection) => collectionMatcher(collection));
  return [...new Set(paths)].filter((path) => pageFile.test(path) && !matchers.some((matches) => matches(path))).sort();
}
