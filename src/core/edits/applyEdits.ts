import type { TextEdit } from '../model/text';

/** The text with edits made that do not overlap, whatever their order; at one place, what inserts comes first. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let done = 0;
  for (const { range, newText } of [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)) {
    parts.push(text.slice(done, range.start), newText);
    done = range.end;
  }
  return parts.join('') + text.slice(done);
}
