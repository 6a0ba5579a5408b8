import type { ValueNode, ValuePath } from '../model/frontmatter';
import type { TextEdit } from '../model/text';
import { isTable } from '../parse/values';
import { endOfLine, lineBreakOf, startOfLine } from './lines';
import { writeEntryInFlow, type NewEntry } from './newValue';
import { precedingEntry } from './precedingEntry';

type MapNode = Extract<ValueNode, { kind: 'map' }>;

/**
 * Adds entries to a table of a TOML block, each on a line of its own behind the one that precedes it in `order`, or else
 * before all others; with the dotted name that the others have. None to a table that only the header of one within it makes.
 */
export function insertInToml(text: string, map: MapNode, path: ValuePath, entries: readonly NewEntry[], order: readonly string[]): TextEdit[] {
  // What is inserted behind the header of a table below would be its own.
  const single = map.entries.filter((entry) => !isTable(entry));
  const isTop = path.length === 0 || hasHeader(text, map, path);
  const [dotted] = single.map(({ keyRange }) => text.slice(startOfLine(text, keyRange.start), keyRange.start)).filter((lead) => /\.\s*$/.test(lead));
  if (!isTop && dotted === undefined) return [];
  const lineBreak = lineBreakOf(text);
  const lead = isTop ? '' : (dotted ?? '');
  const at = new Map<number, string>();
  for (const entry of entries) {
    const above = precedingEntry(single, entry.key, order);
    const [first] = isTop ? [] : single;
    const written = lead + writeEntryInFlow(entry, 'toml');
    const offset = first && !above ? startOfLine(text, first.keyRange.start) : endOfLine(text, above ? above.value.range.end : map.range.start);
    at.set(offset, (at.get(offset) ?? '') + (first && !above ? written + lineBreak : lineBreak + written));
  }
  return [...at].map(([offset, newText]) => ({ range: { start: offset, end: offset }, newText }));
}

/** Whether the line `[image]` begins the table at `['image']`: a dotted key or the header of a table within does not. */
function hasHeader(text: string, { range }: MapNode, path: ValuePath): boolean {
  const names = /^\s*\[+([^\]]*)/.exec(text.slice(range.start, range.end))?.[1]?.split('.') ?? [];
  return startOfLine(text, range.start) === range.start && names.length === path.filter((step) => typeof step === 'string').length;
}
