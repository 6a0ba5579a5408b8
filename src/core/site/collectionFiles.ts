import type { Collection } from '../model/site';
import { globMatcher } from './globs';

/** The endings that Astro reads as Markdown. */
const markdownFile = /\.(?:md|mdx|markdown|mdown|mkdn|mkd|mdwn)$/;

/** Tells which files of a kind, posts unless said otherwise, belong to a collection, as its globs say; paths are from the site's root. */
export function collectionMatcher({ base, patterns }: Pick<Collection, 'base' | 'patterns'>, kind = markdownFile): (path: string) => boolean {
  const prefix = base === '' ? '' : `${base}/`;
  const wanted = globMatcher(patterns.filter((pattern) => !pattern.startsWith('!')));
  const unwanted = globMatcher(patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => pattern.slice(1)));
  return (path) => {
    if (!path.startsWith(prefix) || !kind.test(path)) return false;
    const inside = path.slice(prefix.length);
    return wanted(inside) && !unwanted(inside);
  };
}
