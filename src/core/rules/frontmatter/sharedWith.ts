import type { PostEntry } from '../../model/site';
import type { RuleContext } from '../rule';

/** Other posts with the same title or description, by path; translations apart, as they may well share one. */
export function sharedWith({ site, entry }: RuleContext, what: 'title' | 'description'): readonly PostEntry[] {
  const own = languageOf(entry.path);
  return site.postsLike(entry, what).filter(({ path }) => languageOf(path) === own).sort(byPath);
}

export function byPath(a: PostEntry, b: PostEntry): number {
  return a.path < b.path ? -1 : 1;
}

/** The folder that tells a post's language, `es` or `pt-br`; empty where there is none. */
function languageOf(path: string): string {
  return path.split('/').slice(0, -1).find((folder) => /^[a-z]{2}(?:-[a-z]{2})?$/i.test(folder)) ?? '';
}
