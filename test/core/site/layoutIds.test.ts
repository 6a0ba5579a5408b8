import assert from 'node:assert/strict';
import { check } from '../../../src/core/check';
import { defaultConfig } from '../../../src/core/model/config';
import { parsePost } from '../../../src/core/parse/post';
import { readComponent } from '../../../src/core/site/layouts/componentIds';
import { loadShape } from '../../../src/core/site/load';
import { enterPost, enterPosts, listPosts } from '../../../src/core/site/readPosts';
import { readSiteConfig } from '../../../src/core/site/siteConfig';
import { SiteModel } from '../../../src/core/site/siteModel';
import { memoryFiles } from './memoryFiles';

/** What is written out, and the sources of the patterns of what is not. */
const rows: readonly (readonly [text: string, written: readonly string[], computed?: readonly string[], path?: string])[] = [
  ['<section id="comments">', ['comments']],
  ["<section class='a'\n  id = 'comments'>", ['comments']],
  ['<a id="uno" name="dos" href="/x">', ['uno', 'dos']],
  ['<a name="dos">x</a>', ['dos']],
  ['<p id=uno>x</p>', ['uno']],
  ['<input name="correo"><meta name="description">', []],
  ['<Seccion id={"uno"} /><Seccion id={ `dos` } />', ['uno', 'dos']],
  ['<p id={slug}></p>', [], ['^']],
  ['<p id={`a-${slug}`}></p><p id={"b-" + slug}></p>', [], ['^a-[^]*$', '^b-']],
  ['<p id={isNew ? "uno" : `dos`}></p><p id={isNew ? "tres" : undefined}></p>', ['uno', 'dos', 'tres']],
  ['<p id="a-{{ .ID }}"></p><p id="{{ .Title | "x" }}"></p>', [], ['^a-[^]*$', '^'], 'layouts/a.html'],
  ['<p id=""></p>', []],
  ['<p data-id="a" aria-labelledby="c"></p>', []],
  ['<p :id="b"></p><p v-bind:id="\'c\'"></p>', ['c'], ['^'], 'src/a.vue'],
  ['<!-- <p id="viejo"></p> --><p id="año"></p>', ['año']],
  ['<p {id}></p>', [], ['^']],
  ['---\nconst { id } = Astro.props;\n---\n<p {id}></p><p id={id}></p><p id={Astro.props.id}></p>', []],
  ['---\nconst { id } = Astro.props;\n---\n{tags.map(({ id }) => <p id={id} />)}', [], ['^']],
  ['---\nconst { href, ...rest } = Astro.props;\n---\n<a {...rest} />', []],
  ['<a {...rest} />', [], ['^']],
  ['<a {...(isNew && { rel: "x" })} />', []],
  ['<a {...{ id: x }} />', [], ['^']],
  ['<Otro {...entry.data} />', []],
  ['<div set:html={text} /><script set:html={text} />', [], ['^']],
  ['<div dangerouslySetInnerHTML={{ __html: text }} />', [], ['^'], 'src/a.tsx'],
  ['<script>for (const one of all) one.id = name(one);\nbutton.id = "arriba";\nif (a.id == b) c();</script>', ['arriba'], ['^']],
  ['<script>one.setAttribute("id", name);</script>', [], ['^']],
  ['const id = useId();\nreturn <p />;', [], [], 'src/a.tsx'],
];

const usual = {
  'astro.config.mjs': 'export default {};',
  'src/content/blog/uno.md': '## Uno\n',
  'src/pages/blog/[...slug].astro': "---\nimport Post from '../../layouts/Post.astro';\nexport async function getStaticPaths() { return (await getCollection('blog')).map((post) => ({ params: { slug: post.id }, props: post })); }\nconst post = Astro.props;\nconst { Content } = await render(post);\n---\n<Post {...post.data}><Content /></Post>\n",
  'src/layouts/Post.astro': '---\nconst { title } = Astro.props;\n---\n<h1>{title}</h1><slot />\n',
};

/** Files beside the usual ones; whether a fragment that nothing shows may lead somewhere on `uno.md`. */
const sites: readonly (readonly [name: string, files: Readonly<Record<string, string>>, mayBe: boolean])[] = [
  ['nothing unusual', {}, false],
  ['a computed id in the layout', { 'src/layouts/Post.astro': '<main id={Astro.url.pathname}><slot /></main>' }, true],
  ['one that begins otherwise', { 'src/layouts/Post.astro': '<main id={`x-${a}`}><slot /></main>' }, false],
  ['one in the page of the posts', { 'src/pages/blog/[...slug].astro': usual['src/pages/blog/[...slug].astro'].replace('<Content />', '<article id={post.id}><Content /></article>') }, true],
  ['one in a page that shows no post', { 'src/pages/tags/[tag].astro': '{posts.map((post) => <li id={post.id}>)}' }, false],
  ['one in a component that nothing imports', { 'src/components/Alone.astro': '<p id={x}></p>' }, false],
  ['one in a component of the layout', { 'src/layouts/Post.astro': "---\nimport A from '../components/A.astro';\n---\n<A /><slot />", 'src/components/A.astro': '<p id={x}></p>' }, true],
  ['by an alias', { 'src/layouts/Post.astro': "---\nimport A from '@components/A.astro';\n---\n<A /><slot />", 'src/components/A.astro': '<p id={x}></p>' }, true],
  ['by a list of components', { 'src/layouts/Post.astro': "---\nimport { A } from '~/components';\n---\n<A /><slot />", 'src/components/index.ts': "export { default as A } from './A.astro';", 'src/components/A.astro': '<p id={x}></p>' }, true],
  ['components that import each other', { 'src/layouts/Post.astro': "---\nimport A from '../components/A.astro';\n---\n<A /><slot />", 'src/components/A.astro': "---\nimport B from './B.astro';\n---\n<B />", 'src/components/B.astro': "---\nimport A from './A.astro';\n---\n<A />" }, false],
  ['a layout that hands on what the post’s page gives it', { 'src/layouts/Post.astro': '---\nconst { title, ...rest } = Astro.props;\n---\n<main {...rest}><slot /></main>' }, true],
  ['a link that hands on what is written out', { 'src/layouts/Post.astro': "---\nimport Link from '../components/Link.astro';\n---\n<Link href='/' id='inicio'>x</Link><slot />", 'src/components/Link.astro': '---\nconst { href, ...props } = Astro.props;\n---\n<a href={href} {...props}><slot /></a>' }, false],
  ['a component of a package', { 'src/layouts/Post.astro': "---\nimport Comments from 'some-comments';\n---\n<slot /><Comments />" }, true],
  ['a package that is no component', { 'src/layouts/Post.astro': "---\nimport dayjs from 'dayjs';\nimport { Image } from 'astro:assets';\n---\n<Image src={x} alt='' /><slot />" }, false],
  ['a script that names headings', { 'src/layouts/Post.astro': "<slot /><script>import '../scripts/toc';</script>", 'src/scripts/toc.ts': 'for (const one of all) one.id = slug(one);' }, true],
  ['a plugin that names headings', { 'astro.config.mjs': "import ids from 'remark-heading-id';\nexport default { markdown: { remarkPlugins: [ids] } };", 'src/content/blog/uno.md': '## Cualquiera {#cualquiera}\n' }, true],
];

/** An MDX post; whether it may have other ids than its text shows. */
const mdx: readonly (readonly [text: string, mayBe: boolean])[] = [
  ['## Uno', false],
  ['<h2 id={"dos"}>Dos</h2>', false],
  ['<h2 id={slug}>Dos</h2>', true],
  ['{tags.map((tag) => <h3 id={tag}>{tag}</h3>)}', true],
  ['<p {...more}>x</p>', true],
  ["import Plain from '../../components/Plain.astro';\n\n<Plain />", false],
  ["import Named from '../../components/Named.astro';\n\n<Named />", true],
  ["import Named from '../../components/Named.astro';\n\nx", false],
  ["import Part from './_part.mdx';\n\n<Part />", true],
  ["import { Tabs } from 'some-tabs';\n\n<Tabs />", true],
];

describe('the ids of layouts', () => {
  for (const [text, written, computed = [], path = 'src/a.astro'] of rows) {
    it(text.replace(/\n/g, '⏎'), () => {
      const found = readComponent(path, text);
      assert.deepEqual([found.written, found.computed.map(({ source }) => source)], [written, computed]);
    });
  }

  const written: readonly (readonly [name: string, files: Readonly<Record<string, string>>, ids: readonly string[]])[] = [
    ['of an Astro site', {
      'astro.config.mjs': 'export default {};', 'src/layouts/Post.astro': '<p id="a">', 'src/components/x/Comments.tsx': '<p id="b" />', 'src/pages/blog/[...slug].astro': '<p id="c">',
      'src/content/blog/uno.md': '<p id="no">', 'src/styles/a.css': ' id="no"', 'dist/index.html': '<p id="no">',
    }, ['a', 'b', 'c']],
    ['of an Astro site whose sources lie elsewhere', { 'astro.config.mjs': "export default { srcDir: './fuente' };", 'fuente/layouts/Post.astro': '<p id="a">', 'src/layouts/Post.astro': '<p id="no">' }, ['a']],
    ['of a Hugo site', { 'hugo.toml': '', 'layouts/_default/single.html': '<p id="a">', 'themes/x/layouts/single.html': '<p id="b">', 'public/index.html': '<p id="no">' }, ['a', 'b']],
    ['of a Jekyll site', { '_config.yml': '', '_layouts/post.html': '<p id="a">', '_includes/comments.html': '<p id="b">' }, ['a', 'b']],
  ];
  for (const [name, files, ids] of written) {
    it(name, async () => {
      const { layoutIds } = await loadShape(memoryFiles(files), defaultConfig, readSiteConfig);
      assert.deepEqual([...layoutIds.written].sort(), ids);
    });
  }

  for (const [name, more, mayBe] of sites) it(`${name}: ${mayBe ? 'not known' : 'known'}`, async () => assert.equal(await isOpen({ ...usual, ...more }, 'src/content/blog/uno.md'), mayBe));

  const parts = { 'src/components/Plain.astro': '<p>x</p>', 'src/components/Named.astro': '<p id={Astro.url.href}>x</p>', 'src/content/blog/_part.mdx': '## Otra' };
  for (const [text, mayBe] of mdx) {
    it(`${text.replace(/\n/g, '⏎')}: ${mayBe ? 'not known' : 'known'}`, async () => assert.equal(await isOpen({ ...usual, ...parts, 'src/content/blog/dos.mdx': `---\ntitle: Dos\n---\n\n${text}\n` }, 'src/content/blog/dos.mdx'), mayBe));
  }

  it('in other generators’ posts, what shortcodes and includes put in is not known', () => {
    const renders = (text: string): unknown => parsePost('content/posts/a.md', `---\ntitle: a\n---\n\n${text}\n`, { astroMajor: 7, smartPunctuation: true, math: false, generator: 'hugo' }).renders;
    assert.deepEqual(['x', '{{< figure src="a.png" >}}', '[x]({{< relref "b.md" >}})', '{{< tabs >}}', '{{% part "a" %}}', '{% include toc.html %}'].map(renders), [undefined, undefined, undefined, [''], [''], ['']]);
  });
});

/** Whether the site says nothing of a fragment that it has nowhere. */
async function isOpen(files: Readonly<Record<string, string>>, path: string): Promise<boolean> {
  const all = memoryFiles(files);
  const site = new SiteModel(await loadShape(all, defaultConfig, readSiteConfig));
  await enterPosts(all, site, await listPosts(all, site));
  const linker = parsePost('src/content/blog/otro.md', `[x](/blog/${path.replace(/^.*\/|\.\w+$/g, '')}/#cualquiera)`, site.features);
  assert.ok(site.postAt(path) && enterPost(site, linker.path, linker.text));
  return !check(linker, site, { config: defaultConfig, now: 0 }).some(({ code }) => code === 'link/missing-fragment');
}
