import type { HugoAddressing } from '../../../model/generator';
import type { SiteFiles } from '../../files';
import type { Page } from '../../pages';
import { parseFrontmatter } from '../../../parse/frontmatter';
import { splitAtFences } from '../../../parse/fence';
import { builtinSchema } from '../../../schema/builtin';
import { assetsIn } from '../assets';
import { hugoConfigPaths } from '../configPaths';
import { folderName, originAndBase, readConfigText, recordOf, textOr, textsOf, type Settings } from '../configText';
import { anyBelow, pageAt, patternPage } from '../presetPages';
import type { PresetSite } from '../preset';
import { hugoAddress, hugoPath } from './address';

/** Reads a Hugo site (https://gohugo.io/configuration/). */
export async function readHugoSite(files: SiteFiles): Promise<PresetSite> {
  const config = await readConfigText(files, hugoConfigPaths);
  const settings = folded(config?.settings ?? {});
  const content = folderName(textOr(settings.contentdir, 'content'));
  const languages = Object.keys(recordOf(settings.languages));
  const main = textOr(settings.defaultcontentlanguage, 'en');
  // Languages with folders of their own, content brought in from elsewhere and dates taken from file names only Hugo finds its way through.
  const isPlain = settings.module === undefined && settings.frontmatter === undefined && !Object.values(recordOf(settings.languages)).some((language) => 'contentdir' in folded(recordOf(language)));
  const shared = {
    generator: 'hugo', content, ugly: settings.uglyurls === true, keepCase: settings.disablepathtolower === true, dropAccents: settings.removepathaccents === true,
    languages: languages.filter((name) => name !== main), main,
  } as const;
  const paths = await files.list(content);
  const posts = paths.filter((path) => /\.(?:md|markdown)$/.test(path)).map((path) => path.slice(content.length + 1));
  const permalinks = permalinksOf(settings);
  return {
    features: { ...originAndBase(settings.baseurl), buildFormat: 'preserve' },
    collections: isPlain ? collectionsOf(posts, shared, permalinks) : [],
    pages: isPlain ? await pagesOf(files, posts, shared, settings) : [],
    publicFolders: [...staticFolders(settings).map((folder) => ({ folder, at: '' })), { folder: content, at: '' }],
    assets: await assetsIn(files, [...staticFolders(settings), content, 'assets']),
    otherPages: !isPlain || Object.keys(permalinks).some((section) => taxonomiesOf(settings).includes(section)) ? 'some' : 'none',
    files: config ? [config.path] : [],
  };
}

/** Hugo's keys are the same in any letter case. */
function folded(settings: Settings): Settings {
  return Object.fromEntries(Object.entries(settings).map(([key, value]) => [key.toLowerCase(), value]));
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

/** One for each folder at the top, and one for what lies beside them. */
function collectionsOf(posts: readonly string[], shared: Omit<HugoAddressing, 'permalink'>, permalinks: Readonly<Record<string, string>>): PresetSite['collections'] {
  const { content } = shared;
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
      return { name, base: `${content}/${name}`, patterns: [...anything, ...inside], route: permalink === undefined ? route.replace(/:slug|slug(?=\/$)/, ':slug') : permalink, addressing: { ...shared, ...(permalink !== undefined && { permalink }) }, ...common };
    }),
    { name: 'pages', base: content, patterns: ['*.{md,markdown}', '*/index.{md,markdown}', '!**/_index.*'], route: '/:slug/', addressing: shared, ...common },
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
      const { route } = hugoAddress({ path: file.replace(/_index(\.[^/]+)$/, 'index$1'), text, frontmatter: parseFrontmatter(text, splitAtFences(text)) }, shared);
      return route === undefined ? undefined : pageAt(route, file);
    }),
  );
  const terms = taxonomiesOf(settings).map((name) => patternPage(anyBelow(`/${name}`)));
  const made = [patternPage('.*/page/\\d+'), patternPage('.*/index\\.(?:xml|json)'), patternPage('/(?:sitemap\\.xml|robots\\.txt|404)'), ...shared.languages.map((name) => patternPage(anyBelow(`/${name}`)))];
  return [pageAt('/'), ...[...top].map((name) => pageAt(hugoPath(`/${name}/`, shared))), ...sections.filter((page) => page !== undefined), ...terms, ...made];
}
