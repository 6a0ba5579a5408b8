import { isAlias, isMap, isPair, isScalar, isSeq, parseDocument, type ParsedNode } from 'yaml';
import type { ValueEntry, ValueNode } from '../model/frontmatter';
import type { Range } from '../model/text';

/**
 * Parses sound YAML into values with their places.
 *
 * @param block the YAML between the fences, unreadable entries blanked
 * @param offset where the block starts in the text; ranges are offsets into that text
 * @returns absent for an empty block
 */
export function toValueTree(block: string, offset: number): ValueNode | undefined {
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
    return { kind: 'map', range: trimEnd(range, block, offset), flow: node.flow === true, entries };
  }
  if (isSeq(node)) {
    const items = node.items.map((item) => toNode(item, block, offset));
    return { kind: 'list', range: trimEnd(range, block, offset), flow: node.flow === true, items };
  }
  if (isAlias(node)) return { kind: 'scalar', range, style: 'alias' };
  const style = isScalar(node) ? node.type : undefined;
  if (style === 'BLOCK_FOLDED' || style === 'BLOCK_LITERAL') return { kind: 'scalar', range: trimEnd(range, block, offset), style: 'block' };
  if (style === 'QUOTE_DOUBLE' || style === 'QUOTE_SINGLE') return { kind: 'scalar', range: toClosingQuote(range, block, offset), style: 'quoted' };
  return { kind: 'scalar', range, style: 'plain' };
}

function toEntry(key: ParsedNode, value: ParsedNode | null, block: string, offset: number): ValueEntry {
  const [start, end] = key.range;
  // The package makes a symbol of the merge key `<<`; lists and maps name keys as js-yaml lets them.
  const name = isScalar(key) && typeof key.value === 'symbol' ? block.slice(start, end) : String(isScalar(key) ? key.value : key.toJSON());
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

/** js-yaml lets a text in quotes go on at the left edge, the package does not. */
function toClosingQuote({ start, end }: Range, block: string, offset: number): Range {
  const text = /^(?:"(?:[^"\\]|\\[^])*"|'(?:[^']|'')*')/.exec(block.slice(start - offset))?.[0];
  return { start, end: text === undefined ? end : start + text.length };
}

/** The `yaml` package ends blocks behind their last line break; the value ends before it. */
function trimEnd({ start, end }: Range, block: string, offset: number): Range {
  return { start, end: start + block.slice(start - offset, end - offset).trimEnd().length };
}
