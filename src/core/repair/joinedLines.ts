import type { Line } from './line';
import type { LostBreak } from './lostBreak';

/** The empty lines between paragraphs that are gone, in a text that has none at all: every line of it was a paragraph. */
export function findJoinedLines(text: string, lines: readonly Line[]): LostBreak[] {
  const [first] = lines;
  const last = lines.at(-1);
  if (lines.length < 4 || !first || !last || /\n[ \t]*\r?\n/.test(text.slice(first.range.start, last.range.end))) return [];
  let joints = 0;
  const breaks: LostBreak[] = [];
  for (const [index, line] of lines.entries()) {
    const before = lines[index - 1];
    if (!before || line.prefix !== '' || /#\s+$/.test(before.prefix) || !/^\r?\n$/.test(text.slice(before.range.end, line.range.start))) continue;
    joints += 1;
    const inItem = /(?:[-*+]|\d[.)])\s+(?:\[[ xX]\]\s+)?$/.test(before.prefix);
    if (inItem || (/[.!?:…][^\s\p{L}\p{N}]{0,6}$/u.test(before.masked) && /^[^\p{L}\p{N}\s]{0,4}[\p{Lu}\uE000]/u.test(line.masked))) breaks.push({ offset: line.range.start, breaks: 1, before: 'line' });
  }
  // Wrapped lines end anywhere; paragraphs end with their sentences.
  return breaks.length > 1 && breaks.length >= 0.8 * joints ? breaks : [];
}
