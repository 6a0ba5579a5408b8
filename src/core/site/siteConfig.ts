import type { SiteFeatures } from '../model/site';
import type { Schema } from '../model/schema';
import { completed, hasGaps } from '../schema/completed';
import { astroConfigPaths, contentConfigPaths } from '../schema/astroConfigPaths';
import { generatedSchemaPath, readGeneratedSchema } from '../schema/generatedSchema';
import { placedRedirects, type PlacedRedirect } from '../schema/configRedirects';
import { readAstroConfig, readContentConfig, readExported, type AstroConfig, type ConfiguredCollection, type MarkdownConfig } from '../schema/siteConfigs';
import type { SiteFiles } from './files';
import { folderName } from './generators/configText';
import type { SiteConfig, SiteConfigNote, WantedConfig } from './load';
import type { OtherPages } from './shape';
import { toRedirectPage } from './redirects';
import type { FoundCollection } from './settingCollections';

export { addRedirects, followRedirects } from '../schema/configRedirects';

/** Integrations that add no pages of their own. Any other might, and then not every page can be known. */
const pageless =
  /^@astrojs\/(?:mdx|sitemap|react|preact|vue|svelte|solid-js|alpinejs|lit|partytown|tailwind|node|vercel|netlify|cloudflare|markdoc|db)$|^(?:astro-icon|astro-expressive-code|astro-pagefind|@playform\/compress|astro-compress|astro-robots-txt|astro-seo)$/;

/** Plugins that may turn links to Markdown files into links to pages, by their names: what they do is not known without running them. */
const linkRewriter = /link|relative|url|path|\bmd\b|wiki|obsidian/i;

/** Plugins that may give headings other ids, and some that only look as if. */
const headingNamer = /slug|heading|anchor|[-_]ids?\b|Ids?$|\battr|Attr|directive/i;
const headingReader = /^(?:rehype-?autolink-?headings|remark-?toc|rehype-?toc|rehype-?heading-?ids|rehype-?external-?links|rehype-?slug)$/i;

/** Plugins that typeset math. */
const mathSetter = /katex|mathjax|temml|mathml/i;

/**
 * Reads what a site's config files say, never running them. It brings a TypeScript parser, so adapters load this
 * module only when a site has such files.
 */
export async function readSiteConfig(files: SiteFiles, wanted: WantedConfig): Promise<SiteConfig> {
  return wanted.generator === 'astro' ? readAstroSite(files, wanted.astroMajor) : readOther(files, wanted.path);
}

/** The config of another generator: what it exports, as far as it is written out. */
async function readOther(files: SiteFiles, path: string): Promise<SiteConfig> {
  const read = await withFiles(files, [path], readExported);
  return { features: {}, redirects: [], locales: [], otherPages: 'none', notes: [], dataFiles: [], unreadable: read?.unreadable ?? [], files: read?.files ?? [], ...(read?.settings && { settings: read.settings }) };
}

async function readAstroSite(files: SiteFiles, astroMajor: number): Promise<SiteConfig> {
  const settings = await withFiles(files, astroConfigPaths, readAstroConfig);
  const sources = folderName(settings?.srcDir ?? 'src');
  const content = await withFiles(files, contentConfigPaths.map((path) => path.replace(/^src/, sources)), (path, read) => readContentConfig(path, read, { zodMajor: astroMajor <= 5 ? 3 : 4, sources }));
  const notes: SiteConfigNote[] = [...(settings?.notes ?? []), ...(content?.notes ?? [])];
  const collections = content && (await Promise.all(content.collections.filter(holdsFiles).map((collection) => toCollection(files, collection))));
  return {
    features: toFeatures(settings, astroMajor),
    notes,
    unreadable: [...(settings?.unreadable ?? []), ...(content?.unreadable ?? [])],
    files: [...(settings?.files ?? []), ...(content?.files ?? []), ...(content?.collections ?? []).filter(({ schema }) => !schema || hasGaps(schema)).map(({ name }) => generatedSchemaPath(name))],
    dataFiles: (content?.collections ?? []).flatMap(({ name, file }) => (file === undefined ? [] : [{ collection: name, path: file }])),
    redirects: settings?.redirects ?? [],
    locales: settings?.i18n?.locales ?? [],
    sources,
    publicFolder: folderName(settings?.publicDir ?? 'public'),
    otherPages: await otherPagesOf(files, settings, sources),
    ...(collections && { collections }),
  };
}

/** What a config leaves open about the addresses of the site. */
async function otherPagesOf(files: SiteFiles, settings: AstroConfig | undefined, sources: string): Promise<OtherPages> {
  if (!settings) return 'none';
  const { unknown, integrations = [], hasServer = false } = settings;
  if (unknown.some((key) => /^(?:|base|redirects|srcDir|publicDir|build)$/.test(key))) return 'anywhere';
  const middleware = hasServer ? await Promise.all(['.ts', '.js', '/index.ts', '/index.js'].map((end) => files.read(`${sources}/middleware${end}`))) : [];
  if (middleware.some((text) => text !== undefined)) return 'anywhere';
  return unknown.includes('integrations') || unknown.includes('i18n') || integrations.some((name) => !pageless.test(name)) ? 'some' : 'none';
}

type Read = (path: string) => string | undefined;

/** The redirect that the readers of a route are sent on by, where the config writes it. `text` is the config's. */
export function redirectOf(text: string, route: string): PlacedRedirect | undefined {
  const key = route.replace(/\/+$/, '');
  return placedRedirects(text).find(({ from, to }) => {
    const page = toRedirectPage(from, to, '');
    return page.route === key || page.pattern?.test(key) === true;
  });
}

/**
 * Runs a synchronous reader over files that can only be read asynchronously: what it asks for and is not there yet is read, and
 * the reader run again, until it asks for nothing new.
 *
 * @param candidates where the reader may start: at the first that exists
 */
async function withFiles<T>(files: SiteFiles, candidates: readonly string[], run: (path: string, read: Read) => T): Promise<T | undefined> {
  const texts = new Map<string, string | undefined>();
  let start: string | undefined;
  for (const path of candidates) {
    const text = await files.read(path);
    texts.set(path, text);
    if (text === undefined) continue;
    start = path;
    break;
  }
  if (start === undefined) return undefined;
  for (;;) {
    const wanted = new Set<string>();
    const result = run(start, (path) => {
      if (!texts.has(path)) wanted.add(path);
      return texts.get(path);
    });
    if (wanted.size === 0) return result;
    for (const path of wanted) texts.set(path, await files.read(path));
  }
}

function holdsFiles({ kind, base, patterns }: ConfiguredCollection): boolean {
  return kind !== 'other' && base !== undefined && patterns !== undefined;
}

async function toCollection(files: SiteFiles, { name, base = '', patterns = [], customIds, schema = { type: 'opaque' }, source }: ConfiguredCollection): Promise<FoundCollection> {
  const found = { name, base, patterns, customIds };
  const path = generatedSchemaPath(name);
  const generated = hasGaps(schema) ? await readGenerated(files, path) : undefined;
  if (!generated) return { ...found, schema, schemaOrigin: { kind: 'site-config', path: source.path } };
  if (schema.type === 'opaque') return { ...found, schema: generated, schemaOrigin: { kind: 'generated', path } };
  return { ...found, schema: completed(schema, generated), schemaOrigin: { kind: 'site-config', path: source.path, completedBy: path } };
}

/** What Astro itself wrote of a schema that only running it could tell; it is there after the first build. */
async function readGenerated(files: SiteFiles, path: string): Promise<Schema | undefined> {
  const text = await files.read(path);
  try {
    return text === undefined ? undefined : readGeneratedSchema(text);
  } catch (error) {
    // Read while Astro was writing it: the watcher tells when it is whole.
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function toFeatures(settings: AstroConfig | undefined, astroMajor: number): Partial<SiteFeatures> {
  if (!settings) return {};
  const { site, base, trailingSlash, buildFormat, i18n, markdown = {}, integrations = [], unknown } = settings;
  const origin = /^https?:\/\/[^/?#]+/i.exec(site ?? '')?.[0];
  return {
    ...(origin !== undefined && { origin }),
    ...(base !== undefined && { base: `/${base.replace(/^\/+|\/+$/g, '')}/`.replace('//', '/') }),
    ...(trailingSlash !== undefined && { trailingSlash }),
    ...(buildFormat !== undefined && { buildFormat }),
    ...(i18n?.defaultLocale !== undefined && { language: i18n.defaultLocale }),
    ...toMarkdownFeatures(markdown, integrations, astroMajor, unknown.includes('markdown')),
  };
}

/** @param isOpen whether there may be plugins that are not known */
function toMarkdownFeatures(markdown: MarkdownConfig, integrations: readonly string[], astroMajor: number, isOpen: boolean): Partial<SiteFeatures> {
  const { processor, smartPunctuation, gfm, code, math, remarkPlugins = [], rehypePlugins = [] } = markdown;
  const plugins = [...remarkPlugins, ...rehypePlugins];
  return {
    ...(processor === 'remark' && { astroMajor: Math.min(astroMajor, 6) }),
    ...(smartPunctuation !== undefined && { smartPunctuation }),
    ...(gfm !== undefined && { gfm }),
    ...(code && { code }),
    rewritesFileLinks: isOpen || plugins.some((name) => linkRewriter.test(name)),
    ...((isOpen || plugins.some((name) => headingNamer.test(name) && !headingReader.test(name))) && { namesHeadings: true }),
    ...((math === true || remarkPlugins.includes('remark-math')) && { math: true }),
    ...(plugins.some((name) => mathSetter.test(name)) && { typesetsMath: true }),
    ...([...plugins, ...integrations].some((name) => /mermaid/i.test(name)) && { drawsDiagrams: true }),
    ...(remarkPlugins.includes('remark-breaks') && { hardBreaks: true }),
  };
}
