import type { Collection, SiteFeatures } from '../model/site';
import { postSlug } from './slug';

/** How the addresses begin, each with a slash at its end, that a folder or file of a collection would serve if it could be read. */
export function unreadAddresses(path: string, { base, route, addressing }: Collection, { astroMajor }: SiteFeatures): readonly string[] {
  if (route === undefined) return [];
  const prefix = route.slice(0, route.indexOf(':'));
  const isAbove = path === base || base.startsWith(`${path}/`);
  if (isAbove) return [prefix];
  if (base !== '' && !path.startsWith(`${base}/`)) return [];
  // Other generators have ways of their own from a path to an address.
  return [addressing ? prefix : `${prefix}${postSlug(`${path.slice(base === '' ? 0 : base.length + 1).replace(/\.mdx?$/, '')}.md`, undefined, astroMajor)}/`];
}
