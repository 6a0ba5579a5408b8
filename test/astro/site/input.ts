/** A site with odd file names, slugs, folders and pages, as files to build and to read. */
import type { Files } from '../project';

const CONTENT_CONFIG = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
import { z } from 'astro/zod';

const schema = z.object({ title: z.string(), draft: z.boolean().default(false), tags: z.array(z.string()).default([]) });

const blog = defineCollection({ loader: glob({ base: './src/content/blog', pattern: '**/[^_]*.md' }), schema });
const notes = defineCollection({ loader: glob({ base: './notes', pattern: '**/*.md' }), schema });
const guides = defineCollection({ loader: glob({ base: 'src/guides', pattern: ['*/*.md', '!**/borrador*'] }), schema });

export const collections = { blog, notes, guides };
`;

/** Names under `src/content/blog`, each with the extra lines of its frontmatter. */
const BLOG: Readonly<Record<string, string>> = {
  'primera-entrada.md': '', 'Mayúsculas Y Espacios.md': '', 'ÁRBOL-Ñandú.md': '', 'a\u0301rbol-nfd.md': '', 'dots.v1.2.3.md': '', 'post.es.md': '', 'a  b.md': '', 'c,d;e.md': '', 'under_score.md': '', '-guion-.md': '', '--doble--.md': '', 'emoji-🚀-x.md': '', 'percent%20.md': '', 'cien%.md': '', 'dos+mas.md': '', 'a&b=c.md': '', "l'hora.md": '', '(parens) [corchetes].md': '', '{llaves}.md': '', '¿pregunta¡.md': '', 'con#almohadilla.md': '', 'con?pregunta.md': '', 'zero\u200bwidth.md': '', 'soft\u00adhyphen.md': '', 'nb\u00a0sp.md': '', '日本語.md': '', 'Привет мир.md': '', '2024-01-02-con-fecha.md': '', '42.md': '', 'x²y½.md': '', '@arroba.md': '', '$dolar.md': '', '~tilde.md': '', '!ya.md': '', '“comillas”.md': '', 'İstanbul.md': '', 'ﬁn.md': '', '1️⃣ uno.md': '',
  'carpeta/post.md': '', 'carpeta/index.md': '', 'carpeta/Otra Cosa/Más.md': '', 'carpeta/Otra Cosa/index.md': '', 'carpeta.con.puntos/post.md': '', 'índice/index.md': '', 'sub/indexado.md': '', 'sub/INDEX.md': '', 'index-x.md': '', 'deep/a/b/c/d.md': '', 'Árbol/Ñ.md': '', 'colección/2024/01/hola.md': '', '_carpeta/dentro.md': '', '.oculta/x.md': '', '.oculto.md': '', '_privado.md': '', 'mayus.MD': '', 'otra.markdown': '', 'texto.txt': '',
  'slug-simple.md': 'slug: otro-slug', 'slug-mayus.md': 'slug: Mi-Slug', 'slug-tilde.md': 'slug: canción', 'slug-barras.md': 'slug: a/b/c', 'slug-puntos.md': 'slug: v1.2', 'slug-vacio.md': 'slug: ""', 'slug-nulo.md': 'slug: null', 'slug-falso.md': 'slug: false', 'slug-cero.md': 'slug: 0', 'slug-barra.md': 'slug: /delante', 'slug-final.md': 'slug: detras/', 'slug-espacios.md': 'slug: con espacios', 'slug-emoji.md': 'slug: 🚀', 'con-id.md': 'id: identificador', 'con-permalink.md': 'permalink: /otro/', 'borrador.md': 'draft: true', 'etiquetas.md': 'tags: [uno, Dos, "tres cuatro", ñ]',
};

/** `index` as a slug, or at its end, stops a build with `format: 'file'` in 6 and 7: these two live where the page puts something before it. */
const NOTES: Readonly<Record<string, string>> = { 'nota-uno.md': '', '_nota-guion.md': '', '_dir/dentro.md': '', 'borrador.md': 'draft: true', 'Sub/Nota Dos.md': '', 'index.md': '', 'slug-index.md': 'slug: x/index' };
const GUIDES: Readonly<Record<string, string>> = { 'inicio/instalar.md': '', 'inicio/borrador-x.md': '', 'suelta.md': '', 'uno/dos/tres.md': '', 'Avanzado/Índice.md': '' };

const BODY = '# Título\n\n## ¿Qué es?\n\nTexto con nota.[^1] <span id="Marca">x</span>\n\n## ¿Qué es?\n\n### `código` y *más* -- fin\n\n## Hola 🚀\n\n[^1]: Pie.\n';

function posts(folder: string, names: Readonly<Record<string, string>>): Files {
  return Object.fromEntries(Object.entries(names).map(([name, extra]) => [`${folder}/${name}`, `---\ntitle: Entrada\n${extra ? `${extra}\n` : ''}---\n\n${BODY}`]));
}

function page(text: string): string {
  return `<html><head><title>${text}</title></head><body><h1 id="inicio">${text}</h1></body></html>\n`;
}

function postPage(collection: string, parameter: string, filter = ''): string {
  return `---
import { getCollection, render } from 'astro:content';
export async function getStaticPaths() {
  const posts = await getCollection('${collection}'${filter});
  return posts.map((post) => ({ params: { ${parameter}: post.id }, props: post }));
}
const { Content } = await render(Astro.props);
---
<html><head><title>{Astro.props.data.title}</title></head><body><main id="contenido"><Content /></main></body></html>
`;
}

/** Pages that are read for their routes, static, dynamic and not pages at all. */
const PAGES: Files = {
  'src/pages/index.astro': page('Inicio'),
  'src/pages/about.astro': page('Acerca'),
  'src/pages/about/team.astro': page('Equipo'),
  'src/pages/contacto.md': '---\ntitle: Contacto\n---\n\n# Contacto\n\n## Por correo\n\n## Hola 🚀\n',
  'src/pages/legal/Aviso.md': '## Uno\n',
  'src/pages/legal/index.md': '# Legal\n',
  'src/pages/404.astro': page('No está'),
  'src/pages/500.astro': page('Error'),
  'src/pages/ñandú.astro': page('Ñandú'),
  'src/pages/Mayus.astro': page('Mayus'),
  'src/pages/v1.2.astro': page('v1.2'),
  'src/pages/crudo.html': '<h1 id="crudo">Crudo</h1>\n',
  'src/pages/_oculta.astro': page('Oculta'),
  'src/pages/_componentes/x.astro': page('x'),
  'src/pages/blog/index.astro': page('Blog'),
  'src/pages/blog/[...slug].astro': postPage('blog', 'slug'),
  'src/pages/notas/[nota].astro': postPage('notes', 'nota', ', ({ data }) => !data.draft').replace('nota: post.id', 'nota: `n-${post.id.replaceAll("/", "-")}`'),
  'src/pages/guias/[...ruta].astro': postPage('guides', 'ruta'),
  'src/pages/etiquetas/[tag].astro': `---
import { getCollection } from 'astro:content';
export async function getStaticPaths() {
  const posts = await getCollection('blog');
  const tags = [...new Set(posts.flatMap((post) => post.data.tags))];
  return tags.map((tag) => ({ params: { tag } }));
}
---
<h1 id="etiqueta">{Astro.params.tag}</h1>
`,
  'src/pages/archivo/[...page].astro': `---
import { getCollection } from 'astro:content';
export async function getStaticPaths({ paginate }) {
  return paginate(await getCollection('blog'), { pageSize: 40 });
}
---
<h1>{Astro.props.page.currentPage}</h1>
`,
  'src/pages/[lang]/index.astro': `---
export function getStaticPaths() {
  return [{ params: { lang: 'es' } }, { params: { lang: 'en' } }];
}
---
<h1>{Astro.params.lang}</h1>
`,
  'src/pages/rss.xml.js': `export const GET = () => new Response('<rss/>');\n`,
  'src/pages/api/datos.json.ts': `export const GET = () => new Response('{}');\n`,
  'src/pages/api/[id].json.ts': `export const getStaticPaths = () => [{ params: { id: 'a' } }, { params: { id: 'b' } }];\nexport const GET = () => new Response('{}');\n`,
  'src/pages/entradas.json.ts': `import { getCollection } from 'astro:content';
export async function GET() {
  const all = await Promise.all(['blog', 'notes', 'guides'].map((name) => getCollection(name)));
  return new Response(JSON.stringify(Object.fromEntries(all.flat().map((post) => [post.filePath, post.id]).sort())));
}
`,
};

const PUBLIC: Files = { 'public/favicon.svg': '<svg/>', 'public/img/Foto.png': 'x', 'public/Carpeta con espacio/ñ.txt': 'x', 'public/.well-known/security.txt': 'x', 'public/blog/suelto.txt': 'x', 'public/_privado.txt': 'x' };

/** All input files but `astro.config.mjs`. */
export const INPUT: Files = { 'src/content.config.ts': CONTENT_CONFIG, ...posts('src/content/blog', BLOG), ...posts('notes', NOTES), ...posts('src/guides', GUIDES), ...PAGES, ...PUBLIC };

/** The settings that move routes about. */
export interface Variant {
  readonly trailingSlash: 'always' | 'never' | 'ignore';
  readonly format: 'directory' | 'file' | 'preserve';
  readonly base?: string;
}

const POLICIES = ['always', 'never', 'ignore'] as const;
const FORMATS = ['directory', 'file'] as const;

/** Every combination of the usual settings, and `preserve` once. */
export const VARIANTS: readonly Variant[] = [
  ...POLICIES.flatMap((trailingSlash) => FORMATS.flatMap((format): Variant[] => [{ trailingSlash, format }, { trailingSlash, format, base: '/sub' }])),
  { trailingSlash: 'ignore', format: 'preserve' },
];

/** The text of `astro.config.mjs` for a variant. */
export function configOf({ trailingSlash, format, base }: Variant): string {
  return `import { defineConfig } from 'astro/config';

export default defineConfig({
  site: 'https://blog.example',${base ? `\n  base: '${base}',` : ''}
  trailingSlash: '${trailingSlash}',
  build: { format: '${format}' },
  redirects: {
    '/viejo': '/about',
    '/viejo/barra/': '/about/team/',
    '/antiguo/[...slug]': '/blog/[...slug]',
    '/fuera': 'https://example.com/x',
    '/temporal': { status: 302, destination: '/contacto' },
  },
});
`;
}
