import type { PostEntry } from '../model/site';

/** What the site knows of a post, as JSON can hold it. */
export type StoredEntry = Omit<PostEntry, 'ids'> & {
  /** Those that are no heading's. */
  readonly ids: readonly string[];
};

/** For writing down what the site knows of a post. */
export function toStoredEntry(entry: PostEntry): StoredEntry {
  const ofHeadings = new Set(entry.headings.map(({ id }) => id));
  return { ...entry, ids: [...entry.ids].filter((id) => !ofHeadings.has(id)) };
}

/** The reverse of {@link toStoredEntry}. */
export function fromStoredEntry(stored: StoredEntry): PostEntry {
  return { ...stored, ids: new Set([...stored.headings.map(({ id }) => id), ...stored.ids]) };
}

/**
 * The same entry with texts of its own. What a parser returns are pieces of the post's text, and JavaScript keeps the whole
 * text in memory as long as one of its pieces is in use.
 */
export function detached(entry: PostEntry): PostEntry {
  return fromStoredEntry(JSON.parse(JSON.stringify(toStoredEntry(entry))) as StoredEntry);
}
