import type { ValueEntry, ValueNode } from '../model/frontmatter';
import type { Range } from '../model/text';

type Entries = ValueEntry[];

/**
 * Finds the values of a TOML block by its lines: `key = value`, dotted keys, `[tables]`, `[[lists of tables]]` and lists of single
 * values. Inline tables stand as a whole. No parser on npm tells positions; the values themselves come from smol-toml.
 */
export function toTomlTree(block: string, offset: number): ValueNode {
  const top: Entries = [];
  let entries = top;
  const line = /([^\r\n]*)(?:\r?\n|$)/g;
  for (let match = line.exec(block); match && match[0] !== ''; match = line.exec(block)) {
    const text = match[1] ?? '';
    const start = offset + match.index;
    const table = /^(\s*\[\[?\s*)([^\]]+?)\s*\]/.exec(text);
    const pair = /^(\s*)((?:[\w-]+|"[^"]*"|'[^']*')(?:\s*\.\s*(?:[\w-]+|"[^"]*"|'[^']*'))*)(\s*=\s*)(.*?)\s*(?:#[^"']*)?$/.exec(text);
    if (table) {
      const keys = keysOf(table[2] ?? '', start + (table[1] ?? '').length);
      entries = mapAt(top, keys, { start, end: start + text.length }, (table[1] ?? '').includes('[['));
    } else if (pair) {
      const [, lead = '', names = '', sign = '', value = ''] = pair;
      const valueStart = start + lead.length + names.length + sign.length;
      const valueEnd = offset + endOfValue(block, valueStart - offset, value);
      line.lastIndex = Math.max(line.lastIndex, valueEnd - offset);
      const keys = keysOf(names, start + lead.length);
      const last = keys.pop();
      const range = { start: valueStart, end: valueEnd };
      if (last) mapAt(entries, keys, range, false).push({ ...last, value: toValue(block.slice(valueStart - offset, valueEnd - offset), range) });
    }
  }
  return { kind: 'map', range: { start: offset, end: offset + block.length }, flow: false, entries: top };
}

type Key = Pick<ValueEntry, 'key' | 'keyRange'>;

/** `image.url`: each key with its place. */
function keysOf(names: string, offset: number): Key[] {
  return [...names.matchAll(/"[^"]*"|'[^']*'|[^\s.]+/g)].map(({ 0: key, index }) => ({
    key: key.replace(/^["']|["']$/g, ''),
    keyRange: { start: offset + index, end: offset + index + key.length },
  }));
}

/** The entries of the map below some keys, made where it is not there yet; of a list, those of its last map, or of a new one. */
function mapAt(entries: Entries, keys: readonly Key[], range: Range, inList: boolean): Entries {
  return keys.reduce((within, key, depth) => {
    const known = within.find((entry) => entry.key === key.key)?.value;
    const isNewItem = inList && depth === keys.length - 1;
    if (known?.kind === 'map') return known.entries as Entries;
    const last = known?.kind === 'list' ? known.items.at(-1) : undefined;
    if (last?.kind === 'map' && !isNewItem) return last.entries as Entries;
    const made: Entries = [];
    const map: ValueNode = { kind: 'map', range, flow: false, entries: made };
    if (known?.kind === 'list') (known.items as ValueNode[]).push(map);
    else within.push({ ...key, value: isNewItem ? { kind: 'list', range, flow: false, items: [map] } : map });
    return made;
  }, entries);
}

/** A list of single values with its items, or anything else as one. */
function toValue(written: string, range: Range): ValueNode {
  const single: ValueNode = { kind: 'scalar', range, style: /^["']/.test(written) ? 'quoted' : 'plain' };
  const item = /"(?:[^"\\\r\n]|\\.)*"|'[^'\r\n]*'|[^\s,#"']+/g;
  const inside = /^\[([^[\]{}#]*)\]$/.exec(written.replace(item, (text) => (/^["']/.test(text) ? '"'.repeat(text.length) : text)));
  if (!inside) return single;
  const items = [...written.slice(1, -1).matchAll(item)].map(({ 0: text, index }) => toValue(text, { start: range.start + 1 + index, end: range.start + 1 + index + text.length }));
  return { kind: 'list', range, flow: true, items };
}

/** Where a value ends that starts at `start` with `line` on its first line: text and lists may go on below. */
function endOfValue(block: string, start: number, line: string): number {
  const quotes = /^(?:"""|''')/.exec(line)?.[0];
  const close = quotes !== undefined ? block.indexOf(quotes, start + 3) : /^\[[^\]]*$/.test(line) ? block.indexOf(']', start) : -1;
  return close < 0 ? start + line.length : close + (quotes?.length ?? 1);
}
