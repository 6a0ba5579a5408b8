import type { Post } from '../model/post';
import type { Collection, PostEntry, SiteFeatures } from '../model/site';
import { readAddress } from './address';
import { addressOf, type Address } from './generators/address';
import { postSlug } from './slug';

/** What the rest of the site may know of a post. */
export function toEntry(post: Post, collection: Collection, features: SiteFeatures): PostEntry {
  const { data } = post.frontmatter;
  const { slug, route, aliases, somewhere, ...known } = addressIn(post, collection, features);
  const title = textOf(data.title);
  const description = textOf(data.description);
  const published = timeOf(data.pubDate ?? data.date ?? data.publishDate ?? data.pubdate) ?? known.published;
  const image = imageOf(data.image ?? data.heroImage ?? data.cover);
  const author = textOf(data.author);
  const tagStyle = tagStyleOf(post);
  return {
    path: post.path,
    collection: collection.name,
    slug,
    ...(route !== undefined && { route: route.normalize() }),
    ...(aliases !== undefined && { aliases }),
    ...(somewhere !== undefined && { somewhere }),
    ...(title !== undefined && { title }),
    ...(description !== undefined && { description }),
    ...(published !== undefined && { published }),
    draft: data.draft === true || known.draft === true,
    tags: Array.isArray(data.tags) ? data.tags.filter((tag): tag is string => typeof tag === 'string') : [],
    ...(tagStyle !== undefined && { tagStyle }),
    ...(author !== undefined && { author }),
    ...(image !== undefined && { image }),
    headings: post.headings.map(({ depth, text, id }) => ({ depth, text, id })),
    ids: post.ids,
    ...(post.renders && { renders: post.renders }),
    links: post.links.filter(({ url }) => readAddress(url, features).kind !== 'external').map(({ url }) => ({ url })),
    ...(post.tooLong && { tooLong: true }),
  };
}

/** The post's address, as its generator makes it. */
function addressIn(post: Post, collection: Collection, features: SiteFeatures): Address {
  if (collection.addressing) return addressOf(post, collection, collection.addressing);
  const slug = postSlug(post.path.slice(collection.base === '' ? 0 : collection.base.length + 1), post.frontmatter.data.slug, features.astroMajor);
  if (collection.route === undefined || (features.generator === 'astro' && isLost(post))) return { slug };
  return { slug, route: routeOf(collection.route, slug) };
}

/** The address of a slug: composed letters, slashes at its ends ignored; an `index` at the top is the folder's own page. */
function routeOf(pattern: string, slug: string): string {
  return pattern.replace(':slug', () => slug.normalize().replace(/^\/+|\/+$/g, '')).replace(/\/{2,}/g, '/');
}

/** Astro takes what follows `#` or `?` in a file's name for no part of it, finds no such file and goes on without the post. */
function isLost({ path }: Post): boolean {
  return /[#?]/.test(path);
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' && value.trim() !== '' ? value : undefined;
}

function timeOf(value: unknown): number | undefined {
  if (!(value instanceof Date) && typeof value !== 'string') return undefined;
  const time = new Date(value).getTime();
  return Number.isNaN(time) ? undefined : time;
}

function imageOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value;
  if (typeof value !== 'object' || value === null) return undefined;
  const { url, src } = value as { url?: unknown; src?: unknown };
  return textOf(url) ?? textOf(src);
}

/** Told by the line, as the values' places would cost a parse of their own. */
function tagStyleOf({ text, frontmatter: { fence } }: Post): PostEntry['tagStyle'] {
  if (fence.kind !== 'block') return undefined;
  const after = /^["']?tags["']?[ \t]*:[ \t]*(\[|(?:#.*)?\r?\n[ \t]*-)/m.exec(text.slice(fence.content.start, fence.content.end))?.[1];
  if (after === undefined) return undefined;
  return after === '[' ? 'flow' : 'block';
}
