import assert from 'node:assert/strict';
import { readAstroConfig, type AstroConfig } from '../../../src/core/schema/astroConfig';

const read = (text: string, more: Readonly<Record<string, string>> = {}): AstroConfig =>
  readAstroConfig('astro.config.mjs', (path) => (path === 'astro.config.mjs' ? text : more[path]));

describe('the Astro config', () => {
  it('reads what is written out', () => {
    const { notes, files, unreadable, unknown, ...config } = read(
      `import { defineConfig } from 'astro/config';
import mdx from '@astrojs/mdx';
import remarkMath from 'remark-math';
import rehypeSlug from 'rehype-slug';
import { rehypeHeadingIds } from '@astrojs/markdown-remark';
import { SITE } from './src/consts';
const base = '/blog';
function readingTime() { return () => {}; }
export default defineConfig({
  site: SITE, base: \`\${base}\`, trailingSlash: 'never', build: { format: 'file' },
  redirects: { '/old': '/new/', '/gone/[...slug]': { status: 302, destination: '/x/[...slug]' } },
  i18n: { locales: ['es', { path: 'english', codes: ['en'] }], defaultLocale: 'es', routing: { prefixDefaultLocale: true } },
  markdown: { smartypants: false, remarkPlugins: [remarkMath, readingTime], rehypePlugins: [rehypeHeadingIds, [rehypeSlug, { x: 1 }]] },
  integrations: [mdx()],
});`,
      { 'src/consts.ts': `export const SITE = 'https://example.org';` },
    );
    assert.deepEqual(config, {
      site: 'https://example.org', base: '/blog', trailingSlash: 'never', buildFormat: 'file',
      redirects: [{ from: '/old', to: '/new/' }, { from: '/gone/[...slug]', to: '/x/[...slug]', status: 302 }],
      i18n: { locales: ['es', 'english'], defaultLocale: 'es', prefixDefaultLocale: true },
      markdown: { processor: 'remark', smartPunctuation: false, remarkPlugins: ['remark-math', 'readingTime'], rehypePlugins: ['@astrojs/markdown-remark', 'rehype-slug'] },
      integrations: ['@astrojs/mdx'],
    });
    assert.deepEqual(notes, []);
    assert.deepEqual(files, ['astro.config.mjs', 'src/consts.ts']);
    assert.deepEqual([unreadable, unknown], [[], []]);
  });

  const forms = ['export default {};', 'export default {} satisfies AstroUserConfig;', `import { defineConfig } from 'astro/config'; const config = defineConfig({}); export default config;`];
  for (const form of forms) it(`has nothing to say of ${form}`, () => assert.deepEqual(read(form), { unknown: [], notes: [], unreadable: [], files: ['astro.config.mjs'] }));

  it('leaves out what cannot be known, and says where', () => {
    const text = `const shared = load();\nexport default { site: process.env.SITE, base: '/b', trailingSlash: 'sometimes', markdown: { ...shared, smartypants: true } };`;
    const { notes, ...config } = read(text);
    assert.deepEqual(config, { base: '/b', markdown: { smartPunctuation: true }, unknown: ['markdown', 'site', 'trailingSlash'], unreadable: [], files: ['astro.config.mjs'] });
    assert.ok(notes.some(({ range }) => text.slice(range.start, range.end) === 'process.env.SITE'));
    for (const broken of ['export default (', 'export default await load();', '']) assert.equal(read(broken).notes.length, 1);
  });

  const imports = `import { unified } from '@astrojs/markdown-remark'; import { satteri } from '@astrojs/markdown-satteri'; import math from 'remark-math'; import katex from 'rehype-katex'; import mine from './mine.json';`;
  const markdown: readonly [settings: string, expected: AstroConfig['markdown']][] = [
    ['gfm: false, smartypants: { dashes: false }', { gfm: false, smartPunctuation: true }],
    ['syntaxHighlight: false', { code: { highlighter: 'none' } }],
    [`syntaxHighlight: 'prism'`, { code: { highlighter: 'prism' } }],
    [`syntaxHighlight: { type: 'shiki', excludeLangs: ['mermaid', 'math'] }`, { code: { highlighter: 'shiki', excluded: ['mermaid', 'math'] } }],
    [`shikiConfig: { theme: 'dracula', wrap: true, langAlias: { cjs: 'javascript' } }`, { code: { theme: 'dracula', wrap: true, aliases: { cjs: 'javascript' } } }],
    [`shikiConfig: { themes: { light: 'github-light', dark: 'github-dark' }, defaultColor: false, wrap: null }`, { code: { themes: { light: 'github-light', dark: 'github-dark' }, defaultColor: false, wrap: null } }],
    ['shikiConfig: { theme: mine }', undefined],
    ['processor: unified({ remarkPlugins: [math], rehypePlugins: [[katex, { strict: false }]], gfm: false, smartypants: false })', { processor: 'remark', remarkPlugins: ['remark-math'], rehypePlugins: ['rehype-katex'], gfm: false, smartPunctuation: false }],
    ['processor: satteri({ features: { math: true, gfm: { footnotes: false }, smartPunctuation: false } }), smartypants: true', { processor: 'satteri', math: true, gfm: true, smartPunctuation: false, remarkPlugins: [], rehypePlugins: [] }],
    ['processor: own()', undefined],
  ];
  for (const [settings, expected] of markdown) {
    it(`reads markdown: { ${settings} }`, () => assert.deepEqual(read(`${imports}\nexport default { markdown: { ${settings} } };`).markdown, expected));
  }
});
