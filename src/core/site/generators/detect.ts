import type { Generator } from '../../model/generator';
import { astroConfigPaths, contentConfigPaths } from '../../schema/astroConfigPaths';
import type { SiteFiles } from '../files';
import { docusaurusConfigPaths, eleventyConfigPaths, hugoConfigPaths, jekyllConfigPaths, nextConfigPaths } from './configPaths';

/** Files that tell a generator by their names, in the order in which they are looked for. */
const marks: readonly (readonly [generator: Generator, paths: readonly string[]])[] = [
  ['astro', astroConfigPaths],
  ['docusaurus', docusaurusConfigPaths],
  ['eleventy', eleventyConfigPaths],
  ['hugo', hugoConfigPaths.filter((path) => path.includes('hugo') || path.includes('_default'))],
  ['zola', ['zola.toml']],
  ['jekyll', jekyllConfigPaths],
  ['next', nextConfigPaths],
  // Astro needs no config of its own.
  ['astro', contentConfigPaths],
];

/** The files that mark a site's root by their names; `config.toml` is too common a name to be one. */
export const generatorMarks: readonly string[] = marks.flatMap(([, paths]) => paths);

/** A site's generator and the config file that tells it. */
export interface FoundGenerator {
  readonly generator: Generator;
  readonly path?: string;
}

/**
 * Finds out what a site is made with.
 *
 * @param wanted what the settings say
 */
export async function findGenerator(files: SiteFiles, wanted: Generator | 'auto'): Promise<FoundGenerator> {
  for (const [generator, paths] of marks) {
    if (wanted !== 'auto' && wanted !== generator) continue;
    for (const path of paths) if ((await files.read(path)) !== undefined) return { generator, path };
  }
  if (wanted !== 'auto') return { generator: wanted };
  return (await findByOldConfig(files)) ?? (await dependsOnAstro(files)) ?? { generator: 'other' };
}

/** Older Hugo sites and those of Zola share a name for their config: what stands in it tells them apart. */
async function findByOldConfig(files: SiteFiles): Promise<FoundGenerator | undefined> {
  for (const path of ['config.toml', 'config.yaml', 'config.yml', 'config.json']) {
    const text = await files.read(path);
    if (text === undefined) continue;
    const { parseSettings } = await import('./configText');
    const keys = new Set(Object.keys(parseSettings(path, text)).map((key) => key.toLowerCase()));
    if (keys.has('base_url') && path.endsWith('.toml')) return { generator: 'zola', path };
    if (keys.has('baseurl') || keys.has('languagecode') || keys.has('theme')) return { generator: 'hugo', path };
  }
  return undefined;
}

/** A site may have no config at all. */
async function dependsOnAstro(files: SiteFiles): Promise<FoundGenerator | undefined> {
  const path = 'package.json';
  const manifest = await files.read(path);
  return manifest !== undefined && /"astro"\s*:\s*"/.test(manifest) ? { generator: 'astro', path } : undefined;
}
