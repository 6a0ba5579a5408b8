import { safeEdits, type Problem, type TextEdit } from '../../core/index';

/** The text after one round of fixes. */
export function applyPreferred(text: string, problems: readonly Problem[]): string {
  return applyEdits(text, safeEdits(problems));
}

/** The text with edits applied, which must not overlap. Line breaks that they bring become those of the text. */
function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const lineBreak = usualLineBreak(text);
  const parts: string[] = [];
  let done = 0;
  for (const { range, newText } of [...edits].sort((a, b) => a.range.start - b.range.start || a.range.end - b.range.end)) {
    parts.push(text.slice(done, range.start), newText.replace(/\r\n?|\n/g, lineBreak));
    done = range.end;
  }
  return parts.join('') + text.slice(done);
}

/** The line break that most lines end with. */
function usualLineBreak(text: string): string {
  const all = text.match(/\n/g)?.length ?? 0;
  const windows = text.match(/\r\n/g)?.length ?? 0;
  return windows > all / 2 ? '\r\n' : '\n';
}
