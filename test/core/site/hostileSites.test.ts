import assert from 'node:assert/strict';
import { check, defaultConfig, listPosts, loadShape, readPosts, SiteModel, type Config } from '../../../src/core/index';
import { settingMistakes } from '../../../src/core/config/validate';
import { readSiteConfig } from '../../../src/core/site/siteConfig';
import { memoryFiles } from './memoryFiles';

type Files = Readonly<Record<string, string>>;

const times = (count: number, part: (index: number) => string, between = '\n'): string => Array.from({ length: count }, (_, index) => part(index)).join(between);

/** Long addresses and values, nearly what any pattern wants. */
const nearly = `---\ntitle: ${'a'.repeat(60)}!\npubDate: 2026-01-02\n---\n[x](/${'a'.repeat(200)}) [y](/${'a/'.repeat(100)}z) [z](/${'[b][b]/'.repeat(20)})\n`;
const deepData = `---\nx: ${'{x: '.repeat(60)}1${'}'.repeat(60)}\n---\n`;

function astro(schema: string, before = ''): Files {
  return {
    'astro.config.mjs': 'export default {}',
    'src/content.config.ts': `import { defineCollection, z } from 'astro:content';\nimport { glob } from 'astro/loaders';\n${before}\nexport const collections = { blog: defineCollection({ loader: glob({ pattern: '**/*.md', base: './src/content/blog' }), schema: ${schema} }) };`,
    'src/pages/blog/[slug].astro': "getCollection('blog') params: { slug: post.id }",
  };
}

const doubling = (first: string, next: (former: string) => string): string => times(41, (index) => `const a${index} = ${index === 0 ? first : next(`a${index - 1}`)};`);

const configs: readonly (readonly [what: string, files: Files])[] = [
  ['a pattern that JavaScript takes forever with', astro('z.object({ title: z.string().regex(/^(a+)+$/) })')],
  ['lists in lists', astro(`z.object({ title: ${'z.array('.repeat(3000)}z.string()${')'.repeat(3000)} })`)],
  ['a long chain', astro(`z.object({ title: z.string()${'.optional()'.repeat(5000)} })`)],
  ['a choice that doubles', astro('a40', doubling('z.object({ x: z.string() })', (it) => `z.union([${it}, ${it}])`))],
  ['a text that doubles', astro('z.object({ title: z.literal(a40) })', doubling('"ab"', (it) => `${it} + ${it}`))],
  ['a list that doubles', astro('z.enum(a40)', doubling('["ab"]', (it) => `[...${it}, ...${it}]`))],
  ['a huge text', astro('z.literal("a".repeat(1e9))')],
  ['a function that calls itself', astro('f(1)', 'const f = (x) => f(x);')],
  ['a schema that is itself', astro('a', 'const a = z.object({ x: a });')],
  ['a schema that holds itself twice, and data as deep', { ...astro('a', 'const a = z.lazy(() => z.union([z.object({ x: a }), z.object({ x: a, y: z.string() }), z.string()]));'), 'src/content/blog/hondo.md': deepData }],
  ['files that import themselves', { 'astro.config.mjs': "import x from './astro.config.mjs'; export default x;", 'src/content.config.ts': "export * from './content.config';" }],
  ['no code', { 'astro.config.mjs': '{{{{', 'src/content.config.ts': '(((' }],
  ['parentheses in parentheses', { 'astro.config.mjs': `export default ${'('.repeat(20_000)}1${')'.repeat(20_000)}` }],
  ['megabytes', { 'astro.config.mjs': `export default {};\n${'const a = {};\n'.repeat(200_000)}` }],
  ['pages with many parameters', { 'astro.config.mjs': 'export default {}', [`src/pages/${'[a]'.repeat(12)}b.astro`]: '', 'src/pages/[...a]/[...b]/[...c]/[...d]/x.astro': '' }],
  ['redirects that double', { 'astro.config.mjs': `export default { redirects: { '/${times(20, (index) => `[p${index}]`, '/')}': '/${'[p0]'.repeat(3)}' } }` }],
  ...['_config.yml', 'hugo.toml', 'zola.toml', 'eleventy.config.js', 'docusaurus.config.js'].flatMap((name): (readonly [string, Files])[] => [
    [`${name} of brackets`, { [name]: `${name.endsWith('js') ? 'module.exports =' : name.endsWith('yml') ? 'a:' : 'a ='} ${'['.repeat(5000)}` }],
    [`${name} that doubles`, { [name]: name.endsWith('yml') ? `a0: &a0 [x]\n${times(30, (index) => `a${index + 1}: &a${index + 1} [*a${index}, *a${index}]`)}\npermalink: *a30\ndefaults: *a30\nexclude: *a30\n` : '[[[[[[' }],
  ]),
];

const globs = ['+(*)!', '+(a+)b', '*a*a*a*a*a*a*a*a*a*a*b', '(a+)+b', '**/*a/**/*a/**/*a/**/*a/**/*b', '[', '{a,{b,{c', '!(!(!(a)))', '*'.repeat(5000), '{1..100000000}', '\\'];
const settings: readonly (readonly [what: string, config: Partial<Config>])[] = [
  ...globs.flatMap((glob): (readonly [string, Partial<Config>])[] => [
    [`links ${glob.slice(0, 40)}`, { ignoreLinks: [glob] }],
    [`addresses ${glob.slice(0, 40)}`, { routes: [`/${glob}`] }],
    [`posts ${glob.slice(0, 40)}`, { collections: [{ name: 'otra', files: glob, route: '/otra/:slug/' }] }],
  ]),
  ['the slug five times', { collections: [{ name: 'blog', files: 'src/content/blog/*.md', route: '/:slug/:slug/:slug/:slug/:slug/' }] }],
];

const twice = (to: string): object => ({ anyOf: [{ $ref: to }, { $ref: to }] });
const definition = (index: number): string => `#/definitions/a${index}`;
const jsonSchemas: readonly (readonly [what: string, schema: object | string])[] = [
  ['a pattern that JavaScript takes forever with', { properties: { title: { pattern: '^(a+)+$' } } }],
  ['itself', { $ref: '#' }],
  ['itself twice', { definitions: { a0: twice(definition(0)) }, ...twice(definition(0)) }],
  ['a choice that doubles', { $ref: definition(29), definitions: Object.fromEntries(Array.from({ length: 30 }, (_, index) => [`a${index}`, index === 0 ? { type: 'string' } : twice(definition(index - 1))])) }],
  ['ten fields in ten fields', { $ref: definition(11), definitions: Object.fromEntries(Array.from({ length: 12 }, (_, index) => [`a${index}`, { properties: Object.fromEntries(Array.from({ length: 10 }, (__, key) => [`k${key}`, { $ref: definition(Math.max(0, index - 1)) }])) }])) }],
  ['itself twice, with data as deep', { $ref: definition(0), definitions: { a0: { anyOf: ['object', 'object'].map((type) => ({ type, properties: { x: { $ref: definition(0) } } })) } } }],
  ['a file elsewhere', { $ref: 'file:///etc/passwd' }],
  ['brackets', `${'{"items":'.repeat(20_000)}{}${'}'.repeat(20_000)}`],
  ['names of the language', '{ "properties": { "__proto__": { "type": "string" }, "constructor": { "type": "number" } }, "required": ["__proto__"] }'],
];

/** All that is found wrong in a site. */
async function problemsOf(files: Files, settings: Partial<Config> = {}): Promise<readonly string[]> {
  const disk = memoryFiles({ 'src/content/blog/casi.md': nearly, 'content/posts/casi.md': nearly, ...files });
  const config = { ...defaultConfig, ...settings };
  const site = new SiteModel(await loadShape(disk, config, readSiteConfig));
  const problems: string[] = [];
  for await (const post of readPosts(disk, site, await listPosts(disk, site))) problems.push(...check(post, site, { config, now: 0 }).map(({ code }) => code));
  return problems;
}

/** None stops the check, or holds it up: mocha's time limit is the only clock. */
describe('a site that means harm is checked to the end', () => {
  for (const [what, files] of configs) it(`its config: ${what}`, () => problemsOf(files));

  for (const [what, config] of settings) {
    it(`its settings: ${what}`, async () => {
      assert.deepEqual(await settingMistakes(config), []);
      await problemsOf(astro('z.object({ title: z.string() })'), config);
    });
  }

  for (const [what, schema] of jsonSchemas) {
    it(`its JSON Schema: ${what}`, async () => {
      const files = { 'esquema.json': typeof schema === 'string' ? schema : JSON.stringify(schema), 'src/content/blog/hondo.md': deepData };
      await problemsOf(files, { collections: [{ name: 'blog', files: 'src/content/blog/*.md', schema: 'esquema.json' }] });
    });
  }

  it('and judged as far as that takes no longer than it should', async () => {
    assert.ok((await problemsOf(configs[0]?.[1] ?? {})).includes('frontmatter/wrong-value'));
  });
});
