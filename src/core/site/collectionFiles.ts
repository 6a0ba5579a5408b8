import picomatch from 'picomatch';
import type { Collection } from '../model/site';

/** The endings that Astro reads as Markdown. */
const markdownFile = /\.(?:md|mdx|markdown|mdown|mkdn|mkd|mdwn)$/;

/** Tells which files of a kind, posts unless said otherwise, belong to a collection, as its globs say; paths are from the site's root. */
export function collectionMatcher({ base, patterns }: Pick<Collection, 'base' | 'patterns'>, kind = markdownFile): (path: string) => boolean {
  const prefix = base === '' ? '' : `${base}/`;
  const wanted = picomatch(patterns.filter((pattern) => !pattern.startsWith('!')), {});
  const unwanted = patterns.filter((pattern) => pattern.startsWith('!')).map((pattern) => picomatch(pattern.slice(1)));
  return (path) => {
    if (!path.startsWith(prefix) || !kind.test(path)) return false;
    const inside = path.slice(prefix.length);
    return wanted(inside) && !unwanted.some((excludes) => excludes(inside));
  };
}
