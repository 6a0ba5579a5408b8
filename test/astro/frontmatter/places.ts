/** What can be said of the place of every problem, whatever the post. */
import { inspect } from 'node:util';
import type { ValuePath } from '../../../src/core/model/frontmatter';
import type { Problem } from '../../../src/core/model/problem';
import type { SchemaIssue } from '../../../src/core/model/schema';
import type { Range } from '../../../src/core/model/text';
import { splitText } from '../../../src/core/parse/fence';
import { parseFrontmatter } from '../../../src/core/parse/frontmatter';
import { memberOf } from '../../../src/core/parse/values';
import type { Verdict } from './galley';
import type { Judgement } from './recorded';

/** What is wrong with the places of a post's errors, in words; empty when all is well. `yaml` is where js-yaml gave up. */
export function misplaced({ post, errors, issues }: Verdict, yamlEnd?: Judgement['yaml']): readonly string[] {
  const { text, frontmatter: { fence, faults } } = post;
  const faulty = errors.flatMap((error) => insideText(error, text));
  const places = errors.map(({ code, range, message }) => `${code === 'frontmatter/missing-field' ? message : ''}${range.start}-${range.end}`);
  if (new Set(places).size < places.length) faulty.push(`two problems at one place: ${errors.map(({ message }) => message).join(' | ')}`);
  if (fence.kind !== 'block') return faulty;
  if (faults.length === 0) {
    const left = [...errors];
    for (const issue of issues) {
      const at = left.findIndex((error) => stands(issue, error, post));
      if (at < 0) faulty.push(`nothing stands where ${JSON.stringify(issue)} is; left: ${left.map(({ code, range }) => `${code} ${JSON.stringify(text.slice(range.start, range.end))}`).join(', ')}`);
      else left.splice(at, 1);
    }
    if (left.length > 0) faulty.push(`more problems than mistakes: ${left.map(({ message }) => message).join(' | ')}`);
  }
  // A null character is noticed before anything is read.
  if (yamlEnd && fence.notation === 'yaml' && !text.includes('\0')) {
    // js-yaml gives up where it notices: at the mistake, further on, or before the line it cannot place.
    const gaveUp = fence.content.start + endOfLine(text.slice(fence.content.start), yamlEnd.line);
    if (!errors.some(({ range }) => range.start <= gaveUp)) faulty.push(`the mistake is named at ${errors.map(({ range }) => range.start).join()}, but noticed at ${gaveUp}`);
  }
  return faulty;
}

function insideText({ range: { start, end }, code }: Problem, text: string): readonly string[] {
  if (start < 0 || end > text.length || end < start) return [`${code} is outside the text: ${start}-${end}`];
  return start === end && text.trim() !== '' ? [`${code} marks nothing at ${start}`] : [];
}

/** Whether a problem is the one of an issue, and marks what it should. */
function stands(issue: SchemaIssue, { code, range, message }: Problem, post: Verdict['post']): boolean {
  const slice = post.text.slice(range.start, range.end);
  switch (issue.kind) {
    case 'missing':
      return code === 'frontmatter/missing-field' && message.includes(issue.key) && (issue.path.length === 0 ? /^(?:---|\+\+\+)$/.test(slice) : isKey(post, issue.path, range) || isValue(post, issue.path, range));
    case 'unknown-key':
      return code === 'frontmatter/unknown-key' && (isKey(post, [...issue.path, issue.key], range) || isOddKey(post, [...issue.path, issue.key], range));
    case 'wrong-key':
      return code === 'frontmatter/wrong-value' && isKey(post, [...issue.path, issue.key], range);
    case 'wrong-type': case 'wrong-value': case 'no-branch': {
      const isWhole = issue.path.length === 0 && /^(?:---|\+\+\+)$/.test(slice);
      return code === (issue.kind === 'wrong-type' ? 'frontmatter/wrong-type' : 'frontmatter/wrong-value') && (isWhole || isValue(post, issue.path, range));
    }
  }
}

/** Written in a value's or key's place it may stand anywhere, even behind `!!binary`. */
const mark = 'R2FsbGV5';

/** Whether a range is the key that a path ends with: another key written there takes its place, and nothing else changes. */
function isKey(post: Verdict['post'], path: ValuePath, range: Range): boolean {
  const key = path.at(-1);
  return typeof key === 'string' && isSame(dataWith(post, range, `"${mark}"`), changed(post.frontmatter.data, path.slice(0, -1), (map) => renamed(map, key)));
}

/** Keys that the test above cannot tell: one of several dotted ones in TOML, and the key of no letters that YAML takes for `null`. */
function isOddKey(post: Verdict['post'], path: ValuePath, range: Range): boolean {
  const { fence } = post.frontmatter;
  const key = path.at(-1);
  if (fence.kind === 'block' && fence.notation === 'toml') return post.text.slice(range.start, range.end) === key;
  return key === 'null' && isValue(post, path, range);
}

/**
 * Whether a range is the value at a path: another value written there takes its place, and nothing else changes. What is not
 * there stands at its key, its dash, or what would be around it.
 */
function isValue(post: Verdict['post'], path: ValuePath, { start, end }: Range): boolean {
  const { data } = post.frontmatter;
  const value = path.reduce<unknown>(memberOf, data);
  if (value === undefined && path.length > 1) return isValue(post, path.slice(0, -1), { start, end });
  if (start === end) return false;
  if (isUnlikeAny(post, { start, end })) return true;
  // Tags and anchors are no part of the range; what an anchor names may stand elsewhere too.
  const properties = /(?:[!&][^\s,[\]{}]*[ \t]+)*$/.exec(post.text.slice(0, start))?.[0] ?? '';
  const written = dataWith(post, { start: start - properties.length, end }, ` "${mark}"`);
  const wanted = changed(data, path, () => mark);
  if (properties.includes('&') ? path.reduce<unknown>(memberOf, dataWith(post, { start, end }, ` "${mark}"`)) === mark : isSame(written, wanted)) return true;
  const isEmpty = value === null || value === '';
  return isEmpty && (isKey(post, path, { start, end }) || isSame(dataWith(post, { start, end }, `- "${mark}"`), wanted));
}

/** What cannot be replaced by another value: a TOML table's head, an explicit key in a list, an item of a list of pairs. */
function isUnlikeAny({ text, frontmatter: { fence } }: Verdict['post'], { start, end }: Range): boolean {
  if (fence.kind === 'block' && fence.notation === 'toml') return /^\[\[?[^\]]+\]\]?$/.test(text.slice(start, end)) && text[start - 1] === '\n';
  return /(?:[[,]\s*\?\s+|!!(?:omap|pairs)\s*\[[^\]]*)$/.test(text.slice(0, start));
}

/** What the site reads once something else is written in a range. */
function dataWith({ text }: Verdict['post'], { start, end }: Range, written: string): unknown {
  const other = text.slice(0, start) + written + text.slice(end);
  const { data, faults } = parseFrontmatter(other, splitText(other));
  return faults.length > 0 ? faults : data;
}

/** Compares by what the site sees, whatever the objects are made of. */
function isSame(a: unknown, b: unknown): boolean {
  return canonical(a) === canonical(b);
}

function canonical(data: unknown): string {
  return inspect(data, { depth: null, sorted: true, maxStringLength: null, maxArrayLength: null }).replaceAll('[Object: null prototype] ', '');
}

function changed(data: unknown, [step, ...rest]: ValuePath, change: (value: unknown) => unknown): unknown {
  if (step === undefined) return change(data);
  if (Array.isArray(data)) return data.map((item: unknown, index) => (index === step ? changed(item, rest, change) : item));
  if (typeof data !== 'object' || data === null) return data;
  return Object.fromEntries(Object.entries(data).map(([key, value]: [string, unknown]) => [key, key === step ? changed(value, rest, change) : value]));
}

function renamed(map: unknown, key: string): unknown {
  return typeof map === 'object' && map !== null ? Object.fromEntries(Object.entries(map).map(([name, value]: [string, unknown]) => [name === key ? mark : name, value])) : map;
}

/** The end of a line, counted from 0. */
function endOfLine(text: string, line: number): number {
  const ends = [...text.matchAll(/\r\n|\r|\n/g)].map(({ index }) => index);
  return ends[line] ?? text.length;
}
