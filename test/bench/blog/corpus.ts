import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const example = path.join(__dirname, '../../../examples/blog');
const posts = 'src/content/blog';

/**
 * Grows the example blog to a number of posts in `folder`: each post again and again under a slug of its own, its links
 * leading to the copies of its own round, so that they all resolve. The same number gives the same blog.
 */
export async function growBlog(folder: string, count: number): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, posts), { recursive: true });
  for (const file of ['astro.config.mjs', 'package.json', 'src/content.config.ts', 'src/posts.ts']) await copy(file, folder);
  for (const part of ['src/pages', 'public']) await cp(path.join(example, part), path.join(folder, part), { recursive: true });
  const names = (await readdir(path.join(example, posts))).filter((name) => name.endsWith('.md')).sort();
  const slugs = new Set(names.map((name) => name.slice(0, -3)));
  const texts = await Promise.all(names.map((name) => readFile(path.join(example, posts, name), 'utf8')));
  for (let made = 0; made < count; made += 1) {
    const round = Math.floor(made / names.length);
    const name = (names[made % names.length] ?? '').slice(0, -3);
    const text = (texts[made % names.length] ?? '')
      .replace(/\/blog\/([^/)#\s"]+)\//g, (link, slug: string) => (slugs.has(decodeURI(slug)) ? `/blog/${slug}${suffix(round)}/` : link))
      .replace(/^(title: ".*)"$/m, `$1${round > 0 ? ` (${round})` : ''}"`)
      .replace(/^(description: ")/m, `$1${round > 0 ? `${round}. ` : ''}`);
    await writeFile(path.join(folder, posts, `${name}${suffix(round)}.md`), text);
  }
}

function suffix(round: number): string {
  return round > 0 ? `-vuelta-${round}` : '';
}

async function copy(file: string, folder: string): Promise<void> {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), await readFile(path.join(example, file)));
}
