import assert from 'node:assert/strict';
import { defaultConfig, type Config } from '../../../src/core/model/config';
import type { Target } from '../../../src/core/model/site';
import { parsePost } from '../../../src/core/parse/post';
import { loadShape } from '../../../src/core/site/load';
import { enterPosts, listPosts } from '../../../src/core/site/readPosts';
import { readSiteConfig } from '../../../src/core/site/siteConfig';
import { SiteModel } from '../../../src/core/site/siteModel';
import { memoryFiles } from './memoryFiles';

const post = (title: string): string => `---\ntitle: ${title}\npubDate: 2026-02-26\n---\n\nTexto.\n`;
const here = 'src/content/blog/aqui.md';

const files: Readonly<Record<string, string>> = {
  'src/content.config.ts': `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { blog: defineCollection({ loader: glob({ base: './src/content/blog', pattern: '**/*.{md,mdx}' }) }) };`,
  [here]: post('Aquí'),
  'src/content/blog/gatos.md': post('Gatos'),
  'src/content/blog/niño (uno).md': post('Niño uno').replace('title', 'slug: niño-uno\ntitle'),
  'src/content/blog/con-parentesis.md': post('Paréntesis').replace('title', 'slug: a(b(c))\ntitle'),
  'src/content/blog/v1.md': post('Versión').replace('title', 'slug: v1.2\ntitle'),
  'src/content/blog/mayus.md': post('Mayúsculas').replace('title', 'slug: Mi-Gato\ntitle'),
  'src/content/blog/serie/parte-2.md': post('Parte 2'),
  'src/content/blog/foto.png': '',
  'src/pages/index.astro': '',
  'src/pages/about.astro': '',
  'src/pages/blog/index.astro': '',
  'src/pages/blog/[...slug].astro': `---\nexport const getStaticPaths = async () => (await getCollection('blog')).map((post) => ({ params: { slug: post.id } }));\n---`,
  'src/pages/tags/[tag].astro': `---\nexport const getStaticPaths = () => tags();\n---`,
  'src/pages/rss.xml.js': '',
  'public/img/Gato negro.png': '',
  'public/cv.pdf': '',
  'public/.well-known/security.txt': '',
};

async function siteWith(settings: string, config: Partial<Config> = {}): Promise<SiteModel> {
  const all = memoryFiles({ ...files, 'astro.config.mjs': `export default { site: 'https://gatos.example', redirects: { '/viejo': '/about/', '/antes/[...slug]': '/blog/[...slug]' }, ${settings} };` });
  const site = new SiteModel(await loadShape(all, { ...defaultConfig, ...config }, readSiteConfig));
  await enterPosts(all, site, await listPosts(all, site));
  return site;
}

/** A verdict in a word or two: the kind, and what tells it from others of the kind. */
function toVerdict(target: Target): string {
  switch (target.kind) {
    case 'post':
    case 'asset':
      return `${target.kind} ${target.path.replace(/^(?:src\/content\/blog|public)\//, '')}`;
    case 'page':
      return target.redirect === undefined ? `page ${target.path?.replace('src/pages/', '') ?? ''}`.trim() : `redirect ${target.redirect}`;
    case 'missing':
      return `missing ${target.reason.kind}`;
    case 'external':
    case 'ignored':
      return `${target.kind} ${target.reason}`;
    case 'self':
      return 'self';
  }
}

/** What is written, the one address it names, and where that leads; no address means that it is no link. */
type Row = readonly [markdown: string, href: string | undefined, verdict?: string];

function assertRows(site: () => SiteModel, rows: readonly Row[], path = here): void {
  for (const [markdown, href, verdict] of rows) {
    it(markdown.replace(/\n/g, '⏎'), () => {
      const text = `${post('Aquí')}\n${markdown}\n`;
      const { links } = parsePost(path, text, site().features);
      assert.deepEqual(links.map(({ hrefRange }) => text.slice(hrefRange.start, hrefRange.end)), href === undefined ? [] : [href]);
      assert.deepEqual(links.map((link) => toVerdict(site().resolve(link, path))), verdict === undefined ? [] : [verdict]);
    });
  }
}

describe('where an address leads', () => {
  let site: SiteModel;
  before(async () => {
    site = await siteWith('');
  });

  assertRows(() => site, [
    // Of the site
    ['[x](/blog/gatos/)', '/blog/gatos/', 'post gatos.md'],
    ['[x](/blog/gatos)', '/blog/gatos', 'post gatos.md'],
    ['[x](/blog/gatos/index.html)', '/blog/gatos/index.html', 'post gatos.md'],
    ['[x](/blog/gatos.html)', '/blog/gatos.html', 'missing page'],
    ['[x](/blog/gatos/?a=1#b)', '/blog/gatos/?a=1#b', 'post gatos.md'],
    ['[x](/blog/gatos#b?c)', '/blog/gatos#b?c', 'post gatos.md'],
    ['[x](/blog/./serie/../gatos/)', '/blog/./serie/../gatos/', 'post gatos.md'],
    ['[x](/blog/serie/parte-2/)', '/blog/serie/parte-2/', 'post serie/parte-2.md'],
    ['[x](/blog/serie/)', '/blog/serie/', 'missing page'],
    ['[x](/blog/v1.2/)', '/blog/v1.2/', 'post v1.md'],
    ['[x](/blog/v1/)', '/blog/v1/', 'missing page'],
    ['[x](/blog/perros/)', '/blog/perros/', 'missing page'],
    ['[x](/)', '/', 'page index.astro'],
    ['[x](/index.html)', '/index.html', 'page index.astro'],
    ['[x](/about)', '/about', 'page about.astro'],
    ['[x](/blog/)', '/blog/', 'page blog/index.astro'],
    ['[x](/tags/lo-que-sea/)', '/tags/lo-que-sea/', 'page tags/[tag].astro'],
    ['[x](/tags/uno/dos/)', '/tags/uno/dos/', 'missing page'],
    ['[x](/rss.xml)', '/rss.xml', 'page rss.xml.js'],
    ['[x](/atom.xml)', '/atom.xml', 'missing asset'],
    ['[x](/sitemap-index.xml)', '/sitemap-index.xml', 'ignored made-by-tools'],
    ['[x](/viejo/)', '/viejo/', 'redirect /about/'],
    ['[x](/antes/serie/parte-2/)', '/antes/serie/parte-2/', 'redirect /blog/serie/parte-2'],
    ['[x](/antes/perros/)', '/antes/perros/', 'missing page'],
    // The page itself
    ['[x](#top)', '#top', 'self'],
    ['[x](#1999)', '#1999', 'self'],
    ['[x](#user-content-fn-1)', '#user-content-fn-1', 'self'],
    ['[x](?a=1)', '?a=1', 'self'],
    ['[x](/blog/aqui/#y)', '/blog/aqui/#y', 'self'],
    // Own domain
    ['[x](https://gatos.example/blog/gatos/)', 'https://gatos.example/blog/gatos/', 'post gatos.md'],
    ['[x](http://GATOS.example/blog/gatos/)', 'http://GATOS.example/blog/gatos/', 'post gatos.md'],
    ['[x](//gatos.example/blog/perros/)', '//gatos.example/blog/perros/', 'missing page'],
    ['[x](https://gatos.example)', 'https://gatos.example', 'page index.astro'],
    ['[x](https://gatos.example?a)', 'https://gatos.example?a', 'page index.astro'],
    ['[x](https://gatos.example.org/blog/perros/)', 'https://gatos.example.org/blog/perros/', 'external https'],
    ['[x](https://gatos.example:8080/)', 'https://gatos.example:8080/', 'external https'],
    ['<https://gatos.example/blog/perros/>', 'https://gatos.example/blog/perros/', 'missing page'],
    // Elsewhere
    ['[x](https://otro.example/blog/perros/)', 'https://otro.example/blog/perros/', 'external https'],
    ['[x](//otro.example/x)', '//otro.example/x', 'external host'],
    ['[x](mailto:yo@gatos.example)', 'mailto:yo@gatos.example', 'external mailto'],
    ['[x](tel:+34600000000)', 'tel:+34600000000', 'external tel'],
    ['![x](data:image/png;base64,AA)', 'data:image/png;base64,AA', 'external data'],
    ['[x](MAILTO:yo@gatos.example)', 'MAILTO:yo@gatos.example', 'external mailto'],
    // Notation
    ['[x](</blog/gatos/>)', '/blog/gatos/', 'post gatos.md'],
    ['[x](/blog/gatos/ "Los gatos")', '/blog/gatos/', 'post gatos.md'],
    ['[x](/blog/a(b(c))/)', '/blog/a(b(c))/', 'post con-parentesis.md'],
    ['[x](/blog/a\\(b(c)\\)/)', '/blog/a\\(b(c)\\)/', 'post con-parentesis.md'],
    ['[x [y] z](/blog/gatos/)', '/blog/gatos/', 'post gatos.md'],
    ['[x]: /blog/gatos/\n\n[x]', '/blog/gatos/', 'post gatos.md'],
    ['[x]: /blog/perros/\n\n[x]', '/blog/perros/', 'missing page'],
    ['<a href="/blog/gatos/?a&amp;b">x</a>', '/blog/gatos/?a&amp;b', 'post gatos.md'],
    ["<a href='/blog/perros/'>x</a>", '/blog/perros/', 'missing page'],
    ['| a |\n| - |\n| [x](/blog/gatos/) |', '/blog/gatos/', 'post gatos.md'],
    ['\\[x](/blog/perros/)', undefined],
    ['`[x](/blog/perros/)`', undefined],
    ['<!-- [x](/blog/perros/) -->', undefined],
    ['    [x](/blog/perros/)', undefined],
    // Letters
    ['[x](/blog/niño-uno/)', '/blog/niño-uno/', 'post niño (uno).md'],
    ['[x](/blog/ni%C3%B1o-uno/)', '/blog/ni%C3%B1o-uno/', 'post niño (uno).md'],
    ['[x](/blog/ni%c3%b1o-uno/)', '/blog/ni%c3%b1o-uno/', 'post niño (uno).md'],
    [`[x](/blog/${'niño'.normalize('NFD')}-uno/)`, `/blog/${'niño'.normalize('NFD')}-uno/`, 'missing page'],
    ['[x](/blog/nino-uno/)', '/blog/nino-uno/', 'missing page'],
    ['[x](/blog/Mi-Gato/)', '/blog/Mi-Gato/', 'post mayus.md'],
    ['[x](/blog/mi-gato/)', '/blog/mi-gato/', 'missing page'],
    ['[x](/Blog/gatos/)', '/Blog/gatos/', 'missing page'],
    ['[x](/blog/gatos%)', '/blog/gatos%', 'missing page'],
    ['[x](/blog/gatos%23b)', '/blog/gatos%23b', 'missing page'],
    // Files
    ['![x](/img/Gato%20negro.png)', '/img/Gato%20negro.png', 'asset img/Gato negro.png'],
    ['![x](</img/Gato negro.png>)', '/img/Gato negro.png', 'asset img/Gato negro.png'],
    ['![x](/img/gato%20negro.png)', '/img/gato%20negro.png', 'missing asset-case'],
    ['![x](/img/perro.png)', '/img/perro.png', 'missing asset'],
    ['<img src="/img/Gato%20negro.png">', '/img/Gato%20negro.png', 'asset img/Gato negro.png'],
    ['[x](/cv.pdf#page=2)', '/cv.pdf#page=2', 'asset cv.pdf'],
    ['[x](/public/cv.pdf)', '/public/cv.pdf', 'missing asset'],
    ['[x](/.well-known/security.txt)', '/.well-known/security.txt', 'asset .well-known/security.txt'],
    ['![x](./foto.png)', './foto.png', 'asset foto.png'],
    ['![x](foto.PNG)', 'foto.PNG', 'missing asset-case'],
    ['![x](../../../public/cv.pdf)', '../../../public/cv.pdf', 'asset cv.pdf'],
    // From the page
    ['[x](../gatos/)', '../gatos/', 'post gatos.md'],
    ['[x](gatos)', 'gatos', 'missing page'],
    ['[x](./gatos.md)', './gatos.md', 'missing source'],
    ['[x](gatos.md#b)', 'gatos.md#b', 'missing source'],
    ['[x](/src/content/blog/gatos.md)', '/src/content/blog/gatos.md', 'missing source'],
    ['[x](./perros.md)', './perros.md', 'missing page'],
  ]);

  describe('under a base', () => {
    let below: SiteModel;
    before(async () => {
      below = await siteWith("base: '/notas'");
    });
    assertRows(() => below, [
      ['[x](/notas/blog/gatos/)', '/notas/blog/gatos/', 'post gatos.md'],
      ['[x](/notas)', '/notas', 'page index.astro'],
      ['[x](/notas/cv.pdf)', '/notas/cv.pdf', 'asset cv.pdf'],
      ['[x](/notas/blog/perros/)', '/notas/blog/perros/', 'missing page'],
      ['[x](https://gatos.example/notas/blog/gatos/)', 'https://gatos.example/notas/blog/gatos/', 'post gatos.md'],
      // Without the base nothing is served; what this site never had may be another's.
      ['[x](/blog/gatos/)', '/blog/gatos/', 'missing page'],
      ['[x](/tienda/)', '/tienda/', 'ignored outside-base'],
      ['[x](/notasdos/)', '/notasdos/', 'ignored outside-base'],
    ]);
  });

  describe('where pages are files', () => {
    let flat: SiteModel;
    before(async () => {
      flat = await siteWith("build: { format: 'file' }");
    });
    assertRows(() => flat, [
      ['[x](/blog/gatos.html)', '/blog/gatos.html', 'post gatos.md'],
      ['[x](/blog/gatos)', '/blog/gatos', 'post gatos.md'],
      ['[x](/blog/gatos/index.html)', '/blog/gatos/index.html', 'missing page'],
      ['[x](gatos)', 'gatos', 'post gatos.md'],
      ['[x](../gatos/)', '../gatos/', 'post gatos.md'],
    ]);
  });

  describe('with settings', () => {
    let told: SiteModel;
    before(async () => {
      told = await siteWith('', { routes: ['/tienda/**', '/privado/'], ignoreLinks: ['/blog/futuro-*/', '**/*.zip', 'https://gatos.example/api/**'] });
    });
    assertRows(() => told, [
      ['[x](/tienda)', '/tienda', 'page'],
      ['[x](/tienda/a/b/)', '/tienda/a/b/', 'page'],
      ['[x](/tiendas/)', '/tiendas/', 'missing page'],
      ['[x](/privado)', '/privado', 'page'],
      ['[x](/blog/futuro-gato/#x)', '/blog/futuro-gato/#x', 'ignored setting'],
      ['[x](/descargas/todo.zip)', '/descargas/todo.zip', 'ignored setting'],
      ['[x](https://gatos.example/api/x)', 'https://gatos.example/api/x', 'ignored setting'],
      ['[x](/blog/perros/)', '/blog/perros/', 'missing page'],
    ]);
  });

  describe('with a plugin for links to files', () => {
    let rewriting: SiteModel;
    before(async () => {
      rewriting = await siteWith("markdown: { rehypePlugins: ['astro-rehype-relative-markdown-links'] }");
    });
    assertRows(() => rewriting, [['[x](./gatos.md)', './gatos.md', 'post gatos.md']]);
  });
});
