import type { Random } from './random';
import type { Vocabulary } from './vocabularies';

export interface Post {
  readonly slug: string;
  readonly title: string;
}

/**
 * A blog with families of near neighbours: every topic gets about a third of the templates, series keep all their
 * parts, and some slugs are shorter than their titles, keep their accents, carry a date or live in a folder.
 */
export function generateBlog(vocabularies: readonly Vocabulary[], postsPerTopic: number, random: Random): Post[] {
  const posts = new Map<string, Post>();
  for (const vocabulary of vocabularies) {
    const series = vocabulary.templates.filter((template) => /, \p{L}+ \d$/u.test(template));
    const single = vocabulary.templates.filter((template) => !series.includes(template));
    for (const topic of vocabulary.topics) {
      const chosen = random.shuffle(single).slice(0, random.chance(0.3) ? postsPerTopic - 3 : postsPerTopic);
      for (const template of chosen.length < postsPerTopic ? [...chosen, ...series] : chosen) {
        const title = fill(template, topic, vocabulary, random);
        const slug = slugFor(title, random);
        if (![...posts.values()].some((post) => post.title === title)) posts.set(slug, { slug, title });
      }
    }
  }
  return [...posts.values()];
}

function fill(template: string, topic: string, vocabulary: Vocabulary, random: Random): string {
  const near = random.pick(vocabulary.topics.filter((other) => other !== topic));
  const title = template
    .replace('{t}', topic)
    .replace('{n}', near)
    .replace('{c}', random.pick(vocabulary.contexts))
    .replace('{q}', random.pick(vocabulary.qualities));
  return title.slice(0, 1).toUpperCase() + title.slice(1);
}

function slugFor(title: string, random: Random): string {
  const short = title.includes(': ') && random.chance(0.15) ? title.slice(0, title.indexOf(': ')) : title;
  const slug = random.chance(0.1) ? slugify(short) : plain(slugify(short));
  if (random.chance(0.03)) return `20${10 + random.below(16)}-0${1 + random.below(9)}-1${random.below(10)}-${slug}`;
  return random.chance(0.03) ? `notas/${slug}` : slug;
}

/** The title as a file name, as Astro would make it. */
export function slugify(title: string): string {
  return title.toLowerCase().replace(/[^\p{L}\p{N} -]/gu, '').replaceAll(' ', '-');
}

/** Without accents. */
export function plain(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '');
}
