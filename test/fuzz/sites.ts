import fc from 'fast-check';
import { check, listPosts, loadShape, parsePost, readConfigFile, readPosts, SiteModel, toEntry, type Config } from '../../src/core/index';
import { defaultConfig } from '../../src/core/model/config';
import { soundPart, settingMistakes } from '../../src/core/config/validate';
import { readSiteConfig } from '../../src/core/site/siteConfig';
import { now, type TestSite } from '../core/rules/site';
import { zodExpression } from '../core/schema/zodExpressions';
import { memoryFiles } from '../core/site/memoryFiles';
import { mutated } from './mutated';

type Files = Readonly<Record<string, string>>;

/** A site as files, and where in it a post stands. */
export interface AnySite {
  readonly files: Files;
  readonly path: string;
}

const other = '---\ntitle: Otro\npubDate: 2026-01-02\n---\n## Uno\n';
const pick = <T>(...values: readonly T[]): fc.Arbitrary<T> => fc.constantFrom(...values);

const astroConfigs = [
  'export default {};',
  "import { defineConfig } from 'astro/config';\nimport mdx from '@astrojs/mdx';\nexport default defineConfig({ site: 'https://a.es', base: '/b', trailingSlash: 'always', integrations: [mdx()], build: { format: 'file' } });",
  "export default { redirects: { '/viejo': '/blog/otro', '/a/[...b]': { status: 302, destination: '/c/[...b]' } }, srcDir: './src', publicDir: 'public', i18n: { locales: ['es', { path: 'en', codes: ['en'] }], defaultLocale: 'es' } };",
  "const md = { remarkPlugins: [['remark-math', {}]], gfm: false, shikiConfig: { themes: { light: 'a', dark: 'b' } }, smartypants: false };\nexport default { markdown: md, ...(process.env.X ? { base: '/x' } : {}) };",
];
const settings = [
  '{}',
  '{ "rules": { "link/missing-page": "off", "frontmatter/title-length": ["warning", { "max": 3 }] }, "maxFileSize": 0.0001 }',
  '{ "collections": [{ "name": "blog", "files": "src/content/blog/**/*.md", "route": "/:slug/", "schema": "esquema.json" }, { "name": "__proto__", "files": "**", "route": "/constructor/:slug" }] }',
  '{ "routes": ["/a/*", "/{b,c}/**"], "ignoreLinks": ["/x/**", "+(a|b)"], "generator": "hugo" }',
  '{ "generator": "other", "collections": [{ "name": "x", "files": "src/content/blog/*.md" }] }',
];
const jsonSchemas = [
  '{ "type": "object", "properties": { "title": { "type": "string", "pattern": "^(a+)+$" }, "tags": { "type": "array", "items": { "enum": ["a", "b"] } } }, "required": ["title"] }',
  '{ "$ref": "#/definitions/a", "definitions": { "a": { "anyOf": [{ "$ref": "#/definitions/a" }, { "type": "object", "additionalProperties": false }] } } }',
  '{ "$ref": "file:///etc/passwd", "allOf": [{ "$ref": "http://a.es/x.json" }, { "$ref": "../../../etc/passwd" }] }',
  '{ "properties": { "__proto__": { "const": 1 }, "constructor": { "type": "string", "format": "date" } }, "if": { "required": ["a"] }, "then": { "not": {} } }',
];

const astroSite = fc
  .record({
    config: mutated(pick(...astroConfigs)),
    schema: fc.oneof(zodExpression(3), zodExpression(4)),
    fields: fc.constantFrom('title', 'tags', 'pubDate', '__proto__', 'image'),
    major: pick('5', '6', '7'),
    tear: fc.boolean(),
  })
  .chain(({ config, schema, fields, major, tear }) => {
    const content = `import { defineCollection, z } from 'astro:content';\nimport { glob } from 'astro/loaders';\nexport const collections = { blog: defineCollection({ loader: glob({ pattern: '**/*.{md,mdx}', base: './src/content/blog' }), schema: ({ image }) => z.object({ title: z.string(), ${fields}: ${schema}, cover: image().optional() }) }) };`;
    return (tear ? mutated(fc.constant(content)) : fc.constant(content)).map(
      (written): AnySite => ({
        path: 'src/content/blog/a.md',
        files: { 'astro.config.mjs': config, 'src/content.config.ts': written, 'package.json': `{"dependencies":{"astro":"^${major}.0.0"}}`, 'src/pages/blog/[slug].astro': "getCollection('blog') params: { slug: post.id }", 'src/content/blog/otro.md': other },
      }),
    );
  });

const settingsSite = fc.tuple(mutated(pick(...settings)), mutated(pick(...jsonSchemas)), fc.boolean()).map(
  ([config, schema, isAstro]): AnySite => ({ path: 'src/content/blog/a.md', files: { ...(isAstro && { 'astro.config.mjs': 'export default {};' }), 'galley.config.json': config, 'esquema.json': schema, 'src/content/blog/otro.md': other } }),
);

/** A config of each other generator, its name, and where a post and another one stand. */
const others: readonly (readonly [name: string, texts: readonly string[], post: string, other: string])[] = [
  ['hugo.toml', ['baseURL = "https://a.es/"\ntheme = "x"\n[permalinks]\nposts = "/:year/:slug/"\n[languages.es]\nweight = 1\n[languages.en]\ncontentDir = "content"\n'], 'content/posts/a.md', 'content/posts/otro.md'],
  ['hugo.yaml', ['baseURL: https://a.es/\nuglyURLs: true\npermalinks:\n  page:\n    posts: /:sections/:contentbasename/\nmodule:\n  mounts: [{ source: content, target: content }]\n'], 'content/posts/a.md', 'content/posts/otro.md'],
  ['zola.toml', ['base_url = "https://a.es"\nslugify.paths = "safe"\n[[taxonomies]]\nname = "tags"\n'], 'content/blog/a.md', 'content/blog/otro.md'],
  ['_config.yml', ['permalink: /:categories/:year/:title/\ncollections:\n  notas:\n    output: true\n    permalink: /n/:name\ndefaults:\n  - scope: { path: "", type: posts }\n    values: { permalink: pretty }\nbaseurl: /b\nexclude: [x, "**/y"]\n', 'permalink: date\nmarkdown_ext: "md,mkd"\n'], '_posts/2026-01-02-a.md', '_posts/2026-01-03-otro.md'],
  ['eleventy.config.js', ["module.exports = function (c) { c.addPassthroughCopy('img'); return { dir: { input: 'src', output: 'x' }, pathPrefix: '/b/' }; };", 'export const config = { dir: { input: "src" } };\nexport default () => {};'], 'src/a.md', 'src/otro.md'],
  ['docusaurus.config.js', ["module.exports = { baseUrl: '/b/', trailingSlash: true, presets: [['classic', { blog: { routeBasePath: '/', path: 'blog' }, docs: { routeBasePath: 'docs' } }]], i18n: { defaultLocale: 'es', locales: ['es', 'en'] } };"], 'blog/2026-01-02-a.md', 'blog/2026-01-03-otro.md'],
  ['next.config.js', ["module.exports = { basePath: '/b', trailingSlash: true };"], 'posts/a.md', 'posts/otro.md'],
];
const otherSite = pick(...others).chain(([name, texts, path, otherPath]) => mutated(pick(...texts)).map((config): AnySite => ({ path, files: { [name]: config, [otherPath]: other } })));

/** Sites of every generator, with settings, configs and schemas of every kind, whole or torn. */
export const anySite = fc.oneof({ weight: 2, arbitrary: astroSite }, settingsSite, otherSite);

/** A site without mistakes for each generator, to read posts in. */
export const plainSites: readonly AnySite[] = [
  { path: 'src/content/blog/a.md', files: { 'astro.config.mjs': 'export default {};', 'src/content/blog/otro.md': other } },
  { path: 'src/content/blog/a.mdx', files: { 'astro.config.mjs': 'export default {};', 'src/content/blog/otro.md': other } },
  ...others.map(([name, [config = ''], path, otherPath]) => ({ path, files: { [name]: config, [otherPath]: other } })),
];

/** Reads a site as the adapters do, with what is sound of its settings. */
export async function openSite({ files, path }: AnySite): Promise<TestSite> {
  const source = memoryFiles({ ...files, [path]: '' });
  const config = await settingsOf(files['galley.config.json']);
  const model = new SiteModel(await loadShape(source, config, readSiteConfig));
  const posts = readPosts(source, model, await listPosts(source, model));
  while (!(await posts.next()).done);
  const parse: TestSite['parse'] = (at, text) => parsePost(at, text, model.features);
  return {
    model,
    parse,
    check(at, text = '') {
      const post = parse(at, text);
      const collection = model.collectionOf(at);
      if (collection) model.setPost(toEntry(post, collection, model.features));
      return check(post, model, { config, now });
    },
  };
}

async function settingsOf(text: string | undefined): Promise<Config> {
  if (text === undefined) return defaultConfig;
  const { config } = await readConfigFile(text);
  try {
    const written = JSON.parse(text) as Record<string, unknown>;
    return soundPart(written, await settingMistakes(written));
  } catch {
    return config;
  }
}
