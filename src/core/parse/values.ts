import type { ValueEntry, ValueNode, ValuePath } from '../model/frontmatter';

/** The value at a path, or undefined where the path leads nowhere. */
export function valueAt(root: ValueNode | undefined, path: ValuePath): ValueNode | undefined {
  let node = root;
  for (const step of path) {
    if (node?.kind === 'map') node = entryIn(node, String(step))?.value;
    else if (node?.kind === 'list' && typeof step === 'number') node = node.items[step];
    else return undefined;
  }
  return node;
}

/** The `key: value` at a path that ends with a key. */
export function entryAt(root: ValueNode | undefined, path: ValuePath): ValueEntry | undefined {
  const parent = valueAt(root, path.slice(0, -1));
  const key = path.at(-1);
  return parent?.kind === 'map' && key !== undefined ? entryIn(parent, String(key)) : undefined;
}

type MapNode = Extract<ValueNode, { kind: 'map' }>;

/** An entry of a map, its own or one that a `<<` written out in it brings along. */
function entryIn(node: MapNode, key: string): ValueEntry | undefined {
  return node.entries.find((entry) => entry.key === key) ?? node.entries.flatMap(mergedMaps).flatMap((map) => entryIn(map, key) ?? [])[0];
}

function mergedMaps({ key, value }: ValueEntry): readonly MapNode[] {
  if (key !== '<<' || value.kind === 'scalar') return [];
  return value.kind === 'map' ? [value] : value.items.filter((item) => item.kind === 'map');
}

/** A value inside another, of what the site's reader made; undefined where there is none. */
export function memberOf(value: unknown, key: string | number): unknown {
  if (typeof value !== 'object' || value === null || !Object.hasOwn(value, key)) return undefined;
  return (value as Readonly<Record<string | number, unknown>>)[key];
}

/** Whether an entry is a table of TOML with a header of its own, `[image]`, and its values on the lines below. */
export function isTable({ keyRange, value }: ValueEntry): boolean {
  return value.range.start < keyRange.start;
}

/** Whether several lines of TOML make an entry, each with its key: `image.url = …`, `image.alt = …`; `[image]`, `[image.size]`; `[[authors]]` twice. */
export function isScattered(entry: ValueEntry): boolean {
  const { value } = entry;
  if (value.kind === 'list') return isTable(entry) && (value.items.length > 1 || value.items.some(holdsTables));
  return holdsTables(value) || (value.kind === 'map' && value.entries.length > 1 && value.entries[0]?.value.range.start === value.range.start);
}

function holdsTables(value: ValueNode): boolean {
  return value.kind === 'map' && value.entries.some(isTable);
}
