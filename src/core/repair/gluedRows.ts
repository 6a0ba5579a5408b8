import { linesHolding } from './linesHolding';
import type { LostBreak } from './lostBreak';

const ruler = /^[ \t]*\|(?: *:?-{2,}:? *\|)+[ \t]*$/;

/**
 * Finds tables whose rows stand on lines of their own, but whose head ends a paragraph, or whose last row starts one.
 *
 * @param from where the body starts
 */
export function findGluedRows(text: string, from: number): LostBreak[] {
  const breaks: LostBreak[] = [];
  if (!/\| *:?--/.test(text)) return breaks;
  let before = { line: '', offset: from };
  let pipes = 0;
  for (const { line, offset, follows } of linesHolding(text, from, /\|/g)) {
    if (!follows) [before, pipes] = [{ line: '', offset }, 0];
    const row = line.trimEnd();
    if (ruler.test(row)) {
      pipes = row.split('|').length - 1;
      const head = headStart(before.line, pipes);
      if (head > 0) breaks.push({ offset: before.offset + head, breaks: 2, before: 'row' });
    } else if (pipes > 0) {
      const end = rowEnd(row, pipes);
      if (end > 0) breaks.push({ offset: offset + end, breaks: 2, before: 'paragraph' });
      if (end >= 0 || !row.startsWith('|')) pipes = 0;
    }
    before = { line: row, offset };
  }
  return breaks;
}

/** Where so many cells start at a line's end, with text before them; 0 where there are no such. */
function headStart(line: string, pipes: number): number {
  if (!line.endsWith('|') || /^\s*\|/.test(line)) return 0;
  let at = line.length;
  for (let count = 0; count < pipes; count += 1) {
    at = line.lastIndexOf('|', at - 1);
    if (at <= 0) return 0;
  }
  return /\S$/.test(line.slice(0, at)) ? at : 0;
}

/** Where a row of so many cells ends and a sentence follows; -1 where nothing follows. */
function rowEnd(line: string, pipes: number): number {
  let at = -1;
  for (let count = 0; count < pipes; count += 1) {
    at = line.indexOf('|', at + 1);
    if (at < 0) return -1;
  }
  const rest = line.slice(at + 1);
  return /^(?:[¿¡«“*_[(]{0,3}\p{Lu}\p{L}*[ ,.:]|#{1,6} \S)[^|]{12}/u.test(rest) && !rest.includes('|') ? at + 1 : -1;
}
