/** The HTML that a real Astro build makes of Markdown bodies, one page each, without a layout. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Major } from './install';
import { runAstro, writeProject } from './project';

const CONFIG = `import { defineCollection } from 'astro:content';
import { glob } from 'astro/loaders';
export const collections = { posts: defineCollection({ loader: glob({ base: './posts', pattern: '*.md' }) }) };
`;

const PAGE = `---
import { getCollection, render } from 'astro:content';
export const partial = true;
export async function getStaticPaths() {
  const posts = await getCollection('posts');
  return posts.map((post) => ({ params: { id: post.id }, props: { post } }));
}
const { Content } = await render(Astro.props.post);
---
<Content />`;

/**
 * Builds all bodies in one site; the result has their HTML in the same order.
 *
 * @param config the text of `astro.config.mjs`; by default there are Astro's settings
 */
export function renderBodies(major: Major, name: string, bodies: readonly string[], config = 'export default {};\n'): string[] {
  const ids = bodies.map((_, index) => `p${String(index).padStart(4, '0')}`);
  const posts = bodies.map((body, index) => [`posts/${ids[index] ?? ''}.md`, `---\ntitle: x\n---\n\n${body}`] as const);
  const root = writeProject(major, name, { 'astro.config.mjs': config, 'src/content.config.ts': CONFIG, 'src/pages/[id].astro': PAGE, ...Object.fromEntries(posts) });
  const { ok, log } = runAstro(major, root, 'build');
  if (!ok) throw new Error(`Astro ${major} could not build ${name}:\n${log.slice(-4000)}`);
  for (const line of log.split('\n')) if (line.includes('Error rendering')) process.stderr.write(`Astro ${major}: ${line}\n`);
  return ids.map((id) => readFileSync(join(root, 'dist', id, 'index.html'), 'utf8'));
}
