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
    // A rule below a paragraph makes a heading of it.
    const rule = /^(\r?\n)-{3,}[ \t]*(?:\r?\n|$)/.exec(text.slice(line.range.end, line.range.end + 80));
    if (rule && line.prefix === '' && endsSentence.test(line.masked)) breaks.push({ offset: line.range.end + (rule[1]?.length ?? 0), breaks: 1, before: 'line' });
    const before = lines[index - 1];
    if (!before || line.prefix !== '' || /#\s+$/.test(before.prefix)) continue;
    const between = text.slice(before.range.end, line.range.start);
    const belowRow = before.prefix.includes('|') && /^[ \t]*\|[ \t]*\r?\n$/.test(between);
    if (!belowRow && !/^\r?\n$/.test(between)) continue;
    joints += 1;
    const inItem = /(?:[-*+]|\d[.)])\s+(?:\[[ xX]\]\s+)?$/.test(before.prefix);
    if (belowRow || inItem || (endsSentence.test(before.masked) && startsSentence.test(line.masked))) breaks.push({ offset: line.range.start, breaks: 1, before: 'line' });
  }
  // Wrapped lines end anywhere; paragraphs end with their sentences.
  return breaks.length > 1 && breaks.length >= 0.8 * joints ? breaks.sort((a, b) => a.offset - b.offset) : [];
}

const endsSentence = /[.!?:…][^\s\p{L}\p{N}]{0,6}$/u;
const startsSentence = /^[^\p{L}\p{N}\s]{0,4}[\p{Lu}\uE000]/u;
