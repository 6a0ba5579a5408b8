import type { Completion } from '../../../src/core/complete/completion';
import { applyEdits } from '../../../src/core/edits/applyEdits';

/** A text with `|` as the cursor, taken apart. */
export function atCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf('|');
  return { text: marked.slice(0, offset) + marked.slice(offset + 1), offset };
}

/** The text once a completion has been taken, with `|` as the cursor. */
export function accepted(text: string, { edit, cursor = edit.newText.length }: Completion): string {
  const after = applyEdits(text, [edit]);
  const at = edit.range.start + cursor;
  return `${after.slice(0, at)}|${after.slice(at)}`;
}

/**
 * Whether VS Code would list a completion: what is written from the start of its edit to the cursor stands, in this order,
 * in its filter text, the first of it at the start of a word. Leading white space does not count.
 */
export function passesFilter(text: string, offset: number, { edit, filterText }: Completion): boolean {
  const typed = text.slice(edit.range.start, offset).trimStart().toLowerCase();
  const within = filterText.toLowerCase();
  if (typed === '') return true;
  return Array.from(within).some((_, start) => {
    const begins = within[start] === typed[0] && (start === 0 || /[^\p{L}\p{N}]/u.test(within[start - 1] ?? '') || /\p{Lu}/u.test(filterText[start] ?? ''));
    let at = start;
    return begins && Array.from(typed).every((char) => (at = within.indexOf(char, at) + 1) > 0);
  });
}
