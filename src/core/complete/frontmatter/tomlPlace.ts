import type { ValueNode, ValuePath } from '../../model/frontmatter';
import type { Range } from '../../model/text';
import { endOfLine, nextLine } from '../../edits/lines';
import { keysIn, tomlNames } from '../../parse/tomlKeys';
import { toTomlTree } from '../../parse/tomlTree';
import { readTomlValue } from '../../parse/tomlValue';
import { valueAt } from '../../parse/values';
import { placeInFlow } from './flowPlace';
import type { Place } from './place';

const header = /^[ \t]*(\[\[?)[ \t]*([^\]\r\n]*)/;
const names = new RegExp(`^([ \\t]*)(${tomlNames.source}\\.?)?[ \\t]*(=)?`);

/**
 * Finds out what is being written at an offset of a TOML block, line by line as in `placeAt`, so that it works while the block is not
 * valid.
 *
 * @param content the block, as in `Fence`
 * @returns undefined in comments and texts over several lines
 */
export function placeInToml(text: string, content: Range, offset: number): Place | undefined {
  const tree = toTomlTree(text.slice(content.start, content.end), content.start);
  let table: ValuePath = [];
  for (let at = nextLine(text, content.start); at <= content.end && at <= offset;) {
    const lineEnd = Math.min(endOfLine(text, at), content.end);
    const line = text.slice(at, lineEnd);
    const opening = header.exec(line);
    const signEnd = at + (names.exec(line)?.[0].length ?? 0);
    const value = !opening && text[signEnd - 1] === '=' ? valueBehind(text.slice(0, content.end), signEnd) : undefined;
    const end = endOfLine(text, Math.max(lineEnd, value?.range.end ?? 0));
    if (offset <= end) {
      if (opening) return placeInHeader(line, at, offset, tree);
      return value && offset >= signEnd ? placeOfValue(text, value, signEnd, offset, [...table, ...keysIn(line.slice(0, signEnd - at - 1), at).map(({ key }) => key)]) : placeOfKey(line, at, offset, table, tree);
    }
    if (opening) table = tablePath(tree, keysIn(opening[2] ?? '', 0).map(({ key }) => key), at);
    const next = nextLine(text, end);
    if (next <= at) return undefined;
    at = next;
  }
  return undefined;
}

function valueBehind(text: string, signEnd: number): ValueNode {
  return readTomlValue(text, signEnd + (/^[ \t]*/.exec(text.slice(signEnd))?.[0].length ?? 0), 0);
}

function placeOfKey(line: string, at: number, offset: number, table: ValuePath, tree: ValueNode): Place | undefined {
  const [, lead = '', written = '', sign] = names.exec(line) ?? [];
  const start = at + lead.length;
  const keys = keysIn(written, start);
  const rest = line.slice(lead.length + written.length).trim();
  const point = written.lastIndexOf('.', offset - start - 1) + 1;
  const key = keys.find(({ keyRange }) => keyRange.start <= offset && offset <= keyRange.end);
  const range = key?.keyRange ?? { start: Math.max(start + point, Math.min(offset, start)), end: offset };
  if (offset < start || (sign === undefined && rest !== '') || offset > start + written.length && written !== '') return undefined;
  const path = [...table, ...keys.filter(({ keyRange }) => keyRange.end < range.start).map((it) => it.key)];
  return { kind: 'key', path, range, colon: sign !== undefined || written.length > range.end - start, flow: false, column: 0, siblings: keysOf(tree, path, range) };
}

function placeOfValue(text: string, value: ValueNode, signEnd: number, offset: number, path: ValuePath): Place | undefined {
  const { start, end } = value.range;
  if (value.kind !== 'scalar') return offset > start ? placeInFlow(text, value.range, offset, path, 0, '=') : undefined;
  const between = text.slice(end, Math.max(end, offset));
  if (between.includes('#') || text.slice(start, end).includes('\n') || (offset < start && end > start)) return undefined;
  return { kind: 'value', path, range: end > start ? { start, end: Math.max(end, offset) } : { start: signEnd, end: Math.max(start, offset) }, flow: false, column: 0, siblings: [] };
}

function placeInHeader(line: string, at: number, offset: number, tree: ValueNode): Place | undefined {
  const [whole = '', brackets = '', written = ''] = header.exec(line) ?? [];
  const start = at + whole.length - written.length;
  if (offset < start || offset > start + written.length) return undefined;
  const point = written.lastIndexOf('.', offset - start - 1) + 1;
  const path = keysIn(written.slice(0, point), 0).map(({ key }) => key);
  const range = { start: start + point, end: Math.max(offset, start + written.trimEnd().length) };
  const closing = line.startsWith(']', range.end - at) ? '' : brackets.replaceAll('[', ']');
  return { kind: 'table', path, range, closing, list: brackets === '[[', siblings: keysOf(tree, path, range) };
}

/** The path of the table that a header at `at` begins: in a list of tables, that of its last one so far. */
function tablePath(tree: ValueNode, keys: readonly string[], at: number): ValuePath {
  return keys.reduce<ValuePath>((path, key) => {
    const value = valueAt(tree, [...path, key]);
    if (value?.kind !== 'list') return [...path, key];
    const index = value.items.findLastIndex(({ range }) => range.start <= at);
    return [...path, key, Math.max(index, 0)];
  }, []);
}

function keysOf(tree: ValueNode, path: ValuePath, range: Range): readonly string[] {
  const map = valueAt(tree, path);
  return map?.kind === 'map' ? map.entries.filter(({ keyRange }) => keyRange.start !== range.start).map(({ key }) => key) : [];
}
