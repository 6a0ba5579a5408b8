/** Sites of other generators than Astro, with odd names and settings, as files to build and to read. */
import type { Files } from '../astro/project';

export type Builder = 'hugo' | 'jekyll' | 'eleventy' | 'docusaurus';

export interface GeneratorSite {
  readonly name: string;
  readonly generator: Builder;
  readonly files: Files;
}

/** A post with these lines of frontmatter. */
const post = (...lines: readonly string[]): string => ['---', 'title: Una entrada', ...lines, '---', '', '## Uno dos', '', 'Texto.', ''].join('\n');
const toml = (...lines: readonly string[]): string => ['+++', 'title = "Una entrada"', ...lines, '+++', '', 'Texto.', ''].join('\n');
const dated = (...lines: readonly string[]): string => post('date: 2024-03-05', ...lines);

const hugoLayouts: Files = {
  'layouts/_default/single.html': '<main>{{ .Content }}</main>',
  'layouts/_default/list.html': '<main>{{ .Content }}{{ range .Pages }}<a href="{{ .RelPermalink }}">x</a>{{ end }}</main>',
  'layouts/index.html': '<main>{{ .Content }}</main>',
  'layouts/404.html': '<main>No</main>',
};

const hugoPosts: Files = {
  'content/_index.md': post(),
  'content/about.md': post(),
  'content/Sobre Mí.md': post(),
  'content/posts/primera.md': dated(),
  'content/posts/Mayúsculas Y Espacios.md': dated(),
  'content/posts/ÁRBOL-Ñandú.md': dated(),
  'content/posts/c,d;e.md': dated(),
  'content/posts/dots.v1.2.md': dated(),
  'content/posts/a  b.md': dated(),
  'content/posts/a - b.md': dated(),
  'content/posts/under_score.md': dated(),
  'content/posts/emoji-🚀-x.md': dated(),
  'content/posts/dos+mas.md': dated(),
  'content/posts/cien%.md': dated(),
  'content/posts/¿pregunta¡.md': dated(),
  'content/posts/@arroba.md': dated(),
  'content/posts/$dolar.md': dated(),
  'content/posts/~tilde.md': dated(),
  'content/posts/(parens).md': dated(),
  'content/posts/日本語.md': dated(),
  'content/posts/2024-01-02-con-fecha.md': post(),
  'content/posts/con-slug.md': dated('slug: Otro Slug Ñ'),
  'content/posts/con-url.md': dated('url: /Otra/Dirección/'),
  'content/posts/con-url-archivo.md': dated('url: /otra/pagina.html'),
  'content/posts/con-url-relativa.md': dated('url: relativa/aqui'),
  'content/posts/con-alias.md': dated('aliases: [/viejo/, /muy/viejo.html, hermano]'),
  'content/posts/borrador.md': dated('draft: true'),
  'content/posts/futuro.md': post('date: 2199-01-01'),
  'content/posts/futuro-publicado.md': post('date: 2024-01-01', 'publishDate: 2199-01-01'),
  'content/posts/caducada.md': dated('expiryDate: 2020-01-01'),
  'content/posts/toml.md': toml('date = 2024-03-05', 'slug = "desde-toml"'),
  'content/posts/etiquetada.md': dated('tags: [Gatos, "Dos Palabras"]', 'categories: [Ñu]'),
  'content/posts/bundle/index.md': dated(),
  'content/posts/bundle/foto.png': 'x',
  'content/posts/bundle/otra.md': post(),
  'content/posts/bundle-slug/index.md': dated('slug: paquete'),
  'content/posts/sub/hoja.md': dated(),
  'content/posts/Seccion/_index.md': post(),
  'content/posts/Seccion/dentro.md': dated(),
  'content/notas/una.md': dated(),
  'content/notas/_oculta.md': dated(),
  'content/notas/deep/a/b.md': dated(),
  'content/proyectos/_index.md': post('url: /obras/'),
  'content/proyectos/casa.md': dated(),
  'static/img/a.png': 'x',
  'static/favicon.ico': 'x',
};

const json = (fields: Readonly<Record<string, unknown>>): string => `${JSON.stringify({ title: 'Una {entrada}', ...fields }, null, 2)}\n\n## Uno dos\n\nTexto.\n`;
const tenOf = (folder: string, text: string): Files => Object.fromEntries(Array.from({ length: 10 }, (_, index) => [`${folder}/nota-${index}.md`, text]));

const hugoInJson: Files = {
  'content/posts/primera.md': json({ date: '2024-03-05' }),
  'content/posts/con-slug.md': json({ date: '2024-03-05T10:00:00Z', slug: 'otro-slug' }),
  'content/posts/con-url.md': json({ url: '/otra/dirección/' }),
  'content/posts/con-alias.md': json({ aliases: ['/viejo/'], tags: ['Gatos'] }),
  'content/posts/borrador.md': json({ draft: true }),
  'content/posts/futuro.md': json({ date: '2199-01-01' }),
  'content/notas/una.md': json({ date: '2024-03-05', slug: 'dos' }),
  'content/notas/_index.md': json({ url: '/apuntes/' }),
  ...tenOf('content/posts', json({})),
};

const inLanguages: Files = {
  'content/es/about.md': post(),
  'content/es/posts/primera.md': dated(),
  'content/es/posts/con-slug.md': dated('slug: otra-cosa'),
  'content/es/posts/bundle/index.md': dated(),
  'content/es/posts/bundle/foto.png': 'x',
  'content/es/posts/_index.md': post(),
  'content/en/about.md': post(),
  'content/en/posts/first.md': dated(),
  'content/en/posts/primera.md': dated(),
  'content/en/posts/con-alias.md': dated('aliases: [hermano]'),
  'content/en/notes/one.md': dated(),
  ...tenOf('content/es/notas', dated()),
  'static/img/a.png': 'x',
};

const byFileName: Files = { 'content/about.md': post(), 'content/about.en.md': post(), 'content/posts/primera.md': dated(), 'content/posts/primera.en.md': dated(), ...tenOf('content/notas', dated()) };

const jekyllPosts: Files = {
  '_layouts/default.html': '<main>{{ content }}</main>',
  'index.md': post(),
  'about.md': post(),
  'sin-bloque.md': '# Nada\n',
  'contacto.html': post(),
  'Con Espacios.md': post(),
  'fija.md': post('permalink: /fija/aqui/'),
  'fija-archivo.md': post('permalink: /fija/hoja.html'),
  'docs/guia.md': post(),
  'docs/index.md': post(),
  'assets/a.png': 'x',
  'robots.txt': 'x',
  '_posts/2024-03-05-primera.md': post(),
  '_posts/2024-03-05-Mayúsculas-Y.md': post(),
  '_posts/2024-03-05-con espacios.md': post(),
  '_posts/2024-3-5-corta.md': post(),
  '_posts/2024-03-05-dots.v1.2.md': post(),
  '_posts/2024-03-05-under_score.md': post(),
  '_posts/2024-03-05-emoji-🚀-x.md': post(),
  '_posts/2024-03-05-c,d;e.md': post(),
  '_posts/2024-03-05-dos+mas.md': post(),
  '_posts/sin-fecha.md': post(),
  '_posts/2024-03-05-otra-fecha.md': post('date: 2023-12-31'),
  '_posts/2024-03-05-slug.md': post('slug: Otro Slug'),
  '_posts/2024-03-05-permalink.md': post('permalink: /mi/sitio/'),
  '_posts/2024-03-05-permalink-marcas.md': post('permalink: /:year/:title'),
  '_posts/2024-03-05-categorias.md': post('categories: [Uno, Dos Tres]'),
  '_posts/2024-03-05-categoria.md': post('category: Sola'),
  '_posts/2024-03-05-categorias-texto.md': post('categories: uno dos'),
  '_posts/2024-03-05-oculta.md': post('published: false'),
  '_posts/2199-01-01-futura.md': post(),
  '_posts/2024-03-05-markdown.markdown': post(),
  '_posts/sub/2024-03-05-en-carpeta.md': post(),
  'viajes/_posts/2024-03-05-roma.md': post('categories: [europa]'),
  '_drafts/borrador.md': post(),
  '_recetas/pan.md': post(),
  '_recetas/dulces/Bizcocho de limón.md': post(),
  '_recetas/con-slug.md': post('slug: otro'),
};

const eleventyPosts: Files = {
  'src/_includes/base.njk': '<main>{{ content | safe }}</main>',
  'src/_data/site.json': '{}',
  'src/index.md': post(),
  'src/about.md': post(),
  'src/feed.njk': '---\npermalink: /feed.xml\n---\n<x/>',
  'src/contacto.html': post(),
  'src/404.md': post('permalink: /404.html'),
  'src/posts/index.njk': '---\ntitle: x\n---\nx',
  'src/posts/primera.md': post(),
  'src/posts/Mayúsculas Y Espacios.md': post(),
  'src/posts/dots.v1.2.md': post(),
  'src/posts/2024-01-02-con-fecha.md': post(),
  'src/posts/2024-01-02-carpeta/index.md': post(),
  'src/posts/sub/sub.md': post(),
  'src/posts/under_score.md': post(),
  'src/posts/emoji-🚀-x.md': post(),
  'src/posts/c,d;e.md': post(),
  'src/posts/con-permalink.md': post('permalink: /otro/sitio/'),
  'src/posts/con-archivo.md': post('permalink: /otro/hoja.html'),
  'src/posts/sin-barra.md': post('permalink: relativo/'),
  'src/posts/no-escrita.md': post('permalink: false'),
  'src/posts/marcas.md': post('permalink: "/m/{{ page.fileSlug }}/"'),
  'src/posts/marcas-titulo.md': post('permalink: "/t/{{ title | slugify }}/"'),
  'src/posts/slug.md': post('slug: ignorado'),
  'src/posts/borrador.md': post('draft: true'),
  'src/_oculta.md': post(),
  'src/img/a.png': 'x',
};

const docusaurusPosts: Files = {
  'docs/intro.md': post(),
  'docs/01-numerada.md': post(),
  'docs/02_otra.md': post(),
  'docs/3.punto.md': post(),
  'docs/1.2-version.md': post(),
  'docs/2024-01-02-fecha.md': post(),
  'docs/Mayúsculas Y Espacios.md': post(),
  'docs/con-id.md': post('id: otro-id'),
  'docs/con-slug.md': post('slug: /raiz'),
  'docs/con-slug-relativo.md': post('slug: al-lado'),
  'docs/01-guias/01-uno.md': post(),
  'docs/01-guias/con-slug.md': post('slug: vecina'),
  'docs/01-guias/con-slug-punto.md': post('slug: ./punto'),
  'docs/01-guias/con-id.md': post('id: mio'),
  'docs/carpeta/index.md': post(),
  'docs/leeme/README.md': post(),
  'docs/mismo/mismo.md': post(),
  'docs/vacia/solo/hoja.md': post(),
  'docs/_oculta.md': post(),
  'docs/_dir/x.md': post(),
  'docs/borrador.md': post('draft: true'),
  'docs/unlisted.md': post('unlisted: true'),
  'docs/categoria/_category_.json': '{"label":"Mi categoría","link":{"type":"generated-index"}}',
  'docs/categoria/a.md': post(),
  'docs/foto.mdx': post(),
  'blog/2024-03-05-primera.md': post('tags: [uno, "Dos Palabras"]', 'authors: [yo]'),
  'blog/2024-03-05-carpeta/index.md': post(),
  'blog/2024/03/06-anidada.md': post(),
  'blog/sub/2024-03-07-dentro.md': post(),
  'blog/sin-fecha.md': post('date: 2024-01-01'),
  'blog/sub/indice/index.md': post('date: 2024-01-01'),
  'blog/2024-03-05-con-slug.md': post('slug: otro-slug'),
  'blog/2024-03-05-con-slug-barra.md': post('slug: /a/b'),
  'blog/2024-03-05-Mayúsculas Y.md': post(),
  'blog/2024-03-05-borrador.md': post('draft: true'),
  'blog/_oculta.md': post(),
  'blog/authors.yml': 'yo:\n  name: Yo\n  page: true\n',
  'src/pages/index.js': 'export default () => null;\n',
  'src/pages/acerca.md': post(),
  'src/pages/sub/Cosa.mdx': post(),
  'src/pages/sub/index.md': post(),
  'src/pages/con-slug.md': post('slug: nada'),
  'src/pages/_oculta.js': 'export default () => null;\n',
  'static/img/a.png': 'x',
};

const docusaurusConfig = (extra: string, preset: string): string => `export default {
  title: 'x', url: 'https://docs.example', onBrokenLinks: 'ignore', onBrokenAnchors: 'ignore', ${extra}
  presets: [['classic', { theme: {}, ${preset} }]],
};
`;

const all: readonly GeneratorSite[] = [
  { name: 'hugo, nothing set', generator: 'hugo', files: { 'hugo.toml': 'baseURL = "https://blog.example/"\n', ...hugoLayouts, ...hugoPosts } },
  {
    name: 'hugo, permalinks and a base',
    generator: 'hugo',
    files: { 'config.yaml': 'baseURL: https://blog.example/sub/\npermalinks:\n  posts: /:year/:month/:slug/\n  notas: /n/:filename/\n  proyectos: /p/:sections/:title/\nuglyURLs: false\ntaxonomies:\n  tag: etiquetas\n', ...hugoLayouts, ...hugoPosts },
  },
  { name: 'hugo, ugly addresses and capitals', generator: 'hugo', files: { 'config.toml': 'baseURL = "https://blog.example/"\nuglyURLs = true\ndisablePathToLower = true\nremovePathAccents = true\n', ...hugoLayouts, ...hugoPosts } },
  { name: 'hugo, frontmatter in JSON', generator: 'hugo', files: { 'hugo.toml': 'baseURL = "https://blog.example/"\n[permalinks]\nnotas = "/:year/:slug/"\n', ...hugoLayouts, ...hugoInJson } },
  {
    name: 'hugo, a folder for each language',
    generator: 'hugo',
    files: {
      'hugo.toml': 'baseURL = "https://blog.example/"\ndefaultContentLanguage = "es"\n[languages.es]\ncontentDir = "content/es"\n[languages.en]\ncontentDir = "content/en"\n[languages.fr]\ndisabled = true\n',
      ...hugoLayouts, ...inLanguages,
    },
  },
  {
    name: 'hugo, a folder for each language, all below their names',
    generator: 'hugo',
    files: { 'config.yaml': 'baseURL: https://blog.example/sub/\ndefaultContentLanguage: es\ndefaultContentLanguageInSubdir: true\nlanguages:\n  en:\n    contentDir: content/en\n  es:\n    contentDir: content/es\n', ...hugoLayouts, ...inLanguages },
  },
  {
    name: 'hugo, languages by file name below their names',
    generator: 'hugo',
    files: { 'config.yaml': 'baseURL: https://blog.example/\ndefaultContentLanguage: es\ndefaultContentLanguageInSubdir: true\nlanguages:\n  en: { weight: 2 }\n  es: { weight: 1 }\n', ...hugoLayouts, ...byFileName },
  },
  { name: 'jekyll, nothing set', generator: 'jekyll', files: { '_config.yml': 'title: x\nurl: https://blog.example\n', ...jekyllPosts } },
  { name: 'jekyll, pretty, collections and a base', generator: 'jekyll', files: { '_config.yml': 'url: https://blog.example\nbaseurl: /sub\npermalink: pretty\ncollections:\n  recetas:\n    output: true\n', ...jekyllPosts } },
  { name: 'jekyll, a permalink of its own', generator: 'jekyll', files: { '_config.yml': 'permalink: /blog/:categories/:slug/\ncollections:\n  recetas:\n    output: true\n    permalink: /r/:path/\n', ...jekyllPosts } },
  { name: 'jekyll, defaults', generator: 'jekyll', files: { '_config.yml': 'permalink: none\nfuture: true\ndefaults:\n  - scope: { path: "", type: posts }\n    values: { permalink: "/diario/:year-:month-:day-:title.html" }\n', ...jekyllPosts } },
  { name: 'eleventy, a folder of its own', generator: 'eleventy', files: { 'eleventy.config.js': 'module.exports = function (config) {\n  config.addPassthroughCopy({ "src/img": "img" });\n  return { dir: { input: "src", output: "_site" } };\n};\n', ...eleventyPosts } },
  {
    name: 'eleventy, data of the folder',
    generator: 'eleventy',
    files: { '.eleventy.js': 'module.exports = (config) => {\n  config.addPassthroughCopy("src/img");\n  return { pathPrefix: "/sub/", dir: { input: "src" } };\n};\n', ...eleventyPosts, 'src/posts/posts.json': '{ "permalink": "/blog/{{ page.fileSlug }}/" }' },
  },
  { name: 'eleventy, at the root', generator: 'eleventy', files: { '.eleventy.js': 'module.exports = (config) => { config.addPassthroughCopy("img"); };\n', ...Object.fromEntries(Object.entries(eleventyPosts).map(([path, text]) => [path.replace('src/', ''), text])), 'README.md': '# Léeme\n' } },
  { name: 'docusaurus, classic', generator: 'docusaurus', files: { 'docusaurus.config.mjs': docusaurusConfig("baseUrl: '/',", 'docs: { sidebarPath: undefined }, blog: {}'), ...docusaurusPosts } },
  { name: 'docusaurus, a blog at the root under a base', generator: 'docusaurus', files: { 'docusaurus.config.mjs': docusaurusConfig("baseUrl: '/sub/', trailingSlash: true,", "docs: { routeBasePath: 'guia' }, blog: { routeBasePath: '/' }").replace("'/'", "'/'"), ...Object.fromEntries(Object.entries(docusaurusPosts).filter(([path]) => path !== 'src/pages/index.js')) } },
  { name: 'docusaurus, a blog alone', generator: 'docusaurus', files: { 'docusaurus.config.mjs': docusaurusConfig("baseUrl: '/', trailingSlash: false,", "docs: false, blog: { path: './blog', routeBasePath: 'diario' }"), ...docusaurusPosts } },
];

/** Each text has a title of its own, so that addresses made of titles can be told apart. */
export const sites: readonly GeneratorSite[] = all.map((site) => ({
  ...site,
  files: Object.fromEntries(Object.entries(site.files).map(([path, text], index) => [path, site.generator === 'docusaurus' ? text : text.replace('Una entrada', `Entrada ${index}`)])),
}));
