import picomatch from 'picomatch';
import { followed } from '../schema/judge/pattern/matches';

/**
 * Whether JavaScript could take forever to hold a long path against a glob: with groups that repeat, `+(a|aa)`, or with more stars
 * than people write. Such globs are followed as patterns of a schema are, which is slower as a rule; `loadPatternMatcher` must have been called.
 */
export function isCostly(glob: string): boolean {
  return glob.includes('(') || (glob.match(/\*+|\?/g) ?? []).length > 3;
}

/** What a glob means, as a pattern. */
export function globPattern(glob: string, options: picomatch.PicomatchOptions = {}): Pick<RegExp, 'test'> {
  const pattern = picomatch.makeRe(glob, options);
  return isCostly(glob) ? followed(pattern) : pattern;
}

/** Tells which paths any of some globs means. */
export function globMatcher(globs: readonly string[], options: picomatch.PicomatchOptions = {}): (path: string) => boolean {
  const plain = globs.filter((glob) => !isCostly(glob));
  const costly = globs.filter(isCostly).map((glob) => globPattern(glob, options));
  const isPlain = plain.length > 0 ? picomatch(plain, options) : () => false;
  return (path) => isPlain(path) || costly.some((pattern) => pattern.test(path));
}
