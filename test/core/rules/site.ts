import { check } from '../../../src/core/check';
import { defaultConfig, type Config } from '../../../src/core/model/config';
import type { Problem } from '../../../src/core/model/problem';
import type { Schema } from '../../../src/core/model/schema';
import type { SiteFeatures } from '../../../src/core/model/site';
import { parsePost, type ParsedPost } from '../../../src/core/parse/post';
import { readAstroConfig, type AstroConfig } from '../../../src/core/schema/astroConfig';
import { builtinSchema } from '../../../src/core/schema/builtin';
import { toEntry } from '../../../src/core/site/entry';
import { readComponent } from '../../../src/core/site/layouts/componentIds';
import { pageFilesAmong } from '../../../src/core/site/pageFiles';
import { toRedirectPage } from '../../../src/core/site/redirects';
import { SiteModel } from '../../../src/core/site/siteModel';

/** The present, in tests: a Monday at noon. */
export const now = Date.UTC(2026, 5, 15, 12);

/** Where a post stands when nothing else is said. */
export const postPath = 'src/content/blog/mi-gato.md';

const plainFeatures: SiteFeatures = {
  generator: 'astro',
  astroMajor: 7,
  smartPunctuation: true,
  base: '/',
  trailingSlash: 'ignore',
  buildFormat: 'directory',
  rewritesFileLinks: false,
  math: false,
};

/** A blog made of files that are given as text. */
export interface TestSite {
  /** The problems of a post as the site has it, or of a new text of it. */
  check(path: string, text?: string, rules?: Config['rules']): readonly Problem[];
  /** A post as parsed. */
  parse(path: string, text: string): ParsedPost;
  readonly model: SiteModel;
}

/** @param files by path from the site's root; those below `src/content/blog` that end in `.md` are posts, the others assets; `astro.config.mjs` is read, and `maxFileSize` and `generator` of `galley.config.json` */
export function siteOf(files: Readonly<Record<string, string>>, schema: Schema = builtinSchema()): TestSite {
  const { site: origin, base = '/', trailingSlash = 'ignore', redirects = [] } = configOf(files);
  const { maxFileSize = Infinity, generator = 'auto' } = JSON.parse(files['galley.config.json'] ?? '{}') as Partial<Config>;
  const features: SiteFeatures = { ...plainFeatures, ...(generator !== 'auto' && { generator }), base, trailingSlash, maxLength: maxFileSize * 1e6, ...(origin !== undefined && { origin }) };
  const posts = Object.keys(files).filter((path) => /^src\/content\/blog\/.*\.mdx?$/.test(path));
  const collection = { name: 'blog', base: 'src/content/blog', patterns: ['**/*.{md,mdx}'], route: '/blog/:slug/', customIds: false, schema, schemaOrigin: { kind: 'builtin' } } as const;
  const assets = new Set(Object.keys(files).filter((path) => !posts.includes(path)));
  const layouts = Object.entries(files).flatMap(([path, text]) => (path.endsWith('.astro') ? [readComponent(path, text)] : []));
  const model = new SiteModel({
    features,
    collections: [collection],
    pages: redirects.map(({ from, to }) => toRedirectPage(from, to, 'astro.config.mjs')),
    assets,
    layoutIds: { written: new Set(layouts.flatMap(({ written }) => written)), computed: layouts.flatMap(({ computed }) => computed), ofComponents: new Map() },
    pageFiles: pageFilesAmong(Object.keys(files).filter((path) => path.startsWith('src/')), [collection]),
    publicFolders: [{ folder: 'public', at: '' }],
    locales: [],
    otherPages: 'none',
    ignoredLinks: [],
    notes: [],
    dataEntries: new Map(),
    unreadable: [],
    configFiles: [],
  });
  const parse = (path: string, text: string): ParsedPost => parsePost(path, text, features);
  for (const path of posts) model.setPost(toEntry(parse(path, files[path] ?? ''), collection, features));
  return {
    model,
    parse,
    check(path, text = files[path] ?? '', rules = {}) {
      const post = parse(path, text);
      model.setPost(toEntry(post, collection, features));
      return check(post, model, { config: { ...defaultConfig, rules }, now });
    },
  };
}

function configOf(files: Readonly<Record<string, string>>): Partial<AstroConfig> {
  return 'astro.config.mjs' in files ? readAstroConfig('astro.config.mjs', (path) => files[path]) : {};
}

/** The problems of a text that stands alone in its blog. */
export function checkText(text: string, schema?: Schema): readonly Problem[] {
  return siteOf({ [postPath]: text }, schema).check(postPath);
}
