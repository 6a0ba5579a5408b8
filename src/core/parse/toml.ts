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
    const end = start + line.trimEnd().length;
    const range: Range = { start: Math.min(end, start + (line.length - line.trimStart().length)), end };
    const key = /^\s*([\w.-]+|"[^"]*")\s*=/.exec(line)?.[1];
    const again = /redefin|already/i.test(error.message) && key !== undefined;
    const fault: SyntaxFault = again
      ? { kind: 'duplicate-key', key, range: { start: range.start, end: range.start + key.length }, first: range }
      : { kind: 'other', range, detail: error.message };
    return { data: undefined, faults: [fault] };
  }
}

/**
 * Finds the values of a TOML block by its lines: `key = value` at the top and in `[tables]`. Dotted keys and lists of tables
 * are left out. No parser on npm tells positions; the values themselves come from smol-toml.
 */
export function toTomlTree(block: string, offset: number): ValueNode {
  const top: ValueEntry[] = [];
  let entries = top;
  const line = /([^\r\n]*)(?:\r?\n|$)/g;
  for (let match = line.exec(block); match && match[0] !== ''; match = line.exec(block)) {
    const text = match[1] ?? '';
    const start = offset + match.index;
    const pair = /^(\s*)([\w-]+|"[^"]*"|'[^']*')(\s*=\s*)(.*?)\s*(?:#[^"']*)?$/.exec(text);
    if (/^\s*\[/.test(text)) {
      entries = [];
      const name = /^\s*\[([\w-]+)\]/.exec(text)?.[1];
      if (name === undefined) continue;
      const keyStart = start + text.indexOf(name);
      const range = { start, end: start + text.length };
      top.push({ key: name, keyRange: { start: keyStart, end: keyStart + name.length }, value: { kind: 'map', range, flow: false, entries } });
    } else if (pair) {
      const [, lead = '', key = '', sign = '', value = ''] = pair;
      const keyStart = start + lead.length;
      const valueStart = keyStart + key.length + sign.length;
      const valueEnd = offset + endOfValue(block, valueStart - offset, value);
      line.lastIndex = Math.max(line.lastIndex, valueEnd - offset);
      const keyRange = { start: keyStart, end: keyStart + key.length };
      const style = /^["']/.test(value) ? 'quoted' : 'plain';
      entries.push({ key: key.replace(/^["']|["']$/g, ''), keyRange, value: { kind: 'scalar', range: { start: valueStart, end: valueEnd }, style } });
    }
  }
  return { kind: 'map', range: { start: offset, end: offset + block.length }, flow: false, entries: top };
}

/** Where a value ends that starts at `start` with `line` on its first line: text and lists may go on below. */
function endOfValue(block: string, start: number, line: string): number {
  const quotes = /^(?:"""|''')/.exec(line)?.[0];
  const close = quotes !== undefined ? block.indexOf(quotes, start + 3) : /^\[[^\]]*$/.test(line) ? block.indexOf(']', start) : -1;
  return close < 0 ? start + line.length : close + (quotes?.length ?? 1);
}
