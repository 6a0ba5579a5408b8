import type { Range } from '../model/text';

/** A `key: value` as its lines show it, sound or not. */
export interface YamlEntry {
  /** Width of the white space before the key, tabs counting as one. */
  readonly indent: number;
  /** The key without quotes; absent on a line at the left edge that is no `key: value` and belongs to none. */
  readonly key: string | undefined;
  /** From the start of its first line to the end of its last, line break included. */
  readonly range: Range;
}

const keyLine = /^([ \t]*)(?:"((?:[^"\\\r\n]|\\.)*)"|'([^'\r\n]*)'|([^\s#"'\-[\]{},&*!|>%@`?:][^\r\n]*?|-[^\s][^\r\n]*?))[ \t]*:(?=[ \t\r\n]|$)/;

/** Text at the left edge that continues nothing: no list item, comment, or closing bracket. */
const strayLine = /^(?![-#\]}]?[\s]|[\]}#]|-[ \t])\S/;

/**
 * Splits a YAML block by its lines into entries, nested ones included, outer before inner. It looks at lines only, so that
 * it works on broken YAML too. Offsets are those of `block`; `from` is where to begin, at the start of a line.
 */
export function splitEntries(block: string, from = 0): YamlEntry[] {
  const open: { indent: number; key: string | undefined; start: number; index: number }[] = [];
  const entries: YamlEntry[] = [];
  const close = (indent: number, end: number): void => {
    for (let last = open.at(-1); last && last.indent >= indent; last = open.at(-1)) {
      open.pop();
      entries[last.index] = { indent: last.indent, key: last.key, range: { start: last.start, end } };
    }
  };
  let start = from;
  while (start < block.length) {
    const feed = block.indexOf('\n', start);
    const end = feed < 0 ? block.length : feed + 1;
    const match = keyLine.exec(block.slice(start, end));
    if (match ?? strayLine.test(block.slice(start, end))) {
      const indent = (match?.[1] ?? '').length;
      close(indent, start);
      open.push({ indent, key: match?.[2] ?? match?.[3] ?? match?.[4], start, index: entries.length });
      entries.push({ indent, key: undefined, range: { start, end } });
    }
    start = end;
  }
  close(0, block.length);
  return entries;
}
