import type { Site } from '../model/site';
import { fieldAt } from '../schema/fields';
import { entriesOf } from './entries';

type Data = Readonly<Record<string, unknown>>;

/**
 * Frontmatter as its readers see it: where a value is a `reference('…')`, the name or title of the entry takes the place of its id.
 *
 * @param path the post's
 * @param isShown which fields are of interest
 */
export function withReferenceNames(data: Data, path: string, site: Site, isShown: (key: string) => boolean): Data {
  const schema = site.collectionOf(path)?.schema;
  if (schema === undefined) return data;
  return Object.fromEntries(
    Object.entries(data).map(([key, value]) => {
      const reference = isShown(key) ? (fieldAt(schema, [key], data)?.reference ?? fieldAt(schema, [key, 0], data)?.reference) : undefined;
      if (reference === undefined) return [key, value];
      const entries = entriesOf(reference, site);
      const named = (item: unknown): unknown => entries.find(({ id }) => id === idOf(item))?.title ?? idOf(item) ?? item;
      return [key, Array.isArray(value) ? value.map(named) : named(value)];
    }),
  );
}

/** A reference is written as the entry's id, or as an object that holds it (Astro's `reference()`). */
function idOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  return ['id', 'slug'].map((key) => (value as Data)[key]).find((id) => typeof id === 'string');
}
