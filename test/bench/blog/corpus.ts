import { cp, mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';

const example = path.join(__dirname, '../../../examples/blog');
const posts = 'src/content/blog';
const postLink = /\/blog\/([^/)#\s"]+)\//g;

/** A post of the example blog. */
interface Sample {
  readonly slug: string;
  readonly frontmatter: string;
  readonly body: string;
}

/**
 * Grows the example blog to a number of posts in `folder`, 5 to 6 KB each: every post again and again under a slug of its own, with
 * the body of another one behind its own, in each round a different one. Links lead to the copies of their own round, where the last
 * round breaks off to those of the round before, so that they all resolve. The same number gives the same blog.
 *
 * @param count at least as many as the example blog has
 */
export async function growBlog(folder: string, count: number): Promise<void> {
  await rm(folder, { recursive: true, force: true });
  await mkdir(path.join(folder, posts), { recursive: true });
  for (const file of ['astro.config.mjs', 'package.json', 'src/content.config.ts', 'src/posts.ts']) await copy(file, folder);
  for (const part of ['src/pages', 'public']) await cp(path.join(example, part), path.join(folder, part), { recursive: true });
  const samples = await readSamples();
  if (count < samples.length) throw new Error(`The blog has ${samples.length} posts before it grows.`);
  for (let made = 0; made < count; made += 1) {
    const round = Math.floor(made / samples.length);
    const index = made % samples.length;
    const text = textOf(index, round, samples).replace(postLink, (link, written: string) => {
      const target = samples.findIndex(({ slug }) => slug === slugOf(written));
      return target < 0 ? link : `/blog/${written}${suffix(round * samples.length + target < count ? round : round - 1)}/`;
    });
    await writeFile(path.join(folder, posts, `${samples[index]?.slug ?? ''}${suffix(round)}.md`), text);
  }
}

async function readSamples(): Promise<Sample[]> {
  const names = (await readdir(path.join(example, posts))).filter((name) => name.endsWith('.md')).sort();
  return Promise.all(names.map(async (name) => {
    const text = await readFile(path.join(example, posts, name), 'utf8');
    const end = text.indexOf('\n---\n', 3) + 5;
    return { slug: name.slice(0, -3).normalize(), frontmatter: text.slice(0, end), body: text.slice(end) };
  }));
}

/** A post of its own: its frontmatter, its body, and that of another one which does not link to it. */
function textOf(index: number, round: number, samples: readonly Sample[]): string {
  const own = samples[index];
  const others = samples.map((_, step) => samples[(index + 1 + round + step) % samples.length]);
  const other = others.find((sample) => sample !== own && sample && !linksOf(sample).includes(own?.slug ?? ''));
  if (!own || !other) throw new Error('There is no other post.');
  const frontmatter = own.frontmatter
    .replace(/^(title: ".*)"$/m, `$1${round > 0 ? ` (${round})` : ''}"`)
    .replace(/^(description: ")/m, `$1${round > 0 ? `${round}. ` : ''}`);
  return frontmatter + own.body + other.body;
}

function linksOf({ body }: Sample): string[] {
  return [...body.matchAll(postLink)].map(([, written = '']) => slugOf(written));
}

function slugOf(written: string): string {
  return decodeURI(written).normalize();
}

function suffix(round: number): string {
  return round > 0 ? `-vuelta-${round}` : '';
}

async function copy(file: string, folder: string): Promise<void> {
  await mkdir(path.dirname(path.join(folder, file)), { recursive: true });
  await writeFile(path.join(folder, file), await readFile(path.join(example, file)));
}
