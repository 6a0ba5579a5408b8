import { load } from 'js-yaml';
import { parse as parseToml } from 'smol-toml';
import type { ValueNode } from '../model/frontmatter';
import type { Collection, DataEntry } from '../model/site';
import { toTomlTree } from '../parse/tomlTree';
import { memberOf } from '../parse/values';
import { toValueTree } from '../parse/valueTree';
import { collectionMatcher } from './collectionFiles';
import type { SiteFiles } from './files';
import { postSlug } from './slug';

/** A collection whose entries all stand in one file. */
export interface DataFile {
  readonly collection: string;
  readonly path: string;
}

const dataFile = /\.(?:json|ya?ml|toml)$/;

/** The entries of all collections that are no posts, by collection. */
export async function loadDataEntries(files: SiteFiles, dataFiles: readonly DataFile[], collections: readonly Omit<Collection, 'route'>[], astroMajor: number): Promise<Map<string, readonly DataEntry[]>> {
  const entries = new Map<string, readonly DataEntry[]>();
  for (const { collection, path } of dataFiles) entries.set(collection, readDataFile(path, (await files.read(path)) ?? ''));
  for (const { name, base, patterns, customIds } of collections) {
    // Most collections hold nothing but Markdown: their folders need not be gone through.
    if (customIds || base === '' || !patterns.some((pattern) => /json|ya?ml|toml|\*$/.test(pattern))) continue;
    const paths = (await files.list(base)).filter(collectionMatcher({ base, patterns }, dataFile));
    entries.set(name, await Promise.all(paths.map(async (path) => ({ id: postSlug(path.slice(base.length + 1), undefined, astroMajor), path, ...titleOf(reading(path, (await files.read(path)) ?? '')[0]) }))));
  }
  return entries;
}

/**
 * The entries of a data file, as Astro's `file()` loader makes them: the keys of a map, or the items of a list by their `id` or
 * `slug`. None while the file cannot be read.
 *
 * @param path from the site's root; its ending says the notation
 */
function readDataFile(path: string, text: string): readonly DataEntry[] {
  const [data, tree] = reading(path, text);
  if (Array.isArray(data)) return (data as readonly unknown[]).flatMap((item, index) => ofItem(item, tree?.kind === 'list' ? tree.items[index] : undefined, path));
  if (typeof data !== 'object' || data === null) return [];
  return Object.entries(data).flatMap(([id, item]): readonly DataEntry[] => {
    if (id === '$schema' && typeof item === 'string') return [];
    const place = tree?.kind === 'map' ? tree.entries.find(({ key }) => key === id)?.keyRange : undefined;
    return [{ id, path, ...titleOf(item), ...(place && { range: place }) }];
  });
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
