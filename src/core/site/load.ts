import picomatch from 'picomatch';
import type { Config } from '../model/config';
import type { Collection, SiteFeatures } from '../model/site';
import type { Range } from '../model/text';
import { astroConfigPaths } from '../schema/astroConfigPaths';
import { builtinSchema } from '../schema/builtin';
import type { SiteFiles } from './files';
import { toPage, type Page } from './pages';
import { toRedirectPage } from './redirects';
import { applySettings, type FoundCollection } from './settingCollections';
import type { SiteShape } from './shape';

/** What the site's own config files say, read without running them; see `schema/`. */
export interface SiteConfigReader {
  (files: SiteFiles, astroMajor: number): Promise<SiteConfig>;
}

/** What was found in the site's config files. What they do not say, or only running them could tell, is absent. */
export interface SiteConfig {
  readonly features: Partial<SiteFeatures>;
  readonly collections?: readonly Omit<Collection, 'route'>[];
  readonly redirects: readonly { readonly from: string; readonly to: string }[];
  readonly locales: readonly string[];
  /** Something may add pages that no file shows. */
  readonly mayHaveOtherPages: boolean;
  /** What could not be understood. */
  readonly notes: readonly SiteConfigNote[];
  /** Every file that was read for it. */
  readonly files: readonly string[];
}

/** A part of a config file that only running it could tell. */
export interface SiteConfigNote {
  readonly path: string;
  readonly range: Range;
  readonly message: string;
}

const nothingSaid: SiteConfig = { features: {}, redirects: [], locales: [], mayHaveOtherPages: false, notes: [], files: [] };

/** The newest Astro whose habits are known here. */
const newestAstro = 7;
const postPattern = '**/*.{md,mdx}';

/**
 * Finds out all of a site but its posts: collections, pages, assets and what its generator does.
 *
 * @param readConfig reads the site's own config; heavy, so adapters load it when needed
 */
export async function loadShape(files: SiteFiles, config: Config, readConfig?: SiteConfigReader): Promise<SiteShape> {
  const [topLevel, manifest] = await Promise.all([findAstroConfig(files), files.read('package.json')]);
  const isAstro = topLevel !== undefined;
  const astroMajor = await installedAstro(files, manifest);
  const site = isAstro && readConfig ? await readConfig(files, astroMajor) : nothingSaid;
  const [pages, assets] = await Promise.all([isAstro ? loadPages(files) : [], listAssets(files)]);
  const found = isAstro ? (site.collections ?? (await foldersOfContent(files))) : [];
  const set = await applySettings(files, found, config.collections);
  const features: SiteFeatures = {
    generator: isAstro ? 'astro' : 'other',
    astroMajor,
    smartPunctuation: true,
    base: '/',
    trailingSlash: 'ignore',
    buildFormat: isAstro ? 'directory' : 'preserve',
    rewritesFileLinks: !isAstro,
    math: false,
    ...site.features,
  };
  return {
    features,
    collections: set.collections.map((collection) => withRoute(collection, pages)),
    pages: [...pages, ...site.redirects.map(({ from, to }) => toRedirectPage(from, to, topLevel ?? '')), ...config.routes.map(toSetPage)],
    assets,
    publicFolder: 'public',
    locales: site.locales,
    mayHaveOtherPages: site.mayHaveOtherPages,
    ignoredLinks: config.ignoreLinks,
    notes: [...site.notes, ...set.notes],
    configFiles: [...site.files, ...set.files],
  };
}

async function findAstroConfig(files: SiteFiles): Promise<string | undefined> {
  for (const path of astroConfigPaths) if ((await files.read(path)) !== undefined) return path;
  return undefined;
}

/** The major version of Astro: as installed, else as `package.json` asks for, else the newest known. */
async function installedAstro(files: SiteFiles, manifest: string | undefined): Promise<number> {
  const installed = /"version"\s*:\s*"(\d+)\./.exec((await files.read('node_modules/astro/package.json')) ?? '')?.[1];
  const declared = /"astro"\s*:\s*"[^"\d]*(\d+)/.exec(manifest ?? '')?.[1];
  return Number(installed ?? declared ?? newestAstro);
}

async function loadPages(files: SiteFiles): Promise<Page[]> {
  const paths = await files.list('src/pages');
  const pages = await Promise.all(paths.map(async (path) => toPage(path, path.includes('[') ? ((await files.read(path)) ?? '') : '')));
  return pages.filter((page) => page !== undefined);
}

async function listAssets(files: SiteFiles): Promise<Set<string>> {
  const lists = await Promise.all(['public', 'public/.well-known', 'src/content', 'src/assets', 'src/images'].map((folder) => files.list(folder)));
  return new Set(lists.flat().filter((path) => path.startsWith('public/') || !/\.mdx?$/.test(path)));
}

/** A page of the setting `galley.routes`: one address, or a glob for many. */
function toSetPage(route: string): Page {
  return { pattern: picomatch.makeRe(route.replace(/(?<=.)\/+$/, ''), { dot: true }) };
}

/** Without a config that says otherwise, each folder of `src/content` is a collection. */
async function foldersOfContent(files: SiteFiles): Promise<FoundCollection[]> {
  const paths = await files.list('src/content');
  const names = new Set(paths.filter((path) => /\.mdx?$/.test(path)).map((path) => path.split('/')).filter((parts) => parts.length > 3).map((parts) => parts[2] ?? ''));
  const builtin = { schema: builtinSchema(), schemaOrigin: { kind: 'builtin' } } as const;
  return [...names].sort().map((name) => ({ name, base: `src/content/${name}`, patterns: [postPattern, '!**/_*', '!**/_*/**'], customIds: false, ...builtin }));
}

/** The route comes from the page that shows the collection, or from the setting. */
function withRoute(collection: FoundCollection, pages: readonly Page[]): Collection {
  // Slugs made by a function of the site's own cannot be known.
  if (collection.customIds) return collection;
  const route = collection.route ?? pages.find(({ shows }) => shows?.collection === collection.name)?.shows?.route;
  return route === undefined ? collection : { ...collection, route };
}
