import { check, Lines, type Post } from '../core/index';
import { isTouched, type Changes } from './changesSince';
import type { Language } from './language';
import type { OpenSite } from './openSite';
import type { FileReport } from './report';
import { isSelected, type Selection } from './selection';

/** Which posts are to be judged, and in view of what. */
export interface Scope {
  readonly selection: Selection;
  /** Where only what changed counts. */
  readonly changes: Changes | undefined;
  /** The present, in milliseconds since 1970. */
  readonly now: number;
  /** The language that problems are told in. */
  readonly language: Language;
}

/** Whether a post is to be judged. */
export function isWanted(post: Post, { selection, changes }: Pick<Scope, 'selection' | 'changes'>, { site }: OpenSite): boolean {
  return isSelected(selection, post.path) && (changes === undefined || isTouched(post, changes, site));
}

/** Finds what is wrong with a post. Of one that is sound the text is not kept. */
export function judge(post: Post, { now, language }: Scope, { site, config }: OpenSite): FileReport {
  const problems = check(post, site, { config, now, locale: language });
  return { path: post.path, lines: new Lines(problems.length > 0 ? post.text : ''), problems };
}
