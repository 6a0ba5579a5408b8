import type { ValueNode } from '../model/frontmatter';
import { keysIn, mapAt, tomlNames, type Entries } from './tomlKeys';
import { readTomlValue } from './tomlValue';

const header = /^(\s*\[\[?\s*)([^\]]+?)\s*\]/;
const pair = new RegExp(`^([ \\t]*)(${tomlNames.source})([ \\t]*=[ \\t]*)`);

/**
 * Finds the values of a TOML block by its lines: `key = value`, dotted keys, `[tables]`, `[[lists of tables]]`. It makes out what can be
 * made out beside mistakes, which no parser on npm does; the values themselves come from smol-toml.
 */
export function toTomlTree(block: string, offset: number): ValueNode {
  const top: Entries = [];
  let entries = top;
  const line = /([^\r\n]*)(?:\r?\n|$)/g;
  for (let match = line.exec(block); match && match[0] !== ''; match = line.exec(block)) {
    const text = match[1] ?? '';
    const start = offset + match.index;
    const [, bracket = '', table] = header.exec(text) ?? [];
    const [written, lead = '', names] = pair.exec(text) ?? [];
    if (table !== undefined) {
      entries = mapAt(top, keysIn(table, start + bracket.length), { start, end: start + text.length }, bracket.includes('[['));
    } else if (names !== undefined) {
      const value = readTomlValue(block, match.index + (written?.length ?? 0), offset);
      line.lastIndex = Math.max(line.lastIndex, value.range.end - offset);
      const keys = keysIn(names, start + lead.length);
      const last = keys.pop();
      if (last) mapAt(entries, keys, value.range, false).push({ ...last, value });
    }
  }
  return { kind: 'map', range: { start: offset, end: offset + block.length }, flow: false, entries: top };
}
