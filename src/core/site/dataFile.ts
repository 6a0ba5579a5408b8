import { load } from 'js-yaml';
import { parse as parseToml } from 'smol-toml';
import type { ValueNode } from '../model/frontmatter';
import type { DataEntry } from '../model/site';
import { toTomlTree } from '../parse/tomlTree';
import { memberOf } from '../parse/values';
import { toValueTree } from '../parse/valueTree';

/**
 * The entries of a data file, as Astro's `file()` loader makes them: the keys of a map, or the items of a list by their `id` or
 * `slug`. None while the file cannot be read.
 *
 * @param path from the site's root; its ending says the notation
 */
export function entriesIn(path: string, text: string): readonly DataEntry[] {
  const [data, tree] = reading(path, text);
  if (Array.isArray(data)) return (data as readonly unknown[]).flatMap((item, index) => ofItem(item, tree?.kind === 'list' ? tree.items[index] : undefined, path));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([id, item]): readonly DataEntry[] => {
    if (id === '$schema' && typeof item === 'string') return [];
    const place = tree?.kind === 'map' ? tree.entries.find(({ key }) => key === id)?.keyRange : undefined;
    return [{ id, path, ...titleOf(item), ...(place && { range: place }) }];
  });
}

/** The title of a data file that is one entry. */
export function titleIn(path: string, text: string): { readonly title?: string } {
  return titleOf(reading(path, text)[0]);
}

function ofItem(item: unknown, node: ValueNode | undefined, path: string): readonly DataEntry[] {
  const key = (memberOf(item, 'id') ?? undefined) === undefined ? 'slug' : 'id';
  const id = memberOf(item, key);
  if ((typeof id !== 'string' && typeof id !== 'number') || id === '') return [];
  const place = node?.kind === 'map' ? node.entries.find((entry) => entry.key === key)?.value.range : undefined;
  return [{ id: String(id), path, ...titleOf(item), ...(place && { range: place }) }];
}

/** What a data file holds, and where; nothing where it is no such notation. JSON is YAML to the one who only wants places. */
function reading(path: string, text: string): readonly [data: unknown, tree?: ValueNode | undefined] {
  try {
    switch (/\.(\w+)$/.exec(path)?.[1]) {
      case 'json': return [JSON.parse(text), toValueTree(text, 0)];
      case 'yml': case 'yaml': return [load(text), toValueTree(text, 0)];
      case 'toml': return [parseToml(text), toTomlTree(text, 0)];
      default: return [undefined];
    }
  } catch {
    return [undefined]; // Halfway through being written: its entries are not known.
  }
}

/** What people call an entry. */
function titleOf(item: unknown): { readonly title?: string } {
  const title = memberOf(item, 'name') ?? memberOf(item, 'title');
  return typeof title === 'string' && title.trim() !== '' ? { title } : {};
}
