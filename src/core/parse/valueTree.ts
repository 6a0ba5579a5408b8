import { load } from 'js-yaml';
import { isAlias, isMap, isPair, isScalar, isSeq, parseDocument, type ParsedNode } from 'yaml';
import type { ValueEntry, ValueNode } from '../model/frontmatter';
import type { Range } from '../model/text';
import { readPlainYaml } from './plainYaml';

/**
 * Parses sound YAML into values with their places.
 *
 * @param block the YAML between the fences, unreadable entries blanked
 * @param offset where the block starts in the text; ranges are offsets into that text
 * @returns absent for an empty block
 */
export function toValueTree(block: string, offset: number): ValueNode | undefined {
  return readPlainYaml(block, offset) ?? readAnyYaml(block, offset);
}

/** As {@link toValueTree}, by the `yaml` package alone. */
export function readAnyYaml(block: string, offset: number): ValueNode | undefined {
  // A lone carriage return ends a line for js-yaml, but not for the package.
  const lines = block.replace(/\r(?!\n)/g, '\n');
  // Only places are wanted: tags such as `!!pairs` would make nodes without one.
  const document = parseDocument(lines, { version: '1.2', resolveKnownTags: false, strict: false, uniqueKeys: false, logLevel: 'silent', merge: true });
  const { contents } = document;
  return contents === null ? undefined : toNode(contents, block, offset);
}

function toNode(node: ParsedNode, block: string, offset: number): ValueNode {
  const [start, end] = node.range;
  const range: Range = { start: start + offset, end: end + offset };
  if (isMap(node)) {
    const entries: ValueEntry[] = [];
    for (const pair of node.items) if (isPair(pair)) entries.push(toEntry(pair.key, pair.value, block, offset));
    const flow = node.flow === true;
    return { kind: 'map', range: flow ? toClosingBracket(range, block, offset) : trimEnd(range, block, offset), flow, entries };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => toNode(item, block, offset));
    const flow = node.flow === true;
    return { kind: 'list', range: flow ? toClosingBracket(range, block, offset) : trimEnd(range, block, offset), flow, items };
  }
  if (isAlias(node)) return { kind: 'scalar', range, style: 'alias' };
  const style = isScalar(node) ? node.type : undefined;
  if (style === 'BLOCK_FOLDED' || style === 'BLOCK_LITERAL') return { kind: 'scalar', range: trimEnd(range, block, offset), style: 'block' };
  if (style === 'QUOTE_DOUBLE' || style === 'QUOTE_SINGLE') return { kind: 'scalar', range: toClosingQuote(range, block, offset), style: 'quoted' };
  return { kind: 'scalar', range, style: 'plain' };
}

function toEntry(key: ParsedNode, value: ParsedNode | null, block: string, offset: number): ValueEntry {
  const [start, end] = key.range;
  const name = nameOf(key, block.slice(start, end));
  const node = value && toNode(value, block, offset);
  const empty = !node || (node.kind === 'scalar' && node.range.start === node.range.end);
  const colon = /^\s*:/.exec(block.slice(end, value?.range[0]))?.[0].length ?? 0;
  const nothing: Range = { start: end + colon + offset, end: end + colon + offset };
  return {
    key: name,
    keyRange: { start: start + offset, end: end + offset },
    value: empty ? { kind: 'scalar', range: nothing, style: 'plain' } : node,
  };
}

/** A key as js-yaml takes it: dates, lists and maps become text. The package makes a symbol of the merge key `<<`. */
function nameOf(key: ParsedNode, written: string): string {
  if (!isScalar(key)) return inText(key.toJSON());
  if (typeof key.value === 'symbol') return written;
  return String(key.type === 'PLAIN' && /^\d{4}-/.test(written) ? load(written) : key.value);
}

/** As js-yaml writes a key that is a list or a map, whatever the map says of itself: it may have a `toString` of its own. */
function inText(key: unknown): string {
  if (Array.isArray(key)) return key.map((item) => (item === null ? '' : inText(item))).join();
  return typeof key === 'object' && key !== null ? '[object Object]' : String(key);
}

/** js-yaml lets a text in quotes go on at the left edge, the package does not. */
function toClosingQuote({ start, end }: Range, block: string, offset: number): Range {
  const text = /^(?:"(?:[^"\\]|\\[^])*"|'(?:[^']|'')*')/.exec(block.slice(start - offset))?.[0];
  return { start, end: text === undefined ? end : start + text.length };
}

/** The same of a list or map in brackets. One without brackets, `[a: b]`, ends where the package says. */
function toClosingBracket({ start, end }: Range, block: string, offset: number): Range {
  const from = start - offset;
  if (!/[[{]/.test(block[from] ?? '') || /[\]}]/.test(block[end - offset - 1] ?? '')) return { start, end };
  let depth = 0;
  for (const { 0: token, index } of block.slice(from).matchAll(/"(?:[^"\\]|\\[^])*"|'(?:[^']|'')*'|\s#.*|[[\]{}]/g)) {
    if (/[[{]/.test(token) && token.length === 1) depth += 1;
    if (/[\]}]/.test(token) && token.length === 1) depth -= 1;
    if (depth === 0) return { start, end: start + index + 1 };
  }
  return { start, end };
}

/** The `yaml` package ends blocks behind their last line break; the value ends before it. */
function trimEnd({ start, end }: Range, block: string, offset: number): Range {
  return { start, end: start + block.slice(start - offset, end - offset).trimEnd().length };
}
