import assert from 'node:assert/strict';
import { defaultConfig } from '../../../src/core/model/config';
import { loadShape } from '../../../src/core/site/load';
import { idsWrittenIn } from '../../../src/core/site/layoutIds';
import { readSiteConfig } from '../../../src/core/site/siteConfig';
import { memoryFiles } from './memoryFiles';

const rows: readonly (readonly [text: string, ids: readonly string[]])[] = [
  ['<section id="comments">', ['comments']],
  ["<section class='a'\n  id = 'comments'>", ['comments']],
  ['<a id="uno" name="dos" href="/x">', ['uno', 'dos']],
  ['<a name="dos">x</a>', ['dos']],
  ['<input name="correo"><meta name="description">', []],
  ['<Seccion id={"uno"} /><Seccion id={ `dos` } />', ['uno', 'dos']],
  ['<p id={slug}></p><p id={`a-${slug}`}></p><p id="a-{{ .ID }}"></p><p id=""></p>', []],
  ['<p data-id="a" :id="b" aria-labelledby="c"></p>', []],
  ['<!-- <p id="viejo"></p> --><p id="año"></p>', ['año']],
];

describe('the ids of layouts', () => {
  for (const [text, ids] of rows) it(text.replace(/\n/g, '⏎'), () => assert.deepEqual(idsWrittenIn(text), ids));

  const sites: readonly (readonly [name: string, files: Readonly<Record<string, string>>, ids: readonly string[]])[] = [
    ['of an Astro site', {
      'astro.config.mjs': 'export default {};', 'src/layouts/Post.astro': '<p id="a">', 'src/components/x/Comments.tsx': '<p id="b" />', 'src/pages/blog/[...slug].astro': '<p id="c">',
      'src/content/blog/uno.md': '<p id="no">', 'src/styles/a.css': ' id="no"', 'dist/index.html': '<p id="no">',
    }, ['a', 'b', 'c']],
    ['of an Astro site whose sources lie elsewhere', { 'astro.config.mjs': "export default { srcDir: './fuente' };", 'fuente/layouts/Post.astro': '<p id="a">', 'src/layouts/Post.astro': '<p id="no">' }, ['a']],
    ['of a Hugo site', { 'hugo.toml': '', 'layouts/_default/single.html': '<p id="a">', 'themes/x/layouts/single.html': '<p id="b">', 'public/index.html': '<p id="no">' }, ['a', 'b']],
    ['of a Jekyll site', { '_config.yml': '', '_layouts/post.html': '<p id="a">', '_includes/comments.html': '<p id="b">' }, ['a', 'b']],
  ];
  for (const [name, files, ids] of sites) {
    it(name, async () => {
      const { layoutIds } = await loadShape(memoryFiles(files), defaultConfig, readSiteConfig);
      assert.deepEqual([...layoutIds].sort(), ids);
    });
  }
});
