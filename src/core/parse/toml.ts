import { parse, TomlError } from 'smol-toml';
import type { SyntaxFault, ValueEntry, ValueNode } from '../model/frontmatter';
import type { Range } from '../model/text';

/** What a TOML block holds, and what is wrong with it. Ranges are offsets into the block. */
export interface TomlReading {
  readonly data: unknown;
  readonly faults: readonly SyntaxFault[];
}

/** Reads a TOML block with smol-toml, which Astro itself uses. */
export function readToml(block: string): TomlReading {
  try {
    return { data: parse(block), faults: [] };
  } catch (error) {
    if (!(error instanceof TomlError)) return { data: undefined, faults: [{ kind: 'other', range: { start: 0, end: 0 }, detail: String(error) }] };
    const start = block.split('\n').slice(0, error.line - 1).join('\n').length + (error.line > 1 ? 1 : 0);
    const line = block.slice(start).split('\n', 1)[0] ?? '';
    const range: Range = { start: start + (line.length - line.trimStart().length), end: start + line.trimEnd().length };
    const key = /^\s*([\w.-]+|"[^"]*")\s*=/.exec(line)?.[1];
    const again = /redefin|already/i.test(error.message) && key !== undefined;
    const fault: SyntaxFault = again
      ? { kind: 'duplicate-key', key, range: { start: range.start, end: range.start + key.length }, first: range }
      : { kind: 'other', range, detail: error.message };
    return { data: undefined, faults: [fault] };
  }
}

/**
 * Finds the values of a TOML block by its lines: `key = value` at the top and in `[tables]`. Values over several lines
 * end with their first line. No parser on npm tells positions; the values themselves come from smol-toml.
 */
export function toTomlTree(block: string, offset: number): ValueNode {
  const top: ValueEntry[] = [];
  let entries = top;
  const line = /([^\r\n]*)(?:\r?\n|$)/g;
  for (let match = line.exec(block); match && match[0] !== ''; match = line.exec(block)) {
    const text = match[1] ?? '';
    const start = offset + match.index;
    const table = /^\s*\[([\w-]+)\]/.exec(text);
    const pair = /^(\s*)([\w-]+|"[^"]*"|'[^']*')(\s*=\s*)(.*?)\s*(?:#[^"']*)?$/.exec(text);
    if (table?.[1] !== undefined) {
      entries = [];
      const keyStart = start + text.indexOf(table[1]);
      const range = { start, end: start + text.length };
      top.push({ key: table[1], keyRange: { start: keyStart, end: keyStart + table[1].length }, value: { kind: 'map', range, flow: false, entries } });
    } else if (pair) {
      const [, lead = '', key = '', sign = '', value = ''] = pair;
      const keyStart = start + lead.length;
      const valueStart = keyStart + key.length + sign.length;
      const range = { start: valueStart, end: valueStart + value.length };
      const keyRange = { start: keyStart, end: keyStart + key.length };
      entries.push({ key: key.replace(/^["']|["']$/g, ''), keyRange, value: { kind: 'scalar', range, style: /^["']/.test(value) ? 'quoted' : 'plain' } });
    }
  }
  return { kind: 'map', range: { start: offset, end: offset + block.length }, flow: false, entries: top };
}
