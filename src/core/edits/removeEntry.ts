import type { ValueEntry } from '../model/frontmatter';
import type { Range, TextEdit } from '../model/text';
import { nextLine, startOfLine } from './lines';

/** Removes an entry with its lines; in a map between braces, with the comma beside it. */
export function removeEntry(text: string, { keyRange, value }: ValueEntry, flow: boolean): TextEdit {
  const range = { start: keyRange.start, end: Math.max(keyRange.end, value.range.end) };
  return flow ? removeFromFlow(text, range) : removeLines(text, range);
}

/** Removes an item of a list; the dash goes too. */
export function removeItem(text: string, range: Range, flow: boolean): TextEdit {
  return flow ? removeFromFlow(text, range) : removeLines(text, range);
}

/** The lines of an entry, those below that are indented deeper included. */
function removeLines(text: string, { start, end }: Range): TextEdit {
  const from = startOfLine(text, start);
  const indent = text.slice(from, start).replace(/-\s*$/, '').length;
  let to = nextLine(text, end);
  while (to < text.length) {
    const line = /^[^\r\n]*/.exec(text.slice(to))?.[0] ?? '';
    if (line.trim() === '' || line.length - line.trimStart().length <= indent) break;
    to = nextLine(text, to);
  }
  return { range: { start: from, end: to }, newText: '' };
}

function removeFromFlow(text: string, { start, end }: Range): TextEdit {
  const after = /^\s*,\s*/.exec(text.slice(end))?.[0];
  if (after !== undefined) return { range: { start, end: end + after.length }, newText: '' };
  const before = /\s*,\s*$/.exec(text.slice(0, start))?.[0] ?? '';
  return { range: { start: start - before.length, end }, newText: '' };
}
