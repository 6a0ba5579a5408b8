import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/model/config';
import { loadShape } from '../../../src/core/site/load';
import { enterPosts, listPosts } from '../../../src/core/site/readPosts';
import { readSiteConfig } from '../../../src/core/site/siteConfig';
import { SiteModel } from '../../../src/core/site/siteModel';
import { memoryFiles } from './memoryFiles';

const blog = {
  'astro.config.mjs': 'export default {};',
  'src/content/blog/uno.md': '# Uno\n',
  'src/pages/blog/[...slug].astro': "---\nexport async function getStaticPaths() { return (await getCollection('blog')).map((post) => ({ params: { slug: post.id } })); }\n---\n",
};

/** Files, and of which of `/blog/nada/` and `/nada/` it is said that they are missing. */
const rows: readonly (readonly [name: string, files: Readonly<Record<string, string>>, missing: readonly string[]])[] = [
  ['a config that says all', {}, ['/blog/nada/', '/nada/']],
  ['an integration of the site’s own', { 'astro.config.mjs': "export default { integrations: [{ name: 'x', hooks: {} }] };" }, ['/blog/nada/']],
  ['an integration of some other place', { 'astro.config.mjs': "import x from './x';\nexport default { integrations: [x()] };" }, ['/blog/nada/']],
  ['integrations that come from elsewhere', { 'astro.config.mjs': 'export default { integrations: [...more()] };' }, ['/blog/nada/']],
  ['an integration on a condition', { 'astro.config.mjs': "import x from 'x';\nexport default { integrations: [process.env.X && x()] };" }, ['/blog/nada/']],
  ['languages that come from elsewhere', { 'astro.config.mjs': 'export default { i18n: languages() };' }, ['/blog/nada/']],
  ['a config that has to be run', { 'astro.config.mjs': 'export default make();' }, []],
  ['a base that has to be run', { 'astro.config.mjs': 'export default { base: process.env.BASE };' }, []],
  ['redirects that have to be run', { 'astro.config.mjs': 'export default { redirects: { ...read() } };' }, []],
  ['a public folder that has to be run', { 'astro.config.mjs': 'export default { publicDir: process.env.DIR };' }, []],
  ['a middleware where nothing runs but the build', { 'src/middleware.ts': 'export const onRequest = 1;' }, ['/blog/nada/', '/nada/']],
  ['a middleware on a server', { 'astro.config.mjs': "import node from '@astrojs/node';\nexport default { adapter: node() };", 'src/middleware.ts': 'export const onRequest = 1;' }, []],
  ['rules of the host', { 'public/_redirects': '# old\n/blog/nada  /blog/uno 301\n' }, ['/nada/']],
  ['rules of the host for many', { 'public/_redirects': '/blog/:slug /x/:slug\nhttps://otro.example/* https://mi.example/:splat' }, ['/nada/']],
  ['rules of the host for all', { '_redirects': '/* /index.html 200' }, []],
  ['a page of errors of the host', { 'public/_redirects': '/* /404.html 404' }, ['/blog/nada/', '/nada/']],
  ['a netlify.toml', { 'netlify.toml': '[[redirects]]\nfrom = "/blog/*"\nto = "/b/:splat"\n\n[[redirects]]\nfrom = "/*"\nto = "/404"\nstatus = 404\n' }, ['/nada/']],
  ['a vercel.json', { 'vercel.json': '{ "redirects": [{ "source": "/nada/", "destination": "/" }], "rewrites": [{ "source": "/api/:path*", "destination": "/" }] }' }, ['/blog/nada/']],
  ['a vercel.json with patterns', { 'vercel.json': '{ "rewrites": [{ "source": "/blog/:slug(na.*)", "destination": "/" }] }' }, ['/nada/']],
];

describe('pages that no file shows', () => {
  for (const [name, files, missing] of rows) {
    it(name, async () => {
      const all = memoryFiles({ ...blog, ...files });
      const site = new SiteModel(await loadShape(all, defaultConfig, readSiteConfig));
      await enterPosts(all, site, await listPosts(all, site));
      const kind = (url: string): string => site.resolve({ url, role: 'page' }, 'src/content/blog/uno.md').kind;
      assert.equal(kind('/blog/uno/'), 'self');
      assert.deepEqual(['/blog/nada/', '/nada/'].filter((url) => kind(url) === 'missing'), missing);
      assert.deepEqual([...site.pages()], []);
    });
  }
});
