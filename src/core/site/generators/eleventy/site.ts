import type { EleventyAddressing } from '../../../model/generator';
import { builtinSchema } from '../../../schema/builtin';
import type { SiteFiles } from '../../files';
import type { Page } from '../../pages';
import { assetsIn } from '../assets';
import { eleventyConfigPaths } from '../configPaths';
import { basePath, folderName, parseSettings } from '../configText';
import type { PresetSite } from '../preset';
import { anyBelow, pageAt, patternPage } from '../presetPages';
import { templateAddress } from './address';

/** Texts about the project, which Eleventy would serve but nobody means as posts. */
const aboutProject = /^(?:README|CHANGELOG|CONTRIBUTING|LICENSE|CODE_OF_CONDUCT|SECURITY)\.md$/i;
const template = /\.(?:njk|liquid|html|hbs|mustache|ejs|haml|pug|webc|11ty\.[cm]?[jt]sx?)$/;

/** Reads an Eleventy site (https://www.11ty.dev/docs/config/): the few calls that matter are found in the config's text. */
export async function readEleventySite(files: SiteFiles): Promise<PresetSite> {
  const texts = await Promise.all(eleventyConfigPaths.map((path) => files.read(path)));
  const index = texts.findIndex((text) => text !== undefined);
  const config = withoutComments(texts[index] ?? '');
  const input = folderName(setting(config, 'input', 'setInputDirectory') ?? '');
  const under = (folder: string): string => (input === '' ? folder : `${input}/${folder}`);
  const includes = folderName(setting(config, 'includes', 'setIncludesDirectory') ?? '_includes');
  const data = folderName(setting(config, 'data', 'setDataDirectory') ?? '_data');
  const unread = [includes, data, setting(config, 'layouts', 'setLayoutsDirectory') ?? '_layouts', folderName(setting(config, 'output', 'setOutputDirectory') ?? '_site'), 'node_modules'];
  const paths = (await files.list(input)).map((path) => (input === '' ? path : path.slice(input.length + 1))).filter((path) => !unread.some((folder) => path.startsWith(`${folder}/`)));
  const addressing: EleventyAddressing = { generator: 'eleventy', permalinks: await permalinksOf(files, paths, under) };
  const passed = passedThrough(config, under);
  const pages = await pagesOf(files, paths, input, addressing);
  return {
    features: { base: basePath(/\bpathPrefix\s*:\s*["'`]([^"'`]+)/.exec(config)?.[1] ?? ''), buildFormat: 'preserve' },
    collections: [
      {
        name: 'posts', base: input, patterns: ['**/*.md', ...unread.map((folder) => `!${folder}/**`), ...(input === '' ? ['!{README,CHANGELOG,CONTRIBUTING,LICENSE,CODE_OF_CONDUCT,SECURITY}.md'] : [])],
        customIds: false, route: '/:slug/', addressing, schema: builtinSchema('eleventy'), schemaOrigin: { kind: 'builtin' },
      },
    ],
    pages: pages.filter((page) => page !== undefined),
    publicFolders: passed ?? [{ folder: input, at: '' }],
    assets: await assetsIn(files, [input, ...(passed ?? []).map(({ folder }) => folder)]),
    otherPages: passed === undefined || pages.includes(undefined) || hasUnknownParts(config) ? 'some' : 'none',
    files: [eleventyConfigPaths[index] ?? '', ...paths.filter((path) => /\.(?:json|11tydata\.[cm]?[jt]s)$/.test(path) || template.test(path)).map(under)].filter((path) => path !== ''),
  };
}

function withoutComments(text: string): string {
  return text.replace(/\/\*[^]*?\*\/|(?<=^|\s)\/\/.*$/gm, '');
}

/** `dir: { input: "src" }` or `setInputDirectory("src")`. */
function setting(config: string, key: string, call: string): string | undefined {
  return new RegExp(`\\b${call}\\s*\\(\\s*["'\`]([^"'\`]+)`).exec(config)?.[1] ?? new RegExp(`\\bdir\\s*:\\s*\\{[^}]*?\\b${key}\\s*:\\s*["'\`]([^"'\`]+)`).exec(config)?.[1];
}

/** The folders that are copied as they are; undefined where one of them is not written out. */
function passedThrough(config: string, under: (path: string) => string): PresetSite['publicFolders'] | undefined {
  const found: { folder: string; at: string }[] = [];
  const input = under('').replace(/\/$/, '');
  for (const [, argument = ''] of config.matchAll(/\baddPassthroughCopy\s*\(\s*([^)]*)\)/g)) {
    const plain = /^["'`]([^"'`]+)["'`]\s*,?\s*(?:\{[^]*)?$/.exec(argument)?.[1];
    const pairs = [...argument.matchAll(/["'`]([^"'`]+)["'`]\s*:\s*["'`]([^"'`]*)["'`]/g)];
    if (plain !== undefined) {
      const folder = folderName(plain);
      const served = input !== '' && folder.startsWith(`${input}/`) ? folder.slice(input.length + 1) : folder;
      if (/[*?{]/.test(folder)) return undefined;
      found.push({ folder, at: `/${served}` });
    } else if (pairs.length > 0) {
      for (const [, from = '', to = ''] of pairs) {
        if (/[*?{]/.test(from)) return undefined;
        found.push({ folder: folderName(from), at: folderName(to) === '' ? '' : `/${folderName(to)}` });
      }
    } else return undefined;
  }
  return found;
}

/** Whether code of the site's own, or a plugin that is not Eleventy's, may add pages. */
function hasUnknownParts(config: string): boolean {
  const foreign = [...config.matchAll(/(?:from|require\()\s*["'`]([^"'`]+)["'`]/g)].some(([, name = '']) => /plugin/i.test(name) && !/^@11ty\//.test(name));
  return foreign || /\baddTemplate\s*\(|\baddPlugin\s*\(\s*(?:import|require)/.test(config);
}

/** What data files set for their folders: `posts/posts.json`, `posts/posts.11tydata.js`. */
async function permalinksOf(files: SiteFiles, paths: readonly string[], under: (path: string) => string): Promise<Record<string, string | null>> {
  const found: Record<string, string | null> = {};
  for (const path of paths) {
    const [, folder = '', name = ''] = /^(?:(.*)\/)?([^/]+?)(?:\.11tydata)?\.(?:json|[cm]?[jt]s)$/.exec(path) ?? [];
    if (name === '' || name !== folder.split('/').at(-1)) continue;
    const text = (await files.read(under(path))) ?? '';
    const { permalink, eleventyComputed } = path.endsWith('.json') ? parseSettings(path, text) : readCode(text);
    if (typeof permalink === 'string') found[folder] = permalink;
    else if (permalink !== undefined || (eleventyComputed !== undefined && JSON.stringify(eleventyComputed).includes('permalink'))) found[folder] = null;
  }
  return found;
}

function readCode(text: string): Readonly<Record<string, unknown>> {
  const code = withoutComments(text);
  if (!/\bpermalink\b/.test(code)) return {};
  return { permalink: /\bpermalink\s*:\s*(["'])([^"'\n]+)\1/.exec(code)?.[2] ?? null };
}

/** Pages of templates that are no posts; undefined stands for pages that may be anywhere. */
async function pagesOf(files: SiteFiles, paths: readonly string[], input: string, addressing: EleventyAddressing): Promise<(Page | undefined)[]> {
  const sources = paths.filter((path) => template.test(path) || (input === '' && aboutProject.test(path)));
  return Promise.all(
    sources.map(async (path): Promise<Page | undefined> => {
      const whole = input === '' ? path : `${input}/${path}`;
      const text = (await files.read(whole)) ?? '';
      if (/\.11ty\.[cm]?[jt]sx?$/.test(path) && /permalink|pagination/.test(text)) return undefined;
      const { route, somewhere } = templateAddress(whole.replace(/\.11ty\.[cm]?[jt]sx?$/, '.js'), text, input, addressing);
      const isPaginated = /^pagination\s*:/m.test(text);
      if (isPaginated && somewhere === '/') return pageOfTemplate(text, whole);
      if (somewhere !== undefined) return somewhere === '/' ? undefined : patternPage(anyBelow(somewhere), whole);
      if (route === undefined) return { path: whole };
      return isPaginated ? patternPage(anyBelow(route), whole) : pageAt(route, whole);
    }),
  );
}

/** A paginated template with a permalink of its own covers what stands before its first expression. */
function pageOfTemplate(text: string, path: string): Page | undefined {
  const before = /^permalink\s*:\s*["']?\/?([^{\n"']*)/m.exec(text)?.[1]?.replace(/[^/]*$/, '') ?? '';
  return before === '' ? undefined : patternPage(anyBelow(`/${before}`), path);
}
