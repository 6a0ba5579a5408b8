import assert from 'node:assert/strict';
import { completeFrontmatter } from '../../../src/core/complete/frontmatter/completeFrontmatter';
import { describeAt } from '../../../src/core/describe/describeAt';
import { defaultConfig } from '../../../src/core/model/config';
import { toHero } from '../../../src/core/render';
import { loadShape } from '../../../src/core/site/load';
import { enterPost } from '../../../src/core/site/readPosts';
import { withReferenceNames } from '../../../src/core/site/referenceNames';
import { readSiteConfig } from '../../../src/core/site/siteConfig';
import { SiteModel } from '../../../src/core/site/siteModel';
import { memoryFiles } from './memoryFiles';

const config = (loader: string): string => `import { defineCollection, reference } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
export const collections = {
  authors: defineCollection({ loader: ${loader}, schema: z.object({ name: z.string() }) }),
  blog: defineCollection({ loader: glob({ base: 'src/content/blog', pattern: '*.md' }), schema: z.object({ author: reference('authors'), team: z.array(reference('authors')).optional() }) }),
};`;
const postPath = 'src/content/blog/a.md';
const options = { now: Date.parse('2026-02-26T12:00:00Z'), locale: 'en' };

/** Each way to keep authors, and the text that the entry `lucia` is found by. */
const ways: readonly (readonly [loader: string, files: Readonly<Record<string, string>>, place: string | undefined])[] = [
  ["file('src/data/authors.json')", { 'src/data/authors.json': '{\n\t"$schema": "x",\n\t"lucia": { "name": "Lucía" },\n\t"tomas": {}\n}\n' }, '"lucia"'],
  ["file('./src/data/authors.json')", { 'src/data/authors.json': '[{ "name": "Lucía", "id": "lucia" }, { "slug": "tomas" }, {}]' }, '"lucia"'],
  ["file('authors.yml')", { 'authors.yml': 'lucia:\n  name: Lucía\ntomas: {}\n' }, 'lucia'],
  ["file('authors.yaml')", { 'authors.yaml': '- id: lucia\n  name: Lucía\n- id: tomas\n' }, 'lucia'],
  ["file('authors.toml')", { 'authors.toml': '[lucia]\nname = "Lucía"\n[tomas]\n' }, 'lucia'],
  ["glob({ base: './src/authors', pattern: '**/*.json' })", { 'src/authors/lucia.json': '{ "name": "Lucía" }', 'src/authors/tomas.json': '{}', 'src/authors/notes.txt': '' }, undefined],
];

async function siteWith(loader: string, files: Readonly<Record<string, string>>): Promise<SiteModel> {
  const all = { 'astro.config.mjs': 'export default {};', 'src/content.config.ts': config(loader), ...files };
  return new SiteModel(await loadShape(memoryFiles(all), defaultConfig, readSiteConfig));
}

describe('entries of data files', () => {
  for (const [loader, files, place] of ways) {
    it(`are offered to a reference, said what they are, and led to: ${loader}`, async () => {
      const site = await siteWith(loader, files);
      const text = '---\nauthor: \nteam: [lucia]\n---\n';
      const post = enterPost(site, postPath, text);
      assert.ok(post);
      const offered = completeFrontmatter(post, text.indexOf('author: ') + 'author: '.length, site, options);
      assert.deepEqual(offered.map(({ label, detail }) => [label, detail]), [['lucia', 'Lucía'], ['tomas', undefined]]);
      const description = describeAt(post, text.indexOf('lucia') + 1, site, options);
      assert.equal(description?.title, 'Lucía');
      const [destination] = description.leadsTo;
      const file = files[destination?.path ?? ''];
      assert.ok(file !== undefined);
      assert.equal(destination?.range && file.slice(destination.range.start, destination.range.end), place);
    });
  }

  it('are not known where a parser of the site’s own makes them, or the file is broken', async () => {
    for (const [loader, text] of [["file('a.json', { parser: (text) => JSON.parse(text).all })", '{ "x": {} }'], ["file('a.json')", '{ "x": ']] as const) {
      assert.deepEqual((await siteWith(loader, { 'a.json': text })).dataEntries('authors'), []);
    }
  });
});

describe('the head of a post', () => {
  it('shows the names of the authors that it refers to', async () => {
    const site = await siteWith("file('authors.yml')", { 'authors.yml': 'lucia:\n  name: Lucía Prado\ntomas: {}\n' });
    const authorOf = (written: string): string | undefined => {
      const post = enterPost(site, postPath, `---\n${written}\n---\n`);
      assert.ok(post);
      return toHero(withReferenceNames(post.frontmatter.data, post.path, site, () => true), 'es').author;
    };
    assert.equal(authorOf('author: lucia'), 'Lucía Prado');
    assert.equal(authorOf('author: { collection: authors, id: lucia }'), 'Lucía Prado');
    assert.equal(authorOf('author: tomas'), 'tomas', 'an entry without a name');
    assert.equal(authorOf('author: nadie'), 'nadie', 'no entry');
    assert.equal(authorOf('autor: lucia'), 'lucia', 'a field that refers to nothing');
  });

  const lists = ['[astro, ia, nada]', '\n  - astro\n  - collection: tags\n    id: ia\n  - nada'];
  const tagFields: readonly (readonly [field: string, written: readonly string[]])[] = [
    ["z.array(reference('tags'))", lists],
    ["z.array(reference('tags')).default([])", lists],
    ["reference('tags').array().optional()", lists],
    ["z.array(reference('tags')).nonempty().nullish()", lists],
    ["z.union([z.array(reference('tags')), reference('tags')])", lists],
    ["reference('tags')", ['ia']],
  ];
  for (const [field, written] of tagFields) {
    it(`shows the names of the tags that it refers to: ${field}`, async () => {
      const shape = await loadShape(memoryFiles({
        'astro.config.mjs': 'export default {};',
        'src/content.config.ts': `import { defineCollection, reference } from 'astro:content';
import { file, glob } from 'astro/loaders';
import { z } from 'astro/zod';
export const collections = {
  tags: defineCollection({ loader: file('src/tags.json'), schema: z.object({ name: z.string() }) }),
  blog: defineCollection({ loader: glob({ base: 'src/content/blog', pattern: '*.md' }), schema: z.object({ tags: ${field} }) }),
};`,
        'src/tags.json': '{ "astro": { "name": "Astro" }, "ia": { "name": "Inteligencia artificial" } }',
      }), defaultConfig, readSiteConfig);
      const site = new SiteModel(shape);
      for (const tags of written) {
        const post = enterPost(site, postPath, `---\ntags: ${tags}\n---\n`);
        assert.ok(post);
        const expected = tags === 'ia' ? ['Inteligencia artificial'] : ['Astro', 'Inteligencia artificial', 'nada'];
        assert.deepEqual(toHero(withReferenceNames(post.frontmatter.data, post.path, site, () => true), 'es').tags, expected);
      }
    });
  }
});
