import type { Collection, DataEntry } from '../model/site';
import { collectionMatcher } from './collectionFiles';
import type { SiteFiles } from './files';
import { postSlug } from './slug';

/** A collection whose entries all stand in one file. */
export interface DataFile {
  readonly collection: string;
  readonly path: string;
}

const dataFile = /\.(?:json|ya?ml|toml)$/;

/** The entries of all collections that are no posts, by collection. What reads them is loaded when there are some. */
export async function loadDataEntries(files: SiteFiles, dataFiles: readonly DataFile[], collections: readonly Omit<Collection, 'route'>[], astroMajor: number): Promise<Map<string, readonly DataEntry[]>> {
  const entries = new Map<string, readonly DataEntry[]>();
  for (const { collection, path } of dataFiles) {
    const { entriesIn } = await import('./dataFile');
    entries.set(collection, entriesIn(path, (await files.read(path)) ?? ''));
  }
  for (const { name, base, patterns, customIds } of collections) {
    // Most collections hold nothing but Markdown: their folders need not be gone through.
    if (customIds || base === '' || !patterns.some((pattern) => /json|ya?ml|toml|\*$/.test(pattern))) continue;
    const paths = (await files.list(base)).filter(collectionMatcher({ base, patterns }, dataFile));
    entries.set(name, await Promise.all(paths.map(async (path) => {
      const { titleIn } = await import('./dataFile');
      return { id: postSlug(path.slice(base.length + 1), undefined, astroMajor), path, ...titleIn(path, (await files.read(path)) ?? '') };
    })));
  }
  return entries;
}
