/** Sites whose configs and pages do less usual things, as files to build and to read. */
import type { Files } from '../project';

export interface OddSite {
  readonly name: string;
  readonly files: Files;
}

const post = (...lines: readonly string[]): string => `---\ntitle: Entrada\n${lines.map((line) => `${line}\n`).join('')}---\n\n## Uno\n\nTexto.\n`;
const page = '<h1>Página</h1>\n';

const contentConfig = (base: string, pattern = '**/*.md'): string => `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';
const blog = defineCollection({ loader: glob({ base: '${base}', pattern: '${pattern}' }), schema: z.object({ title: z.string(), draft: z.boolean().optional(), lang: z.string().optional(), date: z.coerce.date().optional() }) });
export const collections = { blog };
`;

/** A page that shows posts: how it gets them, and how it maps each to its parameters. */
const postPage = (posts: string, map: string, before = ''): string => `---
import { getCollection, render } from 'astro:content';
${before}
export async function getStaticPaths() {
  const posts = ${posts};
  return ${map};
}
const { Content } = await render(Astro.props);
---
<main><Content /></main>
`;
const usualMap = 'posts.map((post) => ({ params: { slug: post.id }, props: post }))';
const usualPage = postPage("await getCollection('blog')", usualMap);

const twoPosts: Files = { 'src/content/blog/uno.md': post(), 'src/content/blog/dos.md': post('draft: true'), 'src/content/blog/serie/tres.md': post(), 'src/content.config.ts': contentConfig('./src/content/blog') };

const drafts = (posts: string, map = usualMap, before = ''): Files => ({ ...twoPosts, 'astro.config.mjs': 'export default {};\n', 'src/pages/blog/[...slug].astro': postPage(posts, map, before) });

export const oddSites: readonly OddSite[] = [
  {
    name: 'folders of other names',
    files: {
      'astro.config.ts': "import { defineConfig } from 'astro/config';\nconst folder = './fuente';\nexport default defineConfig({ srcDir: folder, publicDir: 'estatico/', trailingSlash: 'always' });\n",
      'fuente/content.config.ts': contentConfig('./textos', '**/[^_]*.md'),
      'textos/uno.md': post(), 'textos/Sub Carpeta/index.md': post(), 'textos/slug.md': post('slug: Con Espacio'), 'textos/_no.md': post(),
      'fuente/pages/index.astro': page, 'fuente/pages/notas/[...slug].astro': usualPage, 'fuente/pages/suelta.md': '# Suelta\n', 'fuente/pages/datos.json.ts': "export const GET = () => new Response('{}');\n",
      'estatico/a.png': 'x', 'public/no.png': 'x', 'src/pages/no.astro': page,
    },
  },
  {
    name: 'languages with a fallback',
    files: {
      ...twoPosts,
      'astro.config.mjs': "export default { base: 'docs', i18n: { locales: ['es', { path: 'ingles', codes: ['en', 'en-GB'] }, 'fr'], defaultLocale: 'es', fallback: { fr: 'es' } } };\n",
      'src/pages/index.astro': page, 'src/pages/about.astro': page, 'src/pages/ingles/about.astro': page, 'src/pages/blog/[...slug].astro': usualPage,
    },
  },
  {
    name: 'every language under its name',
    files: {
      ...twoPosts,
      'astro.config.cjs': "module.exports = { i18n: { locales: ['es', 'en'], defaultLocale: 'es', routing: { prefixDefaultLocale: true, redirectToDefaultLocale: false } } };\n",
      'src/pages/es/index.astro': page, 'src/pages/en/index.astro': page, 'src/pages/index.astro': page, 'src/pages/es/blog/[...slug].astro': usualPage,
    },
  },
  {
    name: 'two parameters',
    files: {
      'src/content.config.ts': contentConfig('src/content/blog'), 'src/content/blog/es/hola.md': post('lang: es'), 'src/content/blog/en/hello.md': post('lang: en'),
      'astro.config.mjs': "export default ({ base: '/a/b/', build: { format: 'preserve' }, trailingSlash: 'never' });\n",
      'src/pages/index.astro': page, 'src/pages/sub/index.astro': page, 'src/pages/sub.v2/x.astro': page,
      'src/pages/[lang]/blog/[slug].astro': postPage("await getCollection('blog')", "posts.map((post) => { const [lang, slug] = post.id.split('/'); return { params: { lang, slug }, props: post }; })"),
      'src/pages/[lang]/[...path].astro': "---\nexport const getStaticPaths = () => [{ params: { lang: 'es', path: undefined } }, { params: { lang: 'es', path: 'mas/cosas' } }];\n---\n<p>x</p>\n",
      'src/pages/v[version]-notas.astro': "---\nexport const getStaticPaths = () => [{ params: { version: '2' } }];\n---\n<p>x</p>\n",
    },
  },
  {
    name: 'redirects of every kind',
    files: {
      ...twoPosts,
      'astro.config.mts': "import type { AstroUserConfig } from 'astro';\nconst old = { '/a': '/b', '/b': '/about/' };\nexport default { site: 'https://blog.example/raiz/', base: '/raiz', redirects: { ...old, '/c/': { destination: '/blog/uno', status: 301 }, '/e/[...slug]': '/blog/[...slug]', '/f.html': '/about', '/ñ': '/about', '/g': 'https://otro.example/' } } satisfies AstroUserConfig;\n",
      'src/pages/about.astro': page, 'src/pages/blog/[...slug].astro': usualPage,
    },
  },
  {
    name: 'pages in Markdown',
    files: {
      ...twoPosts, 'astro.config.mjs': 'export default {};\n', 'src/pages/blog/[...slug].astro': usualPage,
      'src/pages/draft.md': '---\ntitle: x\ndraft: true\n---\n# x\n', 'src/pages/Con Espacio.md': '# x\n', 'src/pages/slug.md': '---\nslug: otro\npermalink: /p/\n---\n# x\n', 'src/pages/a.b.md': '# x\n', 'src/pages/tres.markdown': '# x\n', 'src/pages/datos.json': '{}', 'src/pages/.oculta.md': '# x\n', 'src/pages/sub/_x/y.md': '# x\n', 'src/pages/sub/y_.md': '# x\n',
      'src/pages/blog/uno.astro': page, 'src/pages/blog/extra/index.md': '# x\n',
    },
  },
  { name: 'without drafts', files: drafts("await getCollection('blog', ({ data }) => !data.draft)") },
  { name: 'without drafts where it is built', files: drafts("await getCollection('blog', ({ data }) => { return import.meta.env.PROD ? data.draft !== true : true; })") },
  { name: 'without drafts, filtered later', files: drafts("(await getCollection('blog')).filter((post) => !post.data.draft)") },
  { name: 'without drafts, in the mapping', files: drafts("await getCollection('blog')", 'posts.filter(({ data: { draft } }) => !draft).map((post) => ({ params: { slug: post.id }, props: post }))') },
  { name: 'drafts with the others', files: drafts("(await getCollection('blog')).sort((a, b) => a.id.localeCompare(b.id))") },
  { name: 'a few of them', files: drafts("(await getCollection('blog')).slice(0, 1)") },
  { name: 'a name for each', files: drafts("await getCollection('blog')", 'posts.map(({ id, ...rest }) => ({ params: { slug: `x-${id}` }, props: { id, ...rest } }))') },
];
