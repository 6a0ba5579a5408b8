import type { ValueEntry, ValueNode, ValuePath } from '../model/frontmatter';
import type { Post } from '../model/post';
import type { TextEdit } from '../model/text';
import { valueAt } from '../parse/values';
import { insertInToml } from './insertInToml';
import { endOfLine, lineBreakOf, nextLine, startOfLine } from './lines';
import { writeEntry, writeEntryInFlow, type Lines, type NewEntry, type Notation } from './newValue';
import { precedingEntry } from './precedingEntry';

type MapNode = Extract<ValueNode, { kind: 'map' }>;

/** Edits that add entries, and where the first value that is left empty can be filled in once they are made. */
export interface Insertion {
  readonly edits: readonly TextEdit[];
  readonly cursor?: number;
}

/**
 * Adds entries to the map at `path`, each behind the one that precedes it in `order`, or else before all others.
 * Nothing is returned where the map cannot be told.
 */
export function insertEntries(post: Post, path: ValuePath, entries: readonly NewEntry[], order: readonly string[]): Insertion | undefined {
  const { fence, root, faults } = post.frontmatter;
  // Where nothing at all can be read, that comes first.
  if (fence.kind !== 'block' || (root === undefined && faults.length > 0)) return undefined;
  const map = valueAt(root, path);
  if (path.length === 0 && root === undefined) return toInsertion(inEmptyBlock(post, fence.content.end, entries));
  if (map?.kind !== 'map') return undefined;
  const sorted = [...entries].sort((a, b) => order.indexOf(a.key) - order.indexOf(b.key));
  if (map.flow) return toInsertion(inFlow(map, sorted, order, fence.notation));
  return toInsertion(fence.notation === 'toml' ? insertInToml(post.text, map, path, sorted, order) : inBlock(post, map, sorted, order));
}

function inEmptyBlock({ text }: Post, end: number, entries: readonly NewEntry[]): TextEdit[] {
  const lines: Lines = { indent: '', step: '  ', lineBreak: lineBreakOf(text) };
  return [insertion(end, entries.map((entry) => writeEntry(entry, lines) + lines.lineBreak).join(''))];
}

function inBlock({ text }: Post, map: MapNode, entries: readonly NewEntry[], order: readonly string[]): TextEdit[] {
  const [first] = map.entries;
  if (!first) return [];
  const before = text.slice(startOfLine(text, first.keyRange.start), first.keyRange.start);
  const ownLine = before.trim() === '';
  // What else stands there, an anchor or a tag, is YAML of a kind that is left to its writer.
  if (!/^\s*(?:---|\+\+\+|(?:-\s+)*)\s*$/.test(before)) return [];
  // A first key may stand behind the opening fence itself, or behind the dash of a list's item.
  const indent = /(?:---|\+\+\+)(\s*)$/.exec(before)?.[1] ?? ' '.repeat(before.length);
  const lines: Lines = { indent, step: stepOf(text, map), lineBreak: lineBreakOf(text) };
  const at = new Map<number, string>();
  for (const entry of entries) {
    const above = precedingEntry(map.entries, entry.key, order) ?? (ownLine ? undefined : first);
    const offset = above ? endOfEntry(text, above) : startOfLine(text, first.keyRange.start);
    const written = writeEntry(entry, lines);
    at.set(offset, (at.get(offset) ?? '') + (above ? lines.lineBreak + written : written + lines.lineBreak));
  }
  return [...at].map(([offset, newText]) => insertion(offset, newText));
}

function inFlow(map: MapNode, entries: readonly NewEntry[], order: readonly string[], notation: Notation): TextEdit[] {
  const [first] = map.entries;
  const written = (entry: NewEntry): string => writeEntryInFlow(entry, notation);
  if (!first) return [insertion(map.range.start + 1, ` ${entries.map(written).join(', ')} `)];
  const at = new Map<number, string>();
  for (const entry of entries) {
    const above = precedingEntry(map.entries, entry.key, order);
    const offset = above ? Math.max(above.value.range.end, above.keyRange.end) : first.keyRange.start;
    at.set(offset, (at.get(offset) ?? '') + (above ? `, ${written(entry)}` : `${written(entry)}, `));
  }
  return [...at].map(([offset, newText]) => insertion(offset, newText));
}

/** The end of the last line of an entry, lines below it that are indented deeper included: some may not have been readable. */
function endOfEntry(text: string, { keyRange, value }: ValueEntry): number {
  const indent = keyRange.start - startOfLine(text, keyRange.start);
  let end = endOfLine(text, Math.max(keyRange.end, value.range.end));
  for (let line = nextLine(text, end); line < text.length; line = nextLine(text, line)) {
    const written = text.slice(line, endOfLine(text, line));
    if (written.trim() === '' || written.length - written.trimStart().length <= indent) break;
    end = endOfLine(text, line);
  }
  return end;
}

/** How deep the block indents: as its first nested map does. */
function stepOf(text: string, map: MapNode): string {
  for (const { keyRange, value } of map.entries) {
    const nested = value.kind === 'map' && !value.flow ? value.entries[0] : undefined;
    if (nested) return text.slice(startOfLine(text, nested.keyRange.start), nested.keyRange.start).slice(keyRange.start - startOfLine(text, keyRange.start)) || '  ';
  }
  return '  ';
}

function insertion(offset: number, newText: string): TextEdit {
  return { range: { start: offset, end: offset }, newText };
}

/** The cursor goes between the first quotes that hold nothing. */
function toInsertion(edits: readonly TextEdit[]): Insertion | undefined {
  if (edits.length === 0) return undefined;
  let shift = 0;
  for (const { range, newText } of [...edits].sort((a, b) => a.range.start - b.range.start)) {
    const empty = newText.search(/""|''/);
    if (empty >= 0) return { edits, cursor: range.start + shift + empty + 1 };
    shift += newText.length;
  }
  return { edits };
}
