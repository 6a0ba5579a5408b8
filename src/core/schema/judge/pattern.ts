import type { Pattern } from '../../model/schema';

const compiled = new Map<string, RegExp | undefined>();

/** Longer texts are not held against a pattern: even a harmless one may take time quadratic in the length. */
const longest = 4096;

/** Up to here a pattern may take time exponential in the length without being felt. */
const longestForRisky = 20;

/**
 * Whether `text` matches a pattern of the site's. Backtracking makes some patterns take forever, and a pattern must not be
 * able to stop the editor: such patterns judge short texts only, and no pattern judges very long ones; beyond that the
 * answer is yes. Also yes for a pattern that is none (the site itself would fail to load).
 */
export function matches(text: string, pattern: Pattern & { readonly trusted?: true }): boolean {
  const name = `${pattern.flags}/${pattern.source}`;
  if (!compiled.has(name)) compiled.set(name, compile(pattern));
  const regex = compiled.get(name);
  if (!regex || text.length > longest || (!pattern.trusted && text.length > longestForRisky && isRisky(pattern.source))) return true;
  regex.lastIndex = 0;
  return regex.test(text);
}

function compile({ source, flags }: Pattern): RegExp | undefined {
  try {
    return new RegExp(source, flags);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/**
 * Whether a repeated group holds a repetition or alternatives, so that one text may match in exponentially many ways:
 * `(a+)+`, `(a|a)*`. A group that must start or end with a separator of its own, `(-[a-z]+)*`, matches in one way only.
 */
export function isRisky(source: string): boolean {
  const open: number[] = [];
  for (let at = 0; at < source.length; at++) {
    const character = source[at];
    if (character === '\\') at++;
    else if (character === '[') at = endOfClass(source, at);
    else if (character === '(') open.push(at);
    else if (character === ')') {
      const start = open.pop() ?? 0;
      const body = source.slice(start + 1, at).replace(/^\?(?::|<[^>=!]+>)/, '');
      if (isUnbounded(source.slice(at + 1)) && /[*+|]|\{\d+,\d*\}/.test(withoutClasses(body)) && !isSeparated(body)) return true;
    }
  }
  return false;
}

const isUnbounded = (rest: string): boolean => /^(?:[*+]|\{\d+,\})/.test(rest);

const withoutClasses = (body: string): string => body.replace(/\\./gs, 'x').replace(/\[(?:[^\]\\]|\\.)*\]/gs, 'x');

/** A fixed character at one end that nothing else of the group can match. */
function isSeparated(body: string): boolean {
  if (/\|/.test(withoutClasses(body))) return false;
  const separator = /^(?:\\([^\w\s])|([^\w\\()[\].*+?^$|{}]))(?![*+?{])/.exec(body) ?? /(?:\\([^\w\s])|([^\w\\()[\].*+?^$|{}]))$/.exec(body);
  const character = separator?.[1] ?? separator?.[2];
  if (!separator || character === undefined) return false;
  const others = separator.index === 0 ? body.slice(separator[0].length) : body.slice(0, separator.index);
  const atoms = others.match(/\[(?:[^\]\\]|\\.)*\]|\\.|[^()?:*+{}]/gs) ?? [];
  return !atoms.some((atom) => new RegExp(/^[\^$]$/.test(atom) ? `\\${atom}` : atom).test(character));
}

function endOfClass(source: string, start: number): number {
  for (let at = start + 1; at < source.length; at++) {
    if (source[at] === '\\') at++;
    else if (source[at] === ']') return at;
  }
  return source.length;
}
