import type { Site } from '../model/site';
import { postSlug } from './slug';

/** An entry of a collection, by the id that a reference to it holds. */
export interface Entry {
  readonly id: string;
  readonly path: string;
  readonly title?: string;
}

/** What a `reference('…')` to a collection can name: its posts, and its data files of one entry each. */
export function entriesOf(name: string, site: Site): readonly Entry[] {
  const collection = site.collections.find((other) => other.name === name);
  if (!collection) return [];
  const entries: Entry[] = [];
  for (const { collection: own, slug, path, title } of site.posts()) {
    if (own === name) entries.push({ id: slug, path, ...(title !== undefined && { title }) });
  }
  for (const path of site.assets()) {
    const inside = path.startsWith(`${collection.base}/`) ? path.slice(collection.base.length + 1) : '';
    if (/\.(?:json|ya?ml|toml)$/.test(inside)) entries.push({ id: postSlug(inside, undefined, site.features.astroMajor), path });
  }
  return entries;
}
