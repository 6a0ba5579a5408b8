import type { Pattern, Schema } from '../../../model/schema';
import type { PatternMatcher } from './patternMatcher';

let Matcher: typeof PatternMatcher | undefined;

/** Patterns ready for use, by name; absent for what is no pattern. */
const ready = new Map<string, Pick<RegExp, 'test'> | undefined>();

/** Longer texts are not held against a pattern. */
const longest = 4096;

/** A pattern; one that is part of Galley is trusted not to take forever. */
type AnyPattern = Pattern & { readonly trusted?: true };

/** Loads what follows the site's own patterns; see {@link matches}. */
export async function loadPatternMatcher(): Promise<void> {
  ({ PatternMatcher: Matcher } = await import('./patternMatcher'));
}

/** Whether a schema holds a pattern of the site's own. */
export function hasPatterns(schema: Schema): boolean {
  const seen = new Set<unknown>();
  const isIn = (value: unknown): boolean => {
    if (typeof value !== 'object' || value === null || seen.has(value)) return false;
    seen.add(value);
    return isOwnPattern(value) || Object.values(value).some(isIn);
  };
  return isIn(schema);
}

/**
 * Whether `text` matches a pattern. JavaScript's own regular expressions can take forever, and a site's pattern must not be able
 * to stop the editor: it is followed by a `PatternMatcher`, which must have been loaded. The answer is yes for very long texts,
 * and for a pattern that is none: the site itself would fail to load.
 */
export function matches(text: string, pattern: AnyPattern): boolean {
  const name = `${pattern.trusted ? 'trusted ' : ''}${pattern.flags}/${pattern.source}`;
  if (!ready.has(name)) ready.set(name, compile(pattern));
  return text.length > longest || (ready.get(name)?.test(text) ?? true);
}

/** The same of an expression that is made of what the site says, such as a glob. */
export function followed({ source, flags }: RegExp): Pick<RegExp, 'test'> {
  const pattern = { source, flags };
  return { test: (text) => matches(text, pattern) };
}

function compile({ source, flags, trusted }: AnyPattern): Pick<RegExp, 'test'> | undefined {
  if (!trusted && !Matcher) throw new Error('What follows patterns has not been loaded.');
  try {
    return Matcher && !trusted ? new Matcher(source, flags) : new RegExp(source, flags);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

function isOwnPattern(value: object): boolean {
  return 'source' in value && 'flags' in value && typeof value.source === 'string' && typeof value.flags === 'string' && !('trusted' in value);
}
