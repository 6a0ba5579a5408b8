import type { Collection } from '../../../model/site';
import type { Address, Addressed } from '../address';

/** A post of a folder that a Next.js page reads: its file's name, unless a field of its own says otherwise, which the page may heed or not. */
export function nextAddress(post: Addressed, { base, route }: Collection): Address {
  const slug = post.path.slice(base === '' ? 0 : base.length + 1).replace(/\.[^./]+$/, '').replace(/\/index$/, '');
  const { data } = post.frontmatter;
  if (route === undefined) return { slug };
  const prefix = route.slice(0, route.indexOf(':slug'));
  if (typeof data.slug === 'string' || typeof data.permalink === 'string') return { slug, somewhere: prefix };
  return { slug, route: route.replace(':slug', () => slug) };
}
