import matter from 'gray-matter';
import type { SplitText } from './fence';

/** What the block says is read elsewhere; and no engine that runs code is left in. */
const unread = { parse: () => ({}) };
const engines = { yaml: unread, json: unread, javascript: unread, toml: unread };

/**
 * Splits a text into frontmatter and body as gray-matter does, which most generators but Astro use: the block opens on the very
 * first line with `---` and ends with the next line that begins with it. A block in another language than YAML, as `---json`
 * opens one, is left alone.
 */
export function splitByGrayMatter(text: string): SplitText {
  const mark = text.startsWith('\uFEFF') ? 1 : 0;
  const none: SplitText = { fence: { kind: 'none' }, body: { start: 0, end: text.length } };
  if (!/^---[^\S\r\n]*(?:yaml)?[^\S\r\n]*(?:\r?\n|$)/.test(text.slice(mark))) return none;
  // Options are always given: without them gray-matter keeps what it has read, broken blocks included.
  const block = matter(text, { engines }).matter;
  const start = text.indexOf(block, mark + 3);
  const end = text.indexOf('\n---', start);
  if (end < 0) return { ...none, fence: { kind: 'unclosed', range: { start: mark, end: mark + 3 } } };
  const range = { start: mark, end: end + 4 };
  return { fence: { kind: 'block', notation: 'yaml', range, content: { start, end: end + 1 } }, body: { start: range.end, end: text.length } };
}
