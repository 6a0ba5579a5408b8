import { builtinSchema } from '../../../schema/builtin';
import type { SiteFiles } from '../../files';
import { toPattern } from '../../pages';
import type { FoundCollection } from '../../settingCollections';
import { assetsIn } from '../assets';
import { basePath, textOr, type Settings } from '../configText';
import type { PresetSite } from '../preset';
import { patternPage } from '../presetPages';

/** Folders in which blogs made with Next.js keep their texts: nothing in Next.js itself says where. */
const contentFolders = ['content', 'src/content', 'posts', '_posts', 'data', 'src/posts'];

/** Reads a Next.js site with texts in a `content/` folder (https://nextjs.org/docs/app/getting-started/layouts-and-pages). */
export async function readNextSite(files: SiteFiles, settings: Settings | undefined): Promise<PresetSite> {
  const pages = [...(await appPages(files)), ...(await routerPages(files))];
  const collections: FoundCollection[] = [];
  for (const folder of contentFolders) {
    const texts = (await files.list(folder)).filter((path) => /\.mdx?$/.test(path)).map((path) => path.slice(folder.length + 1));
    const names = new Set(texts.map((path) => (path.includes('/') ? (path.split('/')[0] ?? '') : '')));
    for (const name of [...names].sort()) collections.push(toCollection(folder, name, pages));
  }
  return {
    features: { base: basePath(textOr(settings?.basePath, '/')), ...(typeof settings?.trailingSlash === 'boolean' && settings.trailingSlash && { trailingSlash: 'always' as const }), buildFormat: 'preserve' },
    collections,
    // What a dynamic page serves that shows a collection, its posts tell.
    pages: [...pages.filter(({ route, pattern }) => !collections.some((shown) => pattern && shown.route !== undefined && route === shown.route)).map(({ pattern, route, path }) => ({ path, ...(pattern ? { pattern } : { route }) })), patternPage('/_next/.*')],
    publicFolders: [{ folder: 'public', at: '' }],
    assets: await assetsIn(files, ['public', ...contentFolders]),
    // Redirects, rewrites and middleware are code.
    otherPages: 'some',
    files: [],
  };
}

/** A file that makes a page; `route` of a dynamic one has `:slug` for its one parameter at the end, else it is empty. */
interface Source {
  readonly path: string;
  readonly route: string;
  readonly pattern?: RegExp;
}

/** `app/blog/[slug]/page.tsx`; `(groups)` and `@slots` are no part of the address. */
async function appPages(files: SiteFiles): Promise<readonly Source[]> {
  const paths = [...(await files.list('app')), ...(await files.list('src/app'))];
  return paths.flatMap((path): readonly Source[] => {
    const inside = path.replace(/^(?:src\/)?app\//, '/');
    const made = /^(.*)\/(?:page\.(?:[jt]sx?|mdx?)|route\.[jt]s)$/.exec(inside)?.[1] ?? metadataFile(inside);
    if (made === undefined || /\/_/.test(made)) return [];
    return [toSource(path, made.split('/').filter((part) => !/^(?:\(.*\)|@.*)$/.test(part)).join('/'))];
  });
}

/** `app/sitemap.ts`, `app/icon.png` and the like. */
function metadataFile(inside: string): string | undefined {
  const [, folder = '', name = '', ending = ''] = /^(.*)\/(sitemap|robots|manifest|favicon|icon|apple-icon|opengraph-image|twitter-image)\.(\w+)$/.exec(inside) ?? [];
  if (name === '') return undefined;
  const served: Readonly<Record<string, string>> = { sitemap: 'sitemap.xml', robots: 'robots.txt', manifest: 'manifest.webmanifest' };
  return `${folder}/${served[name] ?? (/^[jt]sx?$/.test(ending) ? name : `${name}.${ending}`)}`;
}

/** `pages/blog/[slug].tsx`. */
async function routerPages(files: SiteFiles): Promise<readonly Source[]> {
  const paths = [...(await files.list('pages')), ...(await files.list('src/pages'))];
  return paths.flatMap((path): readonly Source[] => {
    const made = /^(.*)\.(?:[jt]sx?|mdx?)$/.exec(path.replace(/^(?:src\/)?pages\//, '/'))?.[1];
    return made === undefined || /^\/_/.test(made) ? [] : [toSource(path, made.replace(/\/index$/, ''))];
  });
}

function toSource(path: string, route: string): Source {
  if (!route.includes('[')) return { path, route };
  const plain = route.replace(/\[\[(\.{3}\w+)\]\]/g, '[$1]');
  const [, before, rest] = /^([^[]*\/)(\[[^\]]+\])$/.exec(plain) ?? [];
  return { path, route: before === undefined || rest === undefined ? '' : `${before}:slug/`, pattern: toPattern(plain, false) };
}

/** The texts of a folder; shown by the dynamic page of its name, `content/blog` at `app/blog/[slug]`. */
function toCollection(folder: string, name: string, pages: readonly Source[]): FoundCollection {
  const own = name === '' ? (folder.split('/').at(-1) ?? '').replace(/^_/, '') : name;
  const route = pages.find((page) => page.pattern && page.route === `/${own}/:slug/`)?.route;
  return {
    name: own, base: name === '' ? folder : `${folder}/${name}`, patterns: [name === '' ? '*.{md,mdx}' : '**/*.{md,mdx}'], customIds: false,
    addressing: { generator: 'next' }, ...(route !== undefined && { route }), schema: builtinSchema('next'), schemaOrigin: { kind: 'builtin' },
  };
}
