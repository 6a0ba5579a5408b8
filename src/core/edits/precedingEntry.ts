import type { ValueEntry } from '../model/frontmatter';

/** The entry that comes nearest before `key` in the order; the last one where the order does not know the key. */
export function precedingEntry(entries: readonly ValueEntry[], key: string, order: readonly string[]): ValueEntry | undefined {
  const place = order.indexOf(key);
  if (place < 0) return entries.at(-1);
  const earlier = order.slice(0, place).toReversed();
  for (const name of earlier) {
    const found = entries.find((entry) => entry.key === name);
    if (found) return found;
  }
  return undefined;
}
