import assert from 'node:assert/strict';
import { slice, type InspectJson } from './contract';
import { galley, makeFolder } from './galley';

const config = `import { defineCollection } from 'astro:content';
import { z } from 'astro/zod';
import { glob } from 'astro/loaders';
import { mood } from 'a-package';
const posts = (schema) => defineCollection({ loader: glob({ base: 'src/blog', pattern: '*.md' }), schema });
export const collections = { blog: posts(z.object({ title: z.string(), mood })) };
`;
const path = 'src/blog/hola.md';
const site = { 'astro.config.mjs': 'export default {};', 'src/content.config.ts': config, [path]: '---\ntitle: Hola\n---\n' };
const generated = JSON.stringify({ type: 'object', properties: { title: { type: 'string' }, mood: { type: 'string' } }, required: ['title', 'mood'] });

async function inspect(files: Readonly<Record<string, string>>): Promise<InspectJson> {
  const { stdout } = await galley(['inspect', path], { cwd: await makeFolder(files) });
  return JSON.parse(stdout) as InspectJson;
}

describe('galley inspect', () => {
  it('says where the rules of the fields come from, and what could not be understood', async () => {
    const { posts: [post], notes } = await inspect(site);
    assert.deepEqual(post?.schema, { source: 'site-config', path: 'src/content.config.ts' });
    assert.deepEqual(notes?.map((note) => [note.path, slice(config, note.range)]), [['src/content.config.ts', 'mood']]);
    assert.deepEqual(post.frontmatter.errors, []);
  });

  it('says so when Astro could tell, and when the settings do', async () => {
    const file = '.astro/collections/blog.schema.json';
    const { posts: [post] } = await inspect({ ...site, [file]: generated });
    assert.deepEqual(post?.schema, { source: 'site-config', path: 'src/content.config.ts', completedBy: file });
    assert.equal(post.frontmatter.errors.length, 1);
    const { posts: [other] } = await inspect({ ...site, 'post.json': '{}', 'galley.config.json': '{ "collections": [{ "name": "blog", "schema": "post.json" }] }' });
    assert.deepEqual(other?.schema, { source: 'setting', path: 'post.json' });
  });
});
