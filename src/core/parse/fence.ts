import type { Fence } from '../model/frontmatter';
import type { Range } from '../model/text';

/** A fence with the place where the text below it begins. */
export interface SplitText {
  readonly fence: Fence;
  readonly body: Range;
}

// As in Astro's own reader (`parseFrontmatter` in @astrojs/internal-helpers), the same in versions 5, 6 and 7.
const opening = /(?:^\uFEFF?|^\s*\n)(---|\+\+\+)/;
const block = /(?:^\uFEFF?|^\s*\n)(?:---|\+\+\+)([\s\S]*?\n)(?:---|\+\+\+)/;

/** How a first line looks that opens a frontmatter block rather than draws a rule: a key follows. */
const keyBelow = /^[^\S\r\n]*(?:#[^\r\n]*)?(?:\r?\n[^\S\r\n]*)*["']?[\p{L}_][\p{L}\p{N}_ -]*["']?[^\S\r\n]*[:=]/u;

/**
 * Splits a text into frontmatter and body as Astro does: the block may follow a byte order mark or blank lines, opens with
 * `---` or `+++` and ends with the next line that begins with either.
 */
export function splitText(text: string): SplitText {
  const whole = { start: 0, end: text.length };
  const marker = opening.exec(text);
  if (!marker?.[1]) return { fence: { kind: 'none' }, body: whole };
  const start = marker[0].length - marker[1].length;
  const content = block.exec(text)?.[1];
  if (content === undefined) {
    const unclosed = keyBelow.test(text.slice(start + 3));
    return { fence: unclosed ? { kind: 'unclosed', range: { start, end: start + 3 } } : { kind: 'none' }, body: whole };
  }
  const contentRange = { start: start + 3, end: start + 3 + content.length };
  const range = { start, end: contentRange.end + 3 };
  // Astro removes the block only if both fences are alike; otherwise it stays in the body too.
  const alike = text.startsWith(marker[1], contentRange.end);
  return {
    fence: { kind: 'block', notation: marker[1] === '+++' ? 'toml' : 'yaml', range, content: contentRange },
    body: alike ? { start: range.end, end: text.length } : whole,
  };
}

/** Splits a text as Hugo does: as {@link splitAtFences}, but for a block of JSON, which has no fences: it begins with `{` and ends with the brace that closes it. */
export function splitForHugo(text: string): SplitText {
  const start = text.startsWith('\uFEFF') ? 1 : 0;
  const end = /^\{\s*["}]/.test(text.slice(start)) ? endOfJson(text, start) : undefined;
  if (end === undefined) return splitAtFences(text);
  const range = { start, end };
  return { fence: { kind: 'block', notation: 'yaml', isJson: true, range, content: range }, body: { start: end, end: text.length } };
}

/** Behind the brace that closes the one at `start`, those in strings left out; undefined where none does. */
function endOfJson(text: string, start: number): number | undefined {
  let depth = 0;
  for (const { 0: found, index } of text.slice(start).matchAll(/"(?:\\.|[^"\\])*"|[{}]/g)) {
    depth += found === '{' ? 1 : found === '}' ? -1 : 0;
    if (depth === 0) return start + index + 1;
  }
  return undefined;
}

/**
 * Splits a text as Hugo and Zola do: the first line is `---` or `+++`, and the next line that is the same ends the block.
 */
export function splitAtFences(text: string): SplitText {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const whole = { start: mark, end: text.length };
  const fence = /^(---|\+\+\+)[^\S\r\n]*(?:\r?\n|$)/.exec(text.slice(mark));
  if (!fence?.[1]) return { fence: { kind: 'none' }, body: whole };
  const start = mark + fence[0].length;
  const closing = new RegExp(`^${fence[1].replace(/\+/g, '\\+')}[^\\S\\r\\n]*$`, 'm').exec(text.slice(start).replace(/\r\n/g, ' \n'));
  if (!closing) return { fence: { kind: 'unclosed', range: { start: mark, end: mark + 3 } }, body: whole };
  const end = start + closing.index;
  const range = { start: mark, end: end + 3 };
  return { fence: { kind: 'block', notation: fence[1] === '+++' ? 'toml' : 'yaml', range, content: { start, end } }, body: { start: range.end, end: text.length } };
}
