import assert from 'node:assert/strict';
import { findLinks, linksTo } from '../../../src/core/refactor/linksTo';
import { referentAt } from '../../../src/core/refactor/referent';
import { siteOf } from '../rules/site';
import { memoryFiles } from '../site/memoryFiles';
import { post, type Files } from './follow';

const blog = 'src/content/blog';
const files: Files = {
  'public/img/x.png': '',
  [`${blog}/mi-gato.md`]: post('## El ronroneo\n\n[a](#el-ronroneo) [b](/blog/mi-gato/)', 'slug: gatos\n').replace('/mi-gato/', '/gatos/'),
  [`${blog}/uno.md`]: post('[a](/blog/gatos/#el-ronroneo) ![b](/img/x.png) [c](/blog/nada)'),
  [`${blog}/dos.md`]: post('[a](../gatos/) y [b][c]\n\n[c]: </blog/gatos?x#el%2Dronroneo>\n\n[d](/blog/uno/) `[e](/blog/gatos/)`'),
  'src/pages/index.astro': '---\nconst a = "<a href=\'/blog/gatos/\'>";\n---\n<a href="/blog/gatos/">a</a> <a href={`/blog/gatos/${x}`}>b</a> <!-- <a href="/blog/gatos/"> --> <a href="/blog/nada/">c</a>\n',
  'src/pages/about.md': '[a](/blog/gatos#el-ronroneo) [b](gatos)\n',
  'src/components/Menu.tsx': 'export const Menu = () => <a href="/blog/uno">x</a>;\n',
  [`${blog}/tres.md`]: post('[a](/img/x.png) [b](/blog/gatos-pardos/) [c](https://x.example/blog/gatos/) [d](/blog/nada/#x)'),
};

/** The addresses, by file, that lead to what stands at a needle of a file. */
async function linkersOf(path: string, needle: string): Promise<Record<string, string[]> | undefined> {
  const site = siteOf(files);
  const { model } = site;
  const text = files[path] ?? '';
  const referent = referentAt(site.parse(path, text), model, text.indexOf(needle) + 1);
  if (!referent) return undefined;
  const found = await findLinks(model, referent, memoryFiles(files));
  assert.deepEqual(linksTo(model, referent).map((entry) => entry.path), found.map(({ post: { path: linker } }) => linker).filter((linker) => linker.startsWith(blog)));
  return Object.fromEntries(found.map(({ post: linker, links }) => [linker.path.replace(`${blog}/`, ''), links.map(({ hrefRange: { start, end } }) => linker.text.slice(start, end))]));
}

describe('who links here', () => {
  const wholePost = { 'dos.md': ['../gatos/', '/blog/gatos?x#el%2Dronroneo'], 'uno.md': ['/blog/gatos/#el-ronroneo'], 'src/pages/about.md': ['/blog/gatos#el-ronroneo'], 'src/pages/index.astro': ['/blog/gatos/'] };
  const heading = { 'dos.md': ['/blog/gatos?x#el%2Dronroneo'], 'mi-gato.md': ['#el-ronroneo'], 'uno.md': ['/blog/gatos/#el-ronroneo'], 'src/pages/about.md': ['/blog/gatos#el-ronroneo'] };
  const cases: readonly (readonly [what: string, path: string, needle: string, expected: Record<string, string[]> | undefined])[] = [
    ['on a title: to the post', 'mi-gato.md', 'Una entrada', wholePost],
    ['on `title`', 'mi-gato.md', 'title', wholePost],
    ['on a slug', 'mi-gato.md', 'slug: gatos', wholePost],
    ['on a heading: to its id', 'mi-gato.md', '## El', heading],
    ['on a link to a heading', 'uno.md', '/blog/gatos', heading],
    ['on a link to a post', 'dos.md', '../gatos', wholePost],
    ['on a link to a page that is not there', 'uno.md', '/blog/nada', { 'tres.md': ['/blog/nada/#x'], 'uno.md': ['/blog/nada'], 'src/pages/index.astro': ['/blog/nada/'] }],
    ['on a link to a post that a component links to', 'dos.md', '/blog/uno/', { 'dos.md': ['/blog/uno/'], 'src/components/Menu.tsx': ['/blog/uno'] }],
    ['on a picture', 'uno.md', '/img/x', { 'tres.md': ['/img/x.png'], 'uno.md': ['/img/x.png'] }],
    ['on text: nothing', 'dos.md', ' y ', undefined],
    ['on a link elsewhere: nothing', 'tres.md', 'https:', undefined],
  ];
  for (const [what, path, needle, expected] of cases) {
    it(what, async () => assert.deepEqual(await linkersOf(`${blog}/${path}`, needle), expected));
  }

  it('follows changes of one post at a time', () => {
    const site = siteOf(files);
    const { model } = site;
    const target = { key: `file:${blog}/mi-gato.md`, post: `${blog}/mi-gato.md`, addresses: ['/blog/gatos/'] };
    const entry = model.postAt(`${blog}/tres.md`);
    assert.ok(entry);
    model.setPost({ ...entry, links: site.parse(entry.path, '[a](/blog/gatos/)').links });
    model.removePost(`${blog}/uno.md`);
    assert.deepEqual(linksTo(model, target).map(({ path }) => path), [`${blog}/dos.md`, `${blog}/tres.md`]);
    model.setPost(entry);
    assert.deepEqual(linksTo(model, target).map(({ path }) => path), [`${blog}/dos.md`]);
  });
});
