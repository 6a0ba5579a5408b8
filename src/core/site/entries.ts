import type { DataEntry, Site } from '../model/site';

/** What a `reference('…')` to a collection can name: its posts, and the entries of its data files. */
export function entriesOf(name: string, site: Site): readonly DataEntry[] {
  const entries: DataEntry[] = [];
  for (const { collection, slug, path, title } of site.posts()) {
    if (collection === name) entries.push({ id: slug, path, ...(title !== undefined && { title }) });
  }
  return [...entries, ...site.dataEntries(name)];
}
