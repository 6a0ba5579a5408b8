import type { Config } from '../model/config';
import type { Generator } from '../model/generator';
import type { Collection, SiteFeatures } from '../model/site';
import type { Range } from '../model/text';
import { builtinSchema } from '../schema/builtin';
import { hasPatterns, loadPatternMatcher } from '../schema/judge/pattern/matches';
import { loadDataEntries, type DataFile } from './dataEntries';
import type { SiteFiles } from './files';
import { findGenerator } from './generators/detect';
import { globPattern, isCostly } from './globs';
import type { PresetSite } from './generators/preset';
import { readHostRules } from './hostRules';
import { layoutFolders, readLayoutIds } from './layouts/layoutIds';
import { listedOnce } from './listedOnce';
import { pageFilesAmong } from './pageFiles';
import { toPage, type Page } from './pages';
import { toRedirectPage } from './redirects';
import { applySettings, type FoundCollection } from './settingCollections';
import type { OtherPages, SiteShape } from './shape';

/** What the site's own config files say, read without running them; see `schema/`. */
export interface SiteConfigReader {
  (files: SiteFiles, wanted: WantedConfig): Promise<SiteConfig>;
}

/** Which config is to be read: an Astro site's several ones, or another generator's, from the site's root. */
export type WantedConfig = { readonly generator: 'astro'; readonly astroMajor: number } | { readonly generator: Exclude<Generator, 'astro'>; readonly path: string };

/** What was found in the site's config files. What they do not say, or only running them could tell, is absent. */
export interface SiteConfig {
  readonly features: Partial<SiteFeatures>;
  readonly collections?: readonly Omit<Collection, 'route'>[];
  /** What the config of another generator exports, as data; what only running it could tell is undefined. */
  readonly settings?: Readonly<Record<string, unknown>>;
  /** Collections whose entries all stand in one data file. */
  readonly dataFiles: readonly DataFile[];
  readonly redirects: readonly { readonly from: string; readonly to: string }[];
  readonly locales: readonly string[];
  /** Where an Astro site has its sources and its public files; no slash at the ends. */
  readonly sources?: string;
  readonly publicFolder?: string;
  readonly otherPages: OtherPages;
  /** What could not be understood. */
  readonly notes: readonly SiteConfigNote[];
  /** Files that are not even valid in their own language. */
  readonly unreadable: readonly string[];
  /** Every file that was read for it. */
  readonly files: readonly string[];
}

/** A part of a config file that only running it could tell. */
export interface SiteConfigNote {
  readonly path: string;
  readonly range: Range;
  readonly message: string;
}

const nothingSaid: SiteConfig = { features: {}, dataFiles: [], redirects: [], locales: [], otherPages: 'none', notes: [], unreadable: [], files: [] };

/** The newest Astro whose habits are known here. */
const newestAstro = 7;
const postPattern = '**/*.{md,mdx}';

/**
 * Finds out all of a site but its posts: collections, pages, assets and what its generator does.
 *
 * @param readConfig reads the site's own config; heavy, so adapters load it when needed
 */
export async function loadShape(allFiles: SiteFiles, config: Config, readConfig?: SiteConfigReader): Promise<SiteShape> {
  const files = listedOnce(allFiles);
  const { generator, path } = await findGenerator(files, config.generator);
  if (generator !== 'astro') return loadOther(files, config, generator, path, readConfig);
  const astroMajor = await installedAstro(files, await files.read('package.json'));
  const site = readConfig && path !== undefined ? await readConfig(files, { generator, astroMajor }) : nothingSaid;
  const { sources = 'src', publicFolder = 'public' } = site;
  const sourceFiles = await files.list(sources);
  const [pages, assets, layoutIds] = await Promise.all([loadPages(files, sources), listAssets(files, sources, publicFolder), readLayoutIds(files, sourceFiles, generator)]);
  return shapeOf(files, config, {
    generator,
    astroMajor,
    features: { buildFormat: 'directory', rewritesFileLinks: false, ...site.features },
    collections: site.collections ?? (await foldersOfContent(files, sources)),
    pages: [...pages, ...site.redirects.map(({ from, to }) => toRedirectPage(from, to, path ?? ''))],
    assets,
    layoutIds,
    sourceFiles,
    publicFolders: [{ folder: publicFolder, at: '' }],
    otherPages: site.otherPages,
    locales: site.locales,
    notes: site.notes,
    unreadable: site.unreadable,
    dataFiles: site.dataFiles,
    files: site.files,
  });
}

/** The same for a site of another generator; `path` is the config file that told it. */
async function loadOther(files: SiteFiles, config: Config, generator: Exclude<Generator, 'astro'>, path: string | undefined, readConfig: SiteConfigReader | undefined): Promise<SiteShape> {
  const said = path !== undefined && /[jt]s$/.test(path) && readConfig ? await readConfig(files, { generator, path }) : nothingSaid;
  // What knows the generators reads YAML and TOML: most sites are Astro's, and do without.
  const preset = generator === 'other' ? undefined : await (await import('./generators/read')).readPreset(files, generator, said.settings);
  const layouts = (await Promise.all(layoutFolders.map((folder) => files.list(folder)))).flat();
  const pages = (preset?.pages ?? []).flatMap((page) => page.path ?? []);
  return shapeOf(files, config, {
    ...(preset ?? (await unknownSite(files))),
    layoutIds: await readLayoutIds(files, layouts, generator),
    sourceFiles: layouts.filter((layout) => !layout.startsWith('themes/')),
    generator,
    astroMajor: newestAstro,
    locales: [],
    notes: said.notes,
    unreadable: said.unreadable,
    dataFiles: [],
    files: [...said.files, ...(preset?.files ?? []), ...pages, ...(path === undefined ? [] : [path])],
  });
}

/** What was found of a site, before the settings have their say. */
type FoundSite = PresetSite & Pick<SiteShape, 'layoutIds'> & { readonly sourceFiles: readonly string[] } & Pick<SiteConfig, 'locales' | 'notes' | 'unreadable' | 'dataFiles'> & Pick<SiteFeatures, 'generator' | 'astroMajor'>;

async function shapeOf(files: SiteFiles, config: Config, site: FoundSite): Promise<SiteShape> {
  const set = await applySettings(files, site.collections, config.collections);
  const globs = [...config.ignoreLinks, ...config.routes, ...set.collections.flatMap(({ patterns }) => patterns)];
  if (globs.some(isCostly) || set.collections.some(({ schema }) => hasPatterns(schema))) await loadPatternMatcher();
  return {
    features: {
      generator: site.generator,
      astroMajor: site.astroMajor,
      smartPunctuation: true,
      base: '/',
      trailingSlash: 'ignore',
      buildFormat: 'preserve',
      rewritesFileLinks: true,
      math: false,
      maxLength: config.maxFileSize * 1e6,
      ...site.features,
    },
    collections: set.collections.map((collection) => withRoute(collection, site.pages)),
    pages: [...site.pages, ...(await readHostRules(files, site.publicFolders)), ...config.routes.map(toSetPage)],
    assets: new Set(site.assets),
    publicFolders: site.publicFolders,
    layoutIds: site.layoutIds,
    pageFiles: pageFilesAmong(site.sourceFiles, set.collections),
    dataEntries: await loadDataEntries(files, site.dataFiles, set.collections, site.astroMajor),
    locales: site.locales,
    otherPages: site.otherPages,
    ignoredLinks: config.ignoreLinks,
    notes: [...site.notes, ...set.notes],
    unreadable: [...site.unreadable, ...set.unreadable],
    configFiles: [...site.files, ...site.dataFiles.map(({ path }) => path), ...set.files],
  };
}

/** A site of which nothing is known but what the settings say. */
async function unknownSite(files: SiteFiles): Promise<PresetSite> {
  return { features: {}, collections: [], pages: [], publicFolders: [{ folder: 'public', at: '' }], assets: await listAssets(files, 'src', 'public'), otherPages: 'some', files: [] };
}

/** The major version of Astro: as installed, else as `package.json` asks for, else the newest known. */
async function installedAstro(files: SiteFiles, manifest: string | undefined): Promise<number> {
  const installed = /"version"\s*:\s*"(\d+)\./.exec((await files.read('node_modules/astro/package.json')) ?? '')?.[1];
  const declared = /"astro"\s*:\s*"[^"\d]*(\d+)/.exec(manifest ?? '')?.[1];
  return Number(installed ?? declared ?? newestAstro);
}

async function loadPages(files: SiteFiles, sources: string): Promise<Page[]> {
  const folder = `${sources}/pages`;
  const paths = await files.list(folder);
  const pages = await Promise.all(paths.map(async (path) => toPage(path, path.includes('[') ? ((await files.read(path)) ?? '') : '', folder)));
  return pages.filter((page) => page !== undefined);
}

async function listAssets(files: SiteFiles, sources: string, publicFolder: string): Promise<string[]> {
  const lists = await Promise.all([publicFolder, `${publicFolder}/.well-known`, ...['content', 'assets', 'images'].map((name) => `${sources}/${name}`)].map((folder) => files.list(folder)));
  return lists.flat().filter((path) => path.startsWith(`${publicFolder}/`) || !/\.mdx?$/.test(path));
}

/** A page of the setting `galley.routes`: one address, or a glob for many. */
function toSetPage(route: string): Page {
  return { pattern: globPattern(route.replace(/(?<=.)\/+$/, ''), { dot: true }) };
}

/** Without a config that says otherwise, each folder of `src/content` is a collection. */
async function foldersOfContent(files: SiteFiles, sources: string): Promise<FoundCollection[]> {
  const folder = `${sources}/content`;
  const paths = await files.list(folder);
  const names = new Set(paths.filter((path) => /\.mdx?$/.test(path)).map((path) => path.slice(folder.length + 1).split('/')).filter((parts) => parts.length > 1).map(([name = '']) => name));
  const builtin = { schema: builtinSchema(), schemaOrigin: { kind: 'builtin' } } as const;
  return [...names].sort().map((name) => ({ name, base: `${folder}/${name}`, patterns: [postPattern, '!**/_*', '!**/_*/**'], customIds: false, ...builtin }));
}

/** The route comes from the page that shows the collection, or from the setting. */
function withRoute(collection: FoundCollection, pages: readonly Page[]): Collection {
  // Slugs made by a function of the site's own cannot be known.
  if (collection.customIds) return collection;
  const shown = pages.find(({ shows }) => shows?.collection === collection.name)?.shows;
  const route = collection.route ?? shown?.route;
  const keepsBack = collection.keepsBack ?? (route === shown?.route ? shown?.keepsBack : undefined);
  return route === undefined ? collection : { ...collection, route, ...(keepsBack && { keepsBack }) };
}
