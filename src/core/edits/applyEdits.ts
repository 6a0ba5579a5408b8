import type { TextEdit } from '../model/text';

/** The text with edits made that do not overlap, whatever their order. */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  let changed = text;
  for (const { range, newText } of [...edits].sort((a, b) => b.range.start - a.range.start)) {
    changed = changed.slice(0, range.start) + newText + changed.slice(range.end);
  }
  return changed;
}
