import type { Generator } from '../../model/generator';
import type { SiteFiles } from '../files';
import type { Settings } from './configText';
import { readDocusaurusSite } from './docusaurus/site';
import { readEleventySite } from './eleventy/site';
import { readHugoSite } from './hugo/site';
import { readJekyllSite } from './jekyll/site';
import { readNextSite } from './next/site';
import type { PresetSite } from './preset';
import { readZolaSite } from './zola/site';

/**
 * Reads a site by the habits of its generator; undefined where it has none that are known.
 *
 * @param settings what a config that is code exports, as far as it is written out
 */
export async function readPreset(files: SiteFiles, generator: Generator, settings: Settings | undefined): Promise<PresetSite | undefined> {
  switch (generator) {
    case 'hugo': return readHugoSite(files);
    case 'jekyll': return readJekyllSite(files);
    case 'eleventy': return readEleventySite(files);
    case 'docusaurus': return readDocusaurusSite(files, settings);
    case 'next': return readNextSite(files, settings);
    case 'zola': return readZolaSite(files);
    case 'astro': case 'other': return undefined;
  }
}
