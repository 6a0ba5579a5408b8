import assert from 'node:assert/strict';
import { contentClasses } from '../../../src/core/styles/contentClasses';
import { findStyles } from '../../../src/core/styles/findStyles';
import { readStyles } from '../../../src/core/styles/readStyles';
import type { SiteFiles } from '../../../src/core/site/files';

const inMemory = (texts: Readonly<Record<string, string>>): SiteFiles => ({
  list: (folder) => Promise.resolve(Object.keys(texts).filter((path) => path.startsWith(`${folder}/`) && !path.includes('node_modules'))),
  read: (path) => Promise.resolve(texts[path]),
});

const blog = {
  'src/layouts/Base.astro': `---\nimport '../styles/global.css';\nimport Head from '@/components/Head.astro';\nimport "@fontsource/inter/400.css";\n---\n<html><body><slot /></body></html>`,
  'src/components/Head.astro': `---\nimport '~/styles/fonts.css';\nconst a = 1;\n---\n<style is:global>\nbody { margin: 0; background: url(./paper.png) }\n</style>\n<style>p { color: red }</style>\n<style is:global lang="scss">$a: red;</style>`,
  'src/components/Other.astro': `<style is:global>i { color: red }</style>`,
  'src/styles/global.css': `@import './reset.css';\n@import url('./reset.css') print;\nbody { color: black; background: url("/img/paper.png") }`,
  'src/styles/reset.css': `* { margin: 0; background: url(../paper.png) }`,
  'src/styles/fonts.css': `@import './fonts.css';\n@font-face { font-family: F; src: url(../../../secret.woff2), url("./f.woff2") }`,
  'src/styles/typography.css': `h1 { font-weight: 400 }`,
  'src/styles/print.css': `p { color: black }`,
  'node_modules/@fontsource/inter/400.css': `@font-face { font-family: Inter; src: url(./files/inter.woff2) }`,
};

describe('the styles of a site', () => {
  it('are found where its layouts bring them in, then by their names', async () => {
    assert.deepEqual(await findStyles(inMemory(blog)), [
      { path: 'src/styles/global.css', from: 'src/layouts/Base.astro', tailwind: false },
      { path: 'node_modules/@fontsource/inter/400.css', from: 'src/layouts/Base.astro', tailwind: false },
      { path: 'src/styles/fonts.css', from: 'src/components/Head.astro', tailwind: false },
      { path: 'src/components/Head.astro', tailwind: false },
      { path: 'src/styles/typography.css', tailwind: false },
    ]);
  });

  for (const css of ['@tailwind base;', '@import "tailwindcss";', '@import url("tailwindcss") layer(a);', '.a { @apply px-2; }', '@theme { --a: b }']) {
    it(`are known to be for Tailwind by ${css}`, async () => {
      const [found] = await findStyles(inMemory({ 'src/styles/global.css': css }));
      assert.equal(found?.tailwind, true);
    });
  }

  const reader = { scheme: 'light' } as const;
  const read = async (...patterns: string[]) => readStyles(inMemory(blog), patterns, reader, (path) => `file:/${path}`);

  it('are read with what they import, with the addresses of the site’s own files', async () => {
    const { sheets, read: paths } = await read('./src/styles/global.css');
    assert.equal(sheets.length, 1);
    const text = (sheets[0] ?? '').replace(/\s+/g, ' ').trim();
    assert.equal(text, '* { margin: 0; background: url("file:/src/paper.png") } @media print{* { margin: 0; background: url("file:/src/paper.png") }} body { color: black; background: url("file:/public/img/paper.png") }');
    assert.deepEqual([...paths], ['src/styles/global.css', 'src/styles/reset.css']);
  });

  it('of a component are those it says globally', async () => {
    const { sheets } = await read('src/components/Head.astro');
    assert.deepEqual(sheets.map((sheet) => sheet.trim()), ['body { margin: 0; background: url("file:/src/components/paper.png") }']);
  });

  it('do not import themselves, and reach no file outside the site', async () => {
    const { sheets } = await read('src/styles/fonts.css');
    assert.equal(sheets.join('').trim(), '@font-face { font-family: F; src: url("about:invalid"), url("file:/src/styles/f.woff2") }');
  });

  it('may be named by globs', async () => {
    const { read: paths } = await read('src/styles/{p,t}*.css', '../other/*.css', 'src/styles/missing.css');
    assert.deepEqual([...paths], ['src/styles/print.css', 'src/styles/typography.css', 'src/styles/missing.css']);
  });
});

describe('the classes around a post’s text', () => {
  const cases: readonly [name: string, texts: Readonly<Record<string, string>>, classes: readonly string[]][] = [
    ['in the page', { 'src/pages/[slug].astro': '---\nconst a = 1 < 2;\n---\n<main class="wide"><article class="prose big"><h1>{title}</h1><Content /></article></main>' }, ['wide', 'prose big']],
    [
      'in the layout that the page uses',
      {
        'src/pages/blog/[...slug].astro': `---\nimport Post from '../../layouts/Post.astro';\n---\n<Post {...post.data}><div class="inner"><Content /></div></Post>`,
        'src/layouts/Post.astro': `---\nimport Base from '@/layouts/Base.astro';\n---\n<Base><div class="prose"><slot /></div></Base>`,
        'src/layouts/Base.astro': '<html><body><main class="page"><slot /></main></body></html>',
      },
      ['page', 'prose', 'inner'],
    ],
    ['a page for many posts first', { 'src/pages/about.astro': '<p class="about"><Content /></p>', 'src/pages/[slug].astro': '<p class="post"><Content /></p>' }, ['post']],
    ['none that is not written plainly', { 'src/pages/[slug].astro': '<p class={a}><Content/></p>' }, []],
    ['none without a page', { 'src/pages/index.astro': '<p class="a">Hola</p>' }, []],
  ];
  for (const [name, texts, classes] of cases) it(`are found ${name}`, async () => assert.deepEqual(await contentClasses(inMemory(texts)), classes));
});
