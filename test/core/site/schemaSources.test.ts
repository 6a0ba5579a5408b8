import assert from 'node:assert/strict';
import { check } from '../../../src/core/check';
import { defaultConfig, type CollectionSetting } from '../../../src/core/model/config';
import type { SchemaOrigin } from '../../../src/core/model/site';
import { loadShape } from '../../../src/core/site/load';
import { enterPost } from '../../../src/core/site/readPosts';
import { readSiteConfig } from '../../../src/core/site/siteConfig';
import { SiteModel } from '../../../src/core/site/siteModel';
import type { SiteShape } from '../../../src/core/site/shape';
import { memoryFiles } from './memoryFiles';

type Files = Readonly<Record<string, string>>;

/** A schema in each of the places, each with a required field of its own. */
const wanting = (field: string): string => JSON.stringify({ type: 'object', properties: { [field]: { type: 'string' } }, required: [field] });
const config = (schema: string): string => `import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { glob } from 'astro/loaders';
import { blogSchema } from 'a-package';
export const collections = {
  blog: defineCollection({ loader: glob({ base: 'src/content/blog', pattern: '*.md' }), schema: ${schema} }),
  notes: defineCollection({ loader: glob({ base: 'src/content/notes', pattern: '*.md' }), schema: z.object({ note: z.string() }) }),
};`;
const astro: Files = { 'astro.config.mjs': 'export default {};', 'src/content/blog/a.md': '', 'package.json': '{ "dependencies": { "astro": "7.0.0" } }' };
const readable: Files = { 'src/content.config.ts': config('z.object({ fromConfig: z.string() })') };
const unreadable: Files = { 'src/content.config.ts': config('blogSchema()') };
const halfReadable: Files = { 'src/content.config.ts': config('z.object({ fromConfig: z.string(), hidden: blogSchema(), deep: z.object({ hidden: blogSchema() }).optional() })') };
const generated: Files = { '.astro/collections/blog.schema.json': wanting('fromAstro') };
const generatedAll: Files = {
  '.astro/collections/blog.schema.json': JSON.stringify({
    type: 'object',
    properties: { stale: { type: 'string' }, fromConfig: { type: 'number' }, hidden: { type: 'number' }, deep: { type: 'object', properties: { hidden: { type: 'boolean' } }, required: ['hidden'] } },
    required: ['stale', 'fromConfig', 'hidden'],
  }),
};
const own: Files = { 'schemas/post.json': wanting('fromSetting') };
const setting: readonly CollectionSetting[] = [{ name: 'blog', schema: './schemas/post.json' }];

async function shapeOf(files: Files, collections: readonly CollectionSetting[]): Promise<SiteShape> {
  return loadShape(memoryFiles(files), { ...defaultConfig, collections }, readSiteConfig);
}

/** The messages of the errors of a post. */
function errorsOf(shape: SiteShape, path: string, frontmatter: string): string[] {
  const site = new SiteModel(shape);
  const post = enterPost(site, path, `---\n${frontmatter}\n---\n`);
  assert.ok(post);
  return check(post, site, { config: defaultConfig, now: 0 }).filter(({ severity }) => severity === 'error').map(({ message }) => message);
}

describe('where the rules of the fields come from', () => {
  const missing = (key: string): string => `The field “${key}” is missing. Every post needs one.`;
  const cases: readonly [title: string, files: Files, settings: readonly CollectionSetting[], origin: SchemaOrigin, errors: readonly string[]][] = [
    ['the setting goes before all', { ...astro, ...readable, ...generated, ...own }, setting, { kind: 'setting', path: 'schemas/post.json' }, [missing('fromSetting')]],
    ['then the config', { ...astro, ...readable, ...generated }, [], { kind: 'site-config', path: 'src/content.config.ts' }, [missing('fromConfig')]],
    ['then what Astro wrote', { ...astro, ...unreadable, ...generated }, [], { kind: 'generated', path: '.astro/collections/blog.schema.json' }, [missing('fromAstro')]],
    ['which tells of single fields too', { ...astro, ...halfReadable, ...generatedAll }, [], { kind: 'site-config', path: 'src/content.config.ts', completedBy: '.astro/collections/blog.schema.json' }, [missing('fromConfig'), missing('hidden')]],
    ['else anything goes', { ...astro, ...unreadable }, [], { kind: 'site-config', path: 'src/content.config.ts' }, []],
    ['a schema that Astro has not finished is as if not there', { ...astro, ...unreadable, '.astro/collections/blog.schema.json': '{ "type":' }, [], { kind: 'site-config', path: 'src/content.config.ts' }, []],
    ['without a config, the usual fields', astro, [], { kind: 'builtin' }, ['title', 'pubDate', 'description'].map(missing)],
  ];
  for (const [title, files, settings, origin, errors] of cases) {
    it(title, async () => {
      const shape = await shapeOf(files, settings);
      assert.deepEqual(shape.collections.find(({ name }) => name === 'blog')?.schemaOrigin, origin);
      assert.deepEqual(errorsOf(shape, 'src/content/blog/a.md', 'x: 1'), errors);
    });
  }

  it('a field that only Astro could tell is judged, one that was read stays as it was read', async () => {
    const shape = await shapeOf({ ...astro, ...halfReadable, ...generatedAll }, []);
    assert.equal(errorsOf(shape, 'src/content/blog/a.md', 'fromConfig: a\nhidden: 3\ndeep: { hidden: true }').length, 0);
    assert.equal(errorsOf(shape, 'src/content/blog/a.md', 'fromConfig: 3\nhidden: a\ndeep: { hidden: 3 }').length, 3);
  });

  it('the setting leaves the other collections, the folder and the route alone', async () => {
    const files = { ...astro, ...readable, ...own, 'src/pages/blog/[...slug].astro': "---\nexport const getStaticPaths = async () => (await getCollection('blog')).map((post) => ({ params: { slug: post.id } }));\n---\n" };
    const { collections } = await shapeOf(files, setting);
    assert.deepEqual(collections.map(({ name, base, route }) => [name, base, route]), [['blog', 'src/content/blog', '/blog/:slug/'], ['notes', 'src/content/notes', undefined]]);
    const moved = await shapeOf(files, [{ name: 'blog', files: 'posts/**/*.md', route: '/p/:slug/', schema: 'schemas/post.json' }]);
    assert.deepEqual(moved.collections.map(({ name, base, route, schemaOrigin }) => [name, base, route, schemaOrigin.kind]), [['blog', 'posts', '/p/:slug/', 'setting'], ['notes', 'src/content/notes', undefined, 'site-config']]);
  });

  it('a blog of another generator has one too', async () => {
    const shape = await shapeOf({ ...own, 'posts/a.md': '' }, [{ name: 'blog', files: 'posts/*.md', schema: 'schemas/post.json' }]);
    assert.deepEqual(errorsOf(shape, 'posts/a.md', 'x: 1'), [missing('fromSetting')]);
  });

  for (const [what, files, message] of [
    ['is not there', {}, /does not exist/],
    ['is no JSON', { 'schemas/post.json': '{' }, /no JSON Schema/],
    ['is no schema', { 'schemas/post.json': '{ "type": "text" }' }, /no JSON Schema/],
  ] as const) {
    it(`a file of the setting that ${what} is noted, and the next source counts`, async () => {
      const shape = await shapeOf({ ...astro, ...readable, ...files }, setting);
      assert.deepEqual(shape.notes.map(({ path }) => path), ['schemas/post.json']);
      assert.match(shape.notes[0]?.message ?? '', message);
      assert.deepEqual(errorsOf(shape, 'src/content/blog/a.md', 'x: 1'), [missing('fromConfig')]);
    });
  }

  it('every file that counts is named, to be watched', async () => {
    const shape = await shapeOf({ ...astro, ...unreadable, ...generated, ...own }, setting);
    assert.deepEqual([...shape.configFiles].sort(), ['.astro/collections/blog.schema.json', 'astro.config.mjs', 'schemas/post.json', 'src/content.config.ts']);
  });
});
