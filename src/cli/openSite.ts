import { loadShape, SiteModel, type Config, type SiteConfigNote, type SiteConfigReader, type SiteFiles } from '../core/index';
import { DiskFiles, readAtOnce } from '../disk/diskFiles';
import type { Io } from './io';
import { InputFiles } from './inputFiles';
import type { Selection } from './selection';
import { repositoryAround } from './root';
import { readSettings } from './settings';

/** A site read from disk. */
export interface OpenSite {
  /** Its folder, absolute. */
  readonly root: string;
  readonly files: SiteFiles;
  readonly config: Config;
  readonly site: SiteModel;
  /** What of its config files could not be understood. */
  readonly notes: readonly SiteConfigNote[];
}

/** Brings a TypeScript parser, so it is loaded only for sites that have a config to read. */
const readConfig: SiteConfigReader = async (files, wanted) => (await import('../core/site/siteConfig')).readSiteConfig(files, wanted);

/**
 * Reads all of a site but its posts.
 *
 * @param overrides the values of `--rule`
 * @throws UsageError when its settings are wrong
 */
export async function openSite({ root, input }: Selection, io: Pick<Io, 'readInput'>, overrides: readonly string[] = []): Promise<OpenSite> {
  const disk = new DiskFiles(root, repositoryAround(root), readAtOnce);
  const files = input === undefined ? disk : new InputFiles(disk, input, (await io.readInput()).replace(/^\uFEFF/, ''));
  const config = await readSettings(files, overrides);
  const shape = await loadShape(files, config, readConfig);
  return { root, files, config, site: new SiteModel(shape), notes: shape.notes };
}
