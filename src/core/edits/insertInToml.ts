import type { ValueNode, ValuePath } from '../model/frontmatter';
import type { TextEdit } from '../model/text';
import { isTable } from '../parse/values';
import { endOfLine, lineBreakOf, startOfLine } from './lines';
import { writeInFlow, type NewEntry } from './newValue';
import { precedingEntry } from './precedingEntry';

type MapNode = Extract<ValueNode, { kind: 'map' }>;

/**
 * Adds entries to a table of a TOML block, each on a line of its own behind the one that precedes it in `order`, or else
 * before all others; none to a table that no header of its own begins.
 */
export function insertInToml(text: string, map: MapNode, path: ValuePath, entries: readonly NewEntry[], order: readonly string[]): TextEdit[] {
  if (path.length > 0 && !hasHeader(text, map, path)) return [];
  // What is inserted behind the header of a table below would be its own.
  const single = map.entries.filter((entry) => !isTable(entry));
  const at = new Map<number, string>();
  for (const { key, value } of entries) {
    const above = precedingEntry(single, key, order);
    const offset = endOfLine(text, above ? above.value.range.end : map.range.start);
    const name = /^[\w-]+$/.test(key) ? key : JSON.stringify(key);
    at.set(offset, `${at.get(offset) ?? ''}${lineBreakOf(text)}${name} = ${writeInFlow(value, ' = ')}`);
  }
  return [...at].map(([offset, newText]) => ({ range: { start: offset, end: offset }, newText }));
}

/** Whether the line `[image]` begins the table at `['image']`: a dotted key or the header of a table within does not. */
function hasHeader(text: string, { range }: MapNode, path: ValuePath): boolean {
  const names = /^\s*\[+([^\]]*)/.exec(text.slice(range.start, range.end))?.[1]?.split('.') ?? [];
  return startOfLine(text, range.start) === range.start && names.length === path.filter((step) => typeof step === 'string').length;
}
