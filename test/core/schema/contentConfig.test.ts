import assert from 'node:assert/strict';
import { readContentConfig, type ContentConfig } from '../../../src/core/schema/contentConfig';
import { fieldAt, fieldsOf } from '../../../src/core/schema/fields';
import { validateData } from '../../../src/core/schema/validate';

const path = 'src/content.config.ts';
const head = `import { defineCollection, reference } from 'astro:content';\nimport { glob, file } from 'astro/loaders';\nimport { z } from 'astro/zod';\n`;

function readFiles(files: Readonly<Record<string, string>>, zodMajor: 3 | 4 = 4): ContentConfig {
  return readContentConfig(path, (it) => files[it], { zodMajor });
}
const readBody = (body: string, zodMajor: 3 | 4 = 4): ContentConfig => readFiles({ [path]: head + body }, zodMajor);

/** What is wrong with data by the collection `it`: `missing title`, `wrong-type a.b`. */
function judged(config: ContentConfig, data: unknown): string[] {
  const schema = config.collections.find(({ name }) => name === 'it')?.schema;
  assert.ok(schema);
  return validateData(data, schema).map((issue) => `${issue.kind} ${[...issue.path, ...('key' in issue ? [issue.key] : [])].join('.')}`);
}

describe('the content config', () => {
  const loaders: [string, object][] = [
    ["loader: glob({ base: './src/blog/', pattern: '**/*.md' })", { kind: 'glob', base: 'src/blog', patterns: ['**/*.md'], customIds: false }],
    ["loader: glob({ pattern: ['a/*.md', '!**/_*'] })", { kind: 'glob', base: '', patterns: ['a/*.md', '!**/_*'], customIds: false }],
    ["loader: glob({ base: '.', pattern: '*.md', generateId: ({ entry }) => entry })", { kind: 'glob', base: '', patterns: ['*.md'], customIds: true }],
    ["loader: file('src/data/authors.json')", { kind: 'other', customIds: false, file: 'src/data/authors.json' }],
    ["type: 'data'", { kind: 'other', customIds: false }],
    ["type: 'content'", { kind: 'legacy', base: 'src/content/it', patterns: ['**/*.{markdown,mdown,mkdn,mkd,mdwn,md,mdx}', '!**/_*', '!**/_*/**'], customIds: false }],
  ];
  for (const [options, expected] of loaders) {
    it(`understands ${options}`, () => {
      const config = readBody(`export const collections = { it: defineCollection({ ${options} }) };`);
      const source = { path, range: { start: config.collections[0]?.source.range.start, end: config.collections[0]?.source.range.end } };
      assert.deepEqual(config.collections, [{ name: 'it', ...expected, schema: { type: 'any' }, source }]);
      assert.deepEqual(config.notes, []);
    });
  }

  it('says where a collection and a field are declared', () => {
    const text = `${head}const it = defineCollection({ loader: glob({ pattern: '*.md' }), schema: z.object({ title: z.string().describe('Shown on top'), image: z.object({ 'url': z.url() }).optional() }) });\nexport const collections = { 'it': it };`;
    const [collection] = readFiles({ [path]: text }).collections;
    assert.ok(collection?.schema);
    const slice = (range: { start: number; end: number } | undefined): string => (range ? text.slice(range.start, range.end) : '');
    assert.equal(slice(collection.source.range), "'it'");
    assert.equal(slice(fieldAt(collection.schema, ['title'])?.source?.range), 'title');
    assert.equal(slice(fieldAt(collection.schema, ['image', 'url'])?.source?.range), "'url'");
    assert.equal(fieldAt(collection.schema, ['title'])?.description, 'Shown on top');
  });

  it('follows imports, short names, helpers and constants', () => {
    const config = readFiles({
      [path]: `${head}import { base } from './schemas';\nimport { TAGS as tags } from '@/tags';\nimport extra from '~/extra.js';\nconst withLang = (schema) => schema.extend({ lang: z.enum(['es', 'en']) });\nexport const collections = { it: defineCollection({ schema: withLang(base).extend({ tag: z.enum(tags), ...extra }) }) };`,
      'src/schemas/index.ts': `import { z } from 'astro/zod';\nexport { base } from './base';`,
      'src/schemas/base.ts': `import { z } from 'astro:schema';\nexport const base = z.object({ title: z.string() });`,
      'src/tags.ts': `const all = { cats: 'gatos', dogs: 'perros' } as const;\nexport const TAGS = Object.values(all) as [string, ...string[]];`,
      'src/extra.ts': `import { z } from 'zod';\nexport default { size: z.number() };`,
      'tsconfig.json': `{ // aliases\n  "compilerOptions": { "baseUrl": ".", "paths": { "@/*": ["src/*"], "~/*": ["./src/*"] }, } }`,
    });
    assert.deepEqual(config.notes, []);
    assert.deepEqual(judged(config, { title: 'a', lang: 'fr', tag: 'peces' }), ['wrong-value lang', 'wrong-value tag', 'missing size']);
    assert.deepEqual([...config.files].sort(), ['src/content.config.ts', 'src/extra.ts', 'src/schemas/base.ts', 'src/schemas/index.ts', 'src/tags.ts', 'tsconfig.json']);
  });

  it('understands schemas that hold themselves', () => {
    for (const own of ['z.lazy(() => Item)', 'Item']) {
      const field = own === 'Item' ? 'get items() { return Item.array().optional(); }' : `items: ${own}.array().optional()`;
      const config = readBody(`const Item = z.object({ name: z.string(), ${field} });\nexport const collections = { it: defineCollection({ schema: Item }) };`);
      assert.deepEqual(config.notes, []);
      assert.deepEqual(judged(config, { name: 'a', items: [{ name: 'b', items: [{}] }] }), ['missing items.0.items.0.name']);
      assert.doesNotThrow(() => JSON.stringify(config.collections));
    }
  });

  it('accepts what it cannot understand, and says where', () => {
    const text = `${head}import { fromElsewhere } from 'some-package';\nexport const collections = { it: defineCollection({ schema: z.object({ title: z.string(), odd: fromElsewhere(), odder: z.custom(() => false), list: z.array(process.env.X) }) }), them: fromElsewhere() };`;
    const config = readFiles({ [path]: text });
    assert.deepEqual(config.notes.map(({ range }) => text.slice(range.start, range.end)), ['fromElsewhere()', 'z.custom(() => false)', 'process.env.X', 'them']);
    assert.deepEqual(judged(config, { title: 3, odd: 3, list: [1, 'a'] }), ['wrong-type title']);
  });

  it('leaves out a schema it understands nothing of', () => {
    const config = readBody(`import { docsLoader } from '@astrojs/starlight/loaders';\nimport { docsSchema } from '@astrojs/starlight/schema';\nexport const collections = { docs: defineCollection({ loader: docsLoader(), schema: docsSchema() }) };`);
    assert.deepEqual(config.collections.map(({ kind, base, schema }) => [kind, base, schema]), [['glob', 'src/content/docs', undefined]]);
    assert.equal(config.notes.length, 1);
  });

  it('survives broken and missing files', () => {
    for (const text of ['export const collections = {', 'export const x = 1;', '', 'const a = a; export const collections = a;', 'const f = () => f(); export const collections = { it: f() };']) {
      const config = readFiles({ [path]: text });
      assert.ok(config.notes.length > 0, text);
    }
    assert.deepEqual(readFiles({}).collections, []);
  });

  it('knows pictures, references, defaults and variants', () => {
    const config = readBody(`export const collections = { it: defineCollection({ loader: glob({ pattern: '*.md' }), schema: ({ image }) => z.object({
      cover: image().refine(() => true).optional(), author: reference('authors'), friends: z.array(reference('authors')), lang: z.enum(['es', 'en']).default('es'),
      media: z.discriminatedUnion('type', [z.object({ type: z.literal('video'), url: z.url() }), z.object({ type: z.literal('audio'), file: z.string() })]) }) }) };`);
    const schema = config.collections[0]?.schema;
    assert.ok(schema);
    assert.deepEqual(config.notes, []);
    const brief = fieldsOf(schema, []).map(({ key, kinds, required, image, reference, default: standIn, values }) => ({ key, kinds, required, image, reference, standIn, values }));
    const none = { required: true, image: false, reference: undefined, standIn: undefined, values: undefined };
    assert.deepEqual(brief, [
      { ...none, key: 'cover', kinds: ['string'], required: false, image: true },
      { ...none, key: 'author', kinds: ['string', 'number', 'map'], reference: 'authors' },
      { ...none, key: 'friends', kinds: ['list'] },
      { ...none, key: 'lang', kinds: ['string'], required: false, standIn: 'es', values: ['es', 'en'] },
      { ...none, key: 'media', kinds: ['map'] },
    ]);
    assert.equal(fieldAt(schema, ['friends', 0])?.reference, 'authors');
    assert.deepEqual(fieldAt(schema, ['media', 'type'])?.values, ['video', 'audio']);
    assert.deepEqual(fieldsOf(schema, ['media'], { media: { type: 'audio' } }).map(({ key }) => key), ['type', 'file']);
  });

  it('chooses the branch that fits best, and names one mistake once', () => {
    const config = readBody(`export const collections = { it: defineCollection({ schema: z.object({
      price: z.union([z.number(), z.literal('free')]), badge: z.union([z.string(), z.object({ text: z.string(), tone: z.enum(['tip', 'note']) })]).optional(), short: z.string().min(5).regex(/^x/).optional() }) }) };`);
    const schema = config.collections[0]?.schema;
    assert.ok(schema);
    assert.deepEqual(validateData({ price: 'gratis' }, schema), [{ kind: 'wrong-value', path: ['price'], constraint: { kind: 'enum', values: ['free'] }, actual: 'string' }]);
    assert.deepEqual(validateData({ price: true }, schema), [{ kind: 'wrong-type', path: ['price'], expected: ['number', 'string'], actual: 'boolean' }]);
    assert.deepEqual(judged(config, { price: 1, badge: { text: 'a', tone: 'loud' }, short: 'a' }), ['wrong-value badge.tone', 'wrong-value short']);
    assert.deepEqual(judged(config, { price: 1, badge: 3 }), ['wrong-type badge']);
  });

  it('lets Astro take the slug of the older form', () => {
    const config = readBody(`export const collections = { it: defineCollection({ type: 'content', schema: z.object({ title: z.string() }).strict() }) };`, 3);
    assert.deepEqual(judged(config, { title: 'a', slug: 'b' }), []);
  });
});
