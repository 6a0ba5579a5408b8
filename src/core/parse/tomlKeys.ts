import type { ValueEntry, ValueNode } from '../model/frontmatter';
import type { Range } from '../model/text';

/** One or more keys with points between them, as they stand before `=` and in headers. */
export const tomlNames = /(?:[\w-]+|"[^"\r\n]*"|'[^'\r\n]*')(?:[ \t]*\.[ \t]*(?:[\w-]+|"[^"\r\n]*"|'[^'\r\n]*'))*/;

export type Entries = ValueEntry[];

export type TomlKey = Pick<ValueEntry, 'key' | 'keyRange'>;

/** `image.url`: each key with its place; `offset` is where the names begin. */
export function keysIn(names: string, offset: number): TomlKey[] {
  return [...names.matchAll(/"[^"]*"|'[^']*'|[^\s.]+/g)].map(({ 0: key, index }) => ({
    key: key.replace(/^["']|["']$/g, ''),
    keyRange: { start: offset + index, end: offset + index + key.length },
  }));
}

/** The entries of the map below some keys, made where it is not there yet; of a list, those of its last map, or of a new one. */
export function mapAt(entries: Entries, keys: readonly TomlKey[], range: Range, inList: boolean): Entries {
  return keys.reduce((within, key, depth) => {
    const known = entryOf(within, key.key)?.value;
    const isNewItem = inList && depth === keys.length - 1;
    if (known?.kind === 'map') return known.entries as Entries;
    const last = known?.kind === 'list' ? known.items.at(-1) : undefined;
    if (last?.kind === 'map' && !isNewItem) return last.entries as Entries;
    const made: Entries = [];
    const map: ValueNode = { kind: 'map', range, flow: false, entries: made };
    if (known?.kind === 'list') (known.items as ValueNode[]).push(map);
    else within.push({ ...key, value: isNewItem ? { kind: 'list', range, flow: false, items: [map] } : map });
    return made;
  }, entries);
}

interface Index {
  readonly byKey: Map<string, ValueEntry>;
  /** How many entries are in it. */
  entered: number;
}

const indexes = new WeakMap<Entries, Index>();

/** The first entry with a key. An index is kept of each map, as there may be thousands of tables. */
function entryOf(entries: Entries, key: string): ValueEntry | undefined {
  const index = indexes.get(entries) ?? { byKey: new Map<string, ValueEntry>(), entered: 0 };
  indexes.set(entries, index);
  for (const entry of entries.slice(index.entered)) if (!index.byKey.has(entry.key)) index.byKey.set(entry.key, entry);
  index.entered = entries.length;
  return index.byKey.get(key);
}
