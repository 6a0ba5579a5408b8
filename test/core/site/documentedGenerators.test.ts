import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/model/config';
import { loadShape } from '../../../src/core/site/load';
import { enterPosts, listPosts } from '../../../src/core/site/readPosts';
import { readSiteConfig } from '../../../src/core/site/siteConfig';
import { SiteModel } from '../../../src/core/site/siteModel';
import { memoryFiles } from './memoryFiles';

async function read(files: Readonly<Record<string, string>>): Promise<SiteModel> {
  const all = memoryFiles(files);
  const site = new SiteModel(await loadShape(all, defaultConfig, readSiteConfig));
  await enterPosts(all, site, await listPosts(all, site));
  return site;
}

/** An address and what is there: a post or page by its file, a file, nothing (`missing`), or what nobody can tell (`unknown`). */
type Row = readonly [url: string, there: string];

function assertRows(site: SiteModel, from: string, rows: readonly Row[]): void {
  for (const [url, there] of rows) {
    const target = site.resolve({ url, role: /\.(?:png|css)$/.test(url) ? 'asset' : 'page' }, from);
    const found = target.kind === 'missing' ? `missing ${target.reason.kind}` : target.kind === 'ignored' ? 'unknown' : target.kind === 'page' ? (target.redirect === undefined ? 'page' : `redirect ${target.redirect}`) : 'path' in target ? target.path : target.kind;
    assert.equal(found, there, url);
  }
}

const toml = (...lines: readonly string[]): string => ['+++', 'title = "Una entrada"', ...lines, '+++', '', '## Uno dos', ''].join('\n');
const yaml = (...lines: readonly string[]): string => ['---', 'title: Una entrada', ...lines, '---', '', '## Uno dos', ''].join('\n');

/** As its documentation says: https://www.getzola.org/documentation/content/page/ and …/section/. */
describe('a Zola site', () => {
  const config = 'base_url = "https://blog.example/sub"\ntaxonomies = [{ name = "tags" }]\n';
  const content = {
    'content/_index.md': toml(),
    'content/about.md': toml(),
    'content/blog/_index.md': toml(),
    'content/blog/primera.md': toml('date = 2024-03-05'),
    'content/blog/2024-03-05-con-fecha.md': toml(),
    'content/blog/Año Nuevo.md': toml(),
    'content/blog/con-slug.md': toml('slug = "Otro Slug"'),
    'content/blog/con-path.md': toml('path = "/mi/sitio/"'),
    'content/blog/con-path-suelto.md': toml('path = "suelto"'),
    'content/blog/con-alias.md': toml('aliases = ["viejo", "/muy/viejo/"]'),
    'content/blog/en-yaml.md': yaml('slug: desde-yaml'),
    'content/blog/oculta.md': toml('render = false'),
    'content/blog/borrador.md': toml('draft = true'),
    'content/blog/carpeta/index.md': toml(),
    'content/blog/carpeta/foto.png': 'x',
    'content/raro/日本.md': toml(),
    'content/obras/_index.md': toml('path = "trabajos"'),
    'content/obras/casa.md': toml(),
    'static/img/a.png': 'x',
    'themes/sol/static/b.png': 'x',
  };
  const cases: readonly (readonly [name: string, config: string, rows: readonly Row[]])[] = [
    ['as it is', `${config}theme = "sol"\n`, [
      ['/sub/', 'page'], ['/sub/about/', 'content/about.md'], ['/sub/about', 'content/about.md'], ['/sub/blog/', 'page'],
      ['/sub/blog/primera/', 'content/blog/primera.md'], ['/sub/blog/con-fecha/', 'content/blog/2024-03-05-con-fecha.md'], ['/sub/blog/2024-03-05-con-fecha/', 'missing page'],
      ['/sub/blog/ano-nuevo/', 'content/blog/Año Nuevo.md'], ['/sub/blog/otro-slug/', 'content/blog/con-slug.md'],
      ['/sub/mi/sitio/', 'content/blog/con-path.md'], ['/sub/blog/con-path/', 'missing page'], ['/sub/suelto/', 'content/blog/con-path-suelto.md'],
      ['/sub/viejo/', 'redirect /sub/blog/con-alias/'], ['/sub/muy/viejo/', 'redirect /sub/blog/con-alias/'],
      ['/sub/blog/desde-yaml/', 'content/blog/en-yaml.md'], ['/sub/blog/oculta/', 'missing page'],
      ['/sub/blog/carpeta/', 'content/blog/carpeta/index.md'], ['/sub/blog/carpeta/foto.png', 'content/blog/carpeta/foto.png'],
      ['/sub/trabajos/', 'page'], ['/sub/tags/gatos/', 'page'], ['/sub/img/a.png', 'static/img/a.png'], ['/sub/b.png', 'themes/sol/static/b.png'], ['/sub/c.png', 'missing asset'],
      ['@/blog/primera.md', 'content/blog/primera.md'], ['@/blog/con-path.md', 'content/blog/con-path.md'], ['/sub/blog/page/2/', 'page'], ['/sub/sitemap.xml', 'page'], ['https://blog.example/sub/about/', 'content/about.md'],
      // How these letters are spelt only Zola knows: what lies in that folder may be it.
      ['/sub/raro/ri-ben/', 'unknown'],
    ]],
    ['with names as they are', `${config}[slugify]\npaths = "safe"\npaths_keep_dates = true\n`, [['/sub/blog/Año_Nuevo/', 'content/blog/Año Nuevo.md'], ['/sub/blog/2024-03-05-con-fecha/', 'content/blog/2024-03-05-con-fecha.md'], ['/sub/raro/日本/', 'content/raro/日本.md'], ['/sub/blog/nada/', 'missing page']]],
    ['with languages', `${config}default_language = "es"\n[languages.en]\n`, [['/sub/en/blog/primera/', 'page'], ['/sub/blog/primera/', 'content/blog/primera.md']]],
  ];
  for (const [name, settings, rows] of cases) {
    it(name, async () => assertRows(await read({ 'zola.toml': settings, ...content }), 'content/about.md', rows));
    it(`${name}, in a config.toml`, async () => assertRows(await read({ 'config.toml': settings, ...content }), 'content/about.md', rows));
  }
});

/** https://nextjs.org/docs/app/getting-started/layouts-and-pages and …/pages/building-your-application/routing. */
describe('a Next.js site with texts in a folder', () => {
  const content = {
    'content/blog/primera.mdx': yaml(),
    'content/notas/una.md': yaml(),
    'public/img/a.png': 'x',
  };
  const cases: readonly (readonly [name: string, files: Readonly<Record<string, string>>, rows: readonly Row[]])[] = [
    ['app', {
      'next.config.js': 'module.exports = { basePath: "/sub" };', 'app/page.tsx': 'x', 'app/(site)/about/page.tsx': 'x', 'app/blog/[slug]/page.tsx': 'x', 'app/blog/page.tsx': 'x', 'app/tags/[...tag]/page.tsx': 'x', 'app/_parts/page.tsx': 'x', 'app/feed.xml/route.ts': 'x', 'app/sitemap.ts': 'x', 'app/icon.png': 'x', ...content,
    }, [
      ['/sub', 'page'], ['/sub/about', 'page'], ['/sub/blog', 'page'], ['/sub/blog/primera', 'content/blog/primera.mdx'], ['/sub/blog/primera/', 'content/blog/primera.mdx'], ['/sub/blog/nada', 'missing page'],
      ['/sub/tags/a/b', 'page'], ['/sub/_parts', 'unknown'], ['/sub/feed.xml', 'page'], ['/sub/sitemap.xml', 'page'], ['/sub/icon.png', 'page'], ['/sub/img/a.png', 'public/img/a.png'], ['/sub/notas/una', 'unknown'], ['/sub/algo', 'unknown'],
    ]],
    ['pages', { 'next.config.mjs': 'export default { trailingSlash: true };', 'pages/index.js': 'x', 'pages/about.mdx': 'x', 'pages/blog/[slug].js': 'x', 'pages/blog/index.js': 'x', 'pages/[[...all]].js': 'x', 'pages/_app.js': 'x', 'pages/api/x.ts': 'x', ...content }, [
      ['/', 'page'], ['/about/', 'page'], ['/blog/primera/', 'content/blog/primera.mdx'], ['/api/x', 'page'], ['/algo/', 'page'],
    ]],
    // What the page does with a slug that is given only it knows.
    ['with a slug', { 'next.config.js': 'module.exports = {};', 'app/blog/[slug]/page.tsx': 'x', ...content, 'content/blog/con-slug.md': yaml('slug: otra') }, [['/blog/primera', 'content/blog/primera.mdx'], ['/blog/otra', 'unknown']]],
    ['src/app', { 'next.config.ts': 'export default {};', 'src/app/notas/[id]/page.tsx': 'x', ...content }, [['/notas/una', 'content/notas/una.md'], ['/notas/nada', 'missing page'], ['/_next/static/x.css', 'page']]],
  ];
  for (const [name, files, rows] of cases) it(name, async () => assertRows(await read(files), 'content/blog/primera.mdx', rows));

  it('asks for a slash where the config does', async () => {
    assert.deepEqual((await read(cases[1]?.[1] ?? {})).slashPolicy, { slash: true, from: 'config' });
  });
});

/** Where pictures of the preview are looked for, and the address of a file there. */
describe('the public folder', () => {
  const rows: readonly (readonly [name: string, files: Readonly<Record<string, string>>, folder: string, file: string, address: string | undefined])[] = [
    ['of Astro', { 'astro.config.mjs': 'export default { base: "/b" };' }, 'public', 'public/img/a.png', '/b/img/a.png'],
    ['of an Astro that names another', { 'astro.config.mjs': 'export default { publicDir: "./estatico" };' }, 'estatico', 'estatico/a.png', '/a.png'],
    ['of Hugo', { 'hugo.toml': 'baseURL = "https://a.example/b/"' }, 'static', 'static/img/a.png', '/b/img/a.png'],
    ['of Hugo with another', { 'hugo.toml': 'staticDir = "fijo"' }, 'fijo', 'fijo/a.png', '/a.png'],
    ['of Zola', { 'zola.toml': 'base_url = "/"' }, 'static', 'static/a.png', '/a.png'],
    ['of Jekyll', { '_config.yml': 'title: x' }, '', 'assets/a.png', '/assets/a.png'],
    ['of Docusaurus', { 'docusaurus.config.js': 'module.exports = { url: "https://a.example", baseUrl: "/", presets: [["classic", {}]] };' }, 'static', 'static/img/a.png', '/img/a.png'],
    ['of Next.js', { 'next.config.js': 'module.exports = {};' }, 'public', 'public/a.png', '/a.png'],
    ['of Eleventy', { '.eleventy.js': 'module.exports = (config) => { config.addPassthroughCopy("src/img"); return { dir: { input: "src" } }; };' }, 'src', 'src/img/a.png', '/img/a.png'],
    ['of Eleventy that is served elsewhere', { '.eleventy.js': 'module.exports = (config) => { config.addPassthroughCopy({ "fijo": "/" }); };' }, 'fijo', 'fijo/a.png', '/a.png'],
    ['of nobody knows what', { 'index.md': 'x' }, 'public', 'public/a.png', '/a.png'],
  ];
  for (const [name, files, folder, file, address] of rows) {
    it(name, async () => {
      const site = await read({ ...files, [file]: 'x' });
      assert.equal(site.publicFolder, folder);
      assert.equal(site.assetHref(file), address);
    });
  }
});
