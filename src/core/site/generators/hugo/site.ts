import type { HugoAddressing } from '../../../model/generator';
import type { SiteFiles } from '../../files';
import type { Page } from '../../pages';
import { parseFrontmatter } from '../../../parse/frontmatter';
import { splitForHugo } from '../../../parse/fence';
import { builtinSchema } from '../../../schema/builtin';
import { assetsIn } from '../assets';
import { hugoConfigPaths } from '../configPaths';
import { folderName, originAndBase, readConfigText, recordOf, textOr, textsOf, type Settings } from '../configText';
import { toRedirectPage } from '../../redirects';
import { anyBelow, pageAt, patternPage } from '../presetPages';
import type { PresetSite } from '../preset';
import { hugoAddress, hugoPath } from './address';

/** Reads a Hugo site (https://gohugo.io/configuration/). */
export async function readHugoSite(files: SiteFiles): Promise<PresetSite> {
  const config = await readConfigText(files, hugoConfigPaths);
  const settings = folded(config?.settings ?? {});
  const content = folderName(textOr(settings.contentdir, 'content'));
  const languages = languagesOf(settings);
  const folders = contentFolders(content, languages);
  // Content brought in from elsewhere, dates taken from file names and languages on hosts of their own only Hugo finds its way through.
  const isPlain = folders !== undefined && settings.module === undefined && settings.frontmatter === undefined && languages.every(({ hasOwnAddresses }) => !hasOwnAddresses);
  const permalinks = permalinksOf(settings);
  const contents = await Promise.all((folders ?? []).map(async ({ folder, names }) => {
    const main = names.find(({ isMain }) => isMain) ?? names[0];
    const addressing: Omit<HugoAddressing, 'permalink'> = {
      generator: 'hugo', content: folder, ugly: settings.uglyurls === true, keepCase: settings.disablepathtolower === true, dropAccents: settings.removepathaccents === true,
      languages: names.filter((name) => name !== main).map(({ name }) => name), main: main?.name ?? 'en', prefix: main?.prefix ?? '',
    };
    const paths = await files.list(folder);
    const posts = paths.filter((path) => /\.(?:md|markdown)$/.test(path)).map((path) => path.slice(folder.length + 1));
    return { addressing, posts, mark: folder === content || main?.isMain ? '' : `${main?.name ?? ''}/` };
  }));
  return {
    features: { ...originAndBase(settings.baseurl), buildFormat: 'preserve' },
    collections: isPlain ? contents.flatMap(({ posts, addressing, mark }) => collectionsOf(posts, addressing, permalinks, mark)) : [],
    pages: isPlain ? [...homesOf(languages, settings, config?.path ?? ''), ...(await Promise.all(contents.map(({ posts, addressing }) => pagesOf(files, posts, addressing, settings)))).flat()] : [],
    publicFolders: [...staticFolders(settings).map((folder) => ({ folder, at: '' })), ...contents.map(({ addressing: { content: folder, prefix = '' } }) => ({ folder, at: prefix })), ...(contents.length === 0 ? [{ folder: content, at: '' }] : [])],
    assets: await assetsIn(files, [...staticFolders(settings), content, ...contents.map(({ addressing }) => addressing.content), 'assets']),
    otherPages: !isPlain || Object.keys(permalinks).some((section) => taxonomiesOf(settings).includes(section)) ? 'some' : 'none',
    files: config ? [config.path] : [],
  };
}

/** Hugo's keys are the same in any letter case. */
function folded(settings: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).map(([key, value]) => [key.toLowerCase(), value]));
}

/** In a site of several languages one of `/` and `/es/`, where the main one is, leads on to the other. */
function homesOf(languages: readonly Language[], { baseurl }: Settings, path: string): readonly Page[] {
  const main = languages.find(({ isMain }) => isMain);
  if (!main || languages.length < 2) return [];
  const base = (originAndBase(baseurl).base ?? '/').replace(/\/$/, '');
  return [main.prefix === '' ? toRedirectPage(`/${main.name}`, `${base}/`, path) : toRedirectPage('/', `${base}${main.prefix}/`, path)];
}

interface Language {
  readonly name: string;
  readonly isMain: boolean;
  /** What its addresses begin with: `/en`, or nothing. */
  readonly prefix: string;
  /** The folder of its own that it has. */
  readonly folder?: string;
  /** It is served by another host, or its addresses are made otherwise. */
  readonly hasOwnAddresses: boolean;
}

/** The languages of the site, those that are switched off left out; the main one where none is named. */
function languagesOf(settings: Settings): readonly Language[] {
  const main = textOr(settings.defaultcontentlanguage, 'en');
  const inFolder = settings.defaultcontentlanguageinsubdir === true;
  const named = Object.entries(recordOf(settings.languages)).map(([name, said]) => ({ name, said: folded(recordOf(said)) }));
  const all = named.some(({ name }) => name === main) ? named : [{ name: main, said: {} as Settings }, ...named];
  return all.filter(({ said }) => said.disabled !== true).map(({ name, said: { contentdir, baseurl, permalinks, taxonomies } }) => ({
    name, isMain: name === main, prefix: name === main && !inFolder ? '' : `/${name}`,
    ...(typeof contentdir === 'string' && { folder: folderName(contentdir) }),
    hasOwnAddresses: [baseurl, permalinks, taxonomies].some((own) => own !== undefined),
  }));
}

/** The folders with content and the languages in each, those without a folder of their own in the one that all share; undefined where one lies in another. */
function contentFolders(shared: string, languages: readonly Language[]): readonly { readonly folder: string; readonly names: readonly Language[] }[] | undefined {
  const folders = new Map<string, Language[]>();
  for (const language of languages) {
    const folder = language.folder ?? shared;
    folders.set(folder, [...(folders.get(folder) ?? []), language]);
  }
  const isNested = [...folders.keys()].some((one) => [...folders.keys()].some((other) => other.startsWith(`${one}/`)));
  return isNested ? undefined : [...folders].map(([folder, names]) => ({ folder, names }));
}

/** A theme's own files are served as the site's. */
function staticFolders({ staticdir, theme }: Settings): readonly string[] {
  const themes = typeof theme === 'string' ? [theme] : textsOf(theme);
  const own = typeof staticdir === 'string' ? [staticdir] : textsOf(staticdir);
  return [...(own.length > 0 ? own : ['static']).map(folderName), ...themes.map((name) => `themes/${name}/static`)];
}

function taxonomiesOf({ taxonomies }: Settings): readonly string[] {
  return taxonomies === undefined ? ['tags', 'categories'] : Object.values(recordOf(taxonomies)).filter((plural): plural is string => typeof plural === 'string');
}

/** By section; newer configs hold them by kind of page. */
function permalinksOf({ permalinks }: Settings): Readonly<Record<string, string>> {
  const all = recordOf(permalinks);
  return Object.fromEntries(Object.entries({ ...all, ...recordOf(all.page) }).filter((entry): entry is [string, string] => typeof entry[1] === 'string'));
}

/** One for each folder at the top, and one for what lies beside them; `mark` begins their names. */
function collectionsOf(posts: readonly string[], shared: Omit<HugoAddressing, 'permalink'>, permalinks: Readonly<Record<string, string>>, mark: string): PresetSite['collections'] {
  const { content, prefix = '' } = shared;
  const bundles = new Set(posts.filter((path) => path.endsWith('/index.md')).map((path) => path.slice(0, -'/index.md'.length)));
  const pages = posts.filter((path) => !isSection(path) && !liesInBundle(path, bundles));
  const sections = new Set(pages.filter((path) => path.split('/').length > 1 && !isTopBundle(path)).map((path) => path.split('/')[0] ?? ''));
  const resources = posts.filter((path) => liesInBundle(path, bundles));
  const common = { customIds: false, keepsBack: { drafts: true, later: true }, schema: builtinSchema('hugo'), schemaOrigin: { kind: 'builtin' } } as const;
  const anything = ['**/*.{md,markdown}', '!**/_index.*'];
  return [
    ...[...sections].sort().map((name) => {
      const permalink = permalinks[name];
      const inside = resources.filter((path) => path.startsWith(`${name}/`)).map((path) => `!${path.slice(name.length + 1).replace(/[\\{}[\]()*?!+@|]/g, '\\$&')}`);
      const route = `${hugoPath(permalink ?? `/${name}/:slug`, shared).replace(/\/$/, '')}/`;
      return { name: mark + name, base: `${content}/${name}`, patterns: [...anything, ...inside], route: prefix + (permalink === undefined ? route.replace(/:slug|slug(?=\/$)/, ':slug') : permalink), addressing: { ...shared, ...(permalink !== undefined && { permalink }) }, ...common };
    }),
    { name: `${mark}pages`, base: content, patterns: ['*.{md,markdown}', '*/index.{md,markdown}', '!**/_index.*'], route: `${prefix}/:slug/`, addressing: shared, ...common },
  ];
}

const isSection = (path: string): boolean => /(?:^|\/)_index\.[^/]+$/.test(path);
const isTopBundle = (path: string): boolean => /^[^/]+\/index\.[^/]+$/.test(path);

/** A text beside the `index.md` of its folder, or below it, is a part of that page. `bundles` are the folders that have one. */
function liesInBundle(path: string, bundles: ReadonlySet<string>): boolean {
  const folders = path.split('/').slice(0, -1);
  const isIndex = /(?:^|\/)index(?:\.[^/]+)?\.[^/.]+$/.test(path);
  return folders.some((_, index) => {
    const folder = folders.slice(0, index + 1).join('/');
    return !(isIndex && index === folders.length - 1) && bundles.has(folder);
  });
}

/** Home, sections, terms, feeds and what Hugo makes besides. */
async function pagesOf(files: SiteFiles, posts: readonly string[], shared: Omit<HugoAddressing, 'permalink'>, settings: Settings): Promise<Page[]> {
  const there = new Set(posts);
  const top = new Set(posts.filter((path) => path.includes('/') && !isTopBundle(path)).map((path) => path.split('/')[0] ?? '').filter((name) => !there.has(`${name}/_index.md`)));
  const sections = await Promise.all(
    posts.filter((path) => isSection(path) && path.includes('/')).map(async (path) => {
      const file = `${shared.content}/${path}`;
      const text = (await files.read(file)) ?? '';
      const { route } = hugoAddress({ path: file.replace(/_index(\.[^/]+)$/, 'index$1'), text, frontmatter: parseFrontmatter(text, splitForHugo(text)) }, shared);
      return route === undefined ? undefined : pageAt(route, file);
    }),
  );
  const { prefix = '' } = shared;
  const terms = [prefix, ...shared.languages.map((name) => `/${name}`)].flatMap((start) => taxonomiesOf(settings).map((name) => patternPage(anyBelow(`${start}/${name}`))));
  const made = [patternPage('.*/page/\\d+'), patternPage('.*/index\\.(?:xml|json)'), patternPage('(?:/[^/]+)?/(?:sitemap\\.xml|404)'), patternPage('/robots\\.txt')];
  const others = shared.languages.flatMap((language) => {
    const own = posts.filter((path) => path.includes(`.${language}.`) && path.includes('/') && !isTopBundle(path)).map((path) => path.split('/')[0] ?? '');
    return [pageAt(`/${language}`), ...[...new Set(own)].map((name) => pageAt(`/${language}${hugoPath(`/${name}/`, shared)}`))];
  });
  return [pageAt(prefix), ...others, ...[...top].map((name) => pageAt(prefix + hugoPath(`/${name}/`, shared))), ...sections.filter((page) => page !== undefined), ...terms, ...made];
}
