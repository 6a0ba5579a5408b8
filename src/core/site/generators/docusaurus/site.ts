import { parseFrontmatter } from '../../../parse/frontmatter';
import { splitByGrayMatter } from '../../../parse/grayMatter';
import { builtinSchema } from '../../../schema/builtin';
import type { SiteFiles } from '../../files';
import type { Page } from '../../pages';
import type { FoundCollection } from '../../settingCollections';
import { assetsIn } from '../assets';
import { basePath, folderName, originAndBase, parseSettings, recordOf, textOr, textsOf, type Settings } from '../configText';
import type { PresetSite } from '../preset';
import { anyBelow, pageAt, patternPage } from '../presetPages';

/** Plugins that add no pages. */
const pageless = /(?:^|[-/])(?:ideal-image|sitemap|pwa|google-|gtag|vercel-|svgr|rsdoctor|css-|mermaid|search|live-codeblock|lunr|remote-content|debug|client-redirects)/;

/** What one of the plugins that make pages of texts is told. */
interface Part {
  readonly kind: 'docs' | 'blog' | 'pages';
  /** undefined where it is computed. */
  readonly options: Settings | undefined;
}

/** Reads a Docusaurus site (https://docusaurus.io/docs/api/docusaurus-config); `settings` is undefined where its config cannot be read. */
export async function readDocusaurusSite(files: SiteFiles, settings: Settings | undefined): Promise<PresetSite> {
  const parts = partsOf(settings ?? {});
  const collections: FoundCollection[] = [];
  const pages: Page[] = [];
  const isVersioned = (await files.list('versioned_docs')).length > 0;
  for (const { kind, options = {} } of parts) {
    const folder = folderName(textOr(options.path, kind === 'pages' ? 'src/pages' : kind));
    const at = basePath(textOr(options.routeBasePath, kind === 'pages' ? '/' : kind));
    if (kind === 'pages') pages.push(...(await sourcePages(files, folder, at)));
    else {
      // Which version has which address is not followed.
      const hidden = kind === 'docs' && isVersioned;
      collections.push(toCollection(kind, folder, at, options, hidden, collections.length));
      pages.push(...(hidden ? [patternPage(anyBelow(at))] : kind === 'docs' ? await docsPages(files, folder, at) : blogPages(at)));
    }
  }
  const { locales, defaultLocale } = recordOf(settings?.i18n);
  const others = textsOf(locales).filter((locale) => locale !== defaultLocale).map((locale) => patternPage(anyBelow(`/${locale}`)));
  const { origin } = originAndBase(settings?.url);
  const served = (settings && 'staticDirectories' in settings ? textsOf(settings.staticDirectories) : ['static']).map(folderName);
  return {
    features: {
      ...(origin !== undefined && { origin }),
      base: basePath(textOr(settings?.baseUrl, '/')),
      ...(typeof settings?.trailingSlash === 'boolean' && { trailingSlash: settings.trailingSlash ? ('always' as const) : ('never' as const) }),
      buildFormat: 'preserve',
    },
    collections,
    pages: [...pages, ...others, patternPage('/(?:sitemap\\.xml|404|search|opensearch\\.xml)'), patternPage(anyBelow('/assets'))],
    publicFolders: served.map((folder) => ({ folder, at: '' })),
    assets: await assetsIn(files, [...served, ...parts.map(({ kind, options }) => folderName(textOr(options?.path, kind === 'pages' ? 'src/pages' : kind)))]),
    otherPages: settings === undefined || parts.some(({ options }) => options === undefined) || namesOf(settings.plugins).some((name) => !pageless.test(name) && !/content-(?:docs|blog|pages)$/.test(name)) ? 'some' : 'none',
    files: [],
  };
}

/** The parts of the classic preset and the plugins that hold further ones. */
function partsOf(settings: Settings): readonly Part[] {
  const presets: readonly unknown[] = Array.isArray(settings.presets) ? settings.presets : [];
  const classic = presets.filter((preset) => /(?:^|preset-)classic$/.test(nameOf(preset)));
  const ofPresets = classic.flatMap((preset): readonly Part[] => {
    const options: unknown = Array.isArray(preset) ? preset[1] : {};
    return (['docs', 'blog', 'pages'] as const).flatMap((kind) => partOf(kind, recordOf(options), kind));
  });
  const plugins: readonly unknown[] = Array.isArray(settings.plugins) ? settings.plugins : [];
  const own = plugins.flatMap((plugin): readonly Part[] => {
    const kind = /content-(docs|blog|pages)$/.exec(nameOf(plugin))?.[1] as Part['kind'] | undefined;
    return kind === undefined ? [] : partOf(kind, { options: Array.isArray(plugin) ? (plugin[1] as unknown) : {} }, 'options');
  });
  return [...ofPresets, ...own];
}

/** `false` leaves a part out. */
function partOf(kind: Part['kind'], holder: Settings, key: string): readonly Part[] {
  if (!(key in holder)) return [{ kind, options: {} }];
  const options = holder[key];
  if (options === false) return [];
  return [{ kind, options: options === undefined ? undefined : recordOf(options) }];
}

const nameOf = (entry: unknown): string => {
  const name: unknown = Array.isArray(entry) ? entry[0] : entry;
  return typeof name === 'string' ? name : '';
};
const namesOf = (list: unknown): readonly string[] => (Array.isArray(list) ? list.filter((entry) => entry !== false && entry !== null).map(nameOf) : []);

function toCollection(kind: 'docs' | 'blog', folder: string, at: string, options: Settings, hidden: boolean, index: number): FoundCollection {
  const numberPrefixes = options.numberPrefixParser !== false;
  return {
    name: textOr(options.id, index === 0 || folder === kind ? kind : `${kind}-${index}`), base: folder,
    patterns: ['**/*.{md,mdx}', '!**/_*.{md,mdx}', '!**/_*/**', '!**/*.test.{md,mdx}', '!**/__tests__/**'],
    customIds: false, keepsBack: { drafts: true, later: false }, schema: builtinSchema('docusaurus'), schemaOrigin: { kind: 'builtin' },
    ...(!hidden && { route: `${at}:slug/`, addressing: { generator: 'docusaurus', kind, at, numberPrefixes } }),
  };
}

/** Lists of posts, tags, authors and feeds. */
function blogPages(at: string): readonly Page[] {
  return [pageAt(at), pageAt(`${at}archive`), ...['tags', 'authors', 'page'].map((name) => patternPage(anyBelow(at + name))), patternPage(`${at}(?:rss\\.xml|atom\\.xml|feed\\.json)`)];
}

/** Pages that docs get besides: those of categories and tags. */
async function docsPages(files: SiteFiles, folder: string, at: string): Promise<readonly Page[]> {
  const categories = (await files.list(folder)).filter((path) => /(?:^|\/)_category_\.(?:json|ya?ml)$/.test(path));
  const own = await Promise.all(
    categories.map(async (path) => {
      const link = recordOf(parseSettings(path, (await files.read(path)) ?? '').link);
      return link.type === 'generated-index' && typeof link.slug === 'string' ? [pageAt(`${at}${link.slug}`.replace(/\/{2,}/g, '/'), path)] : [];
    }),
  );
  return [...own.flat(), ...['category', 'tags'].map((name) => patternPage(anyBelow(at + name)))];
}

/** What stands in `src/pages`: components and texts. */
async function sourcePages(files: SiteFiles, folder: string, at: string): Promise<readonly Page[]> {
  const sources = (await files.list(folder)).filter((path) => /\.(?:mdx?|[jt]sx?)$/.test(path) && !/(?:^|\/)_|\.(?:test|spec|d)\.[jt]sx?$|\/__tests__\//.test(path.slice(folder.length + 1)));
  return Promise.all(
    sources.map(async (path) => {
      const stem = path.slice(folder.length + 1).replace(/\.\w+$/, '').replace(/(?:^|\/)index$/, '');
      const text = /\.mdx?$/.test(path) ? ((await files.read(path)) ?? '') : '';
      const { slug } = parseFrontmatter(text, splitByGrayMatter(text)).data;
      return pageAt(`${at}${typeof slug === 'string' ? slug.replace(/^\//, '') : stem}`, path);
    }),
  );
}
