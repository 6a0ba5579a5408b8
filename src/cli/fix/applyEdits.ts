import type { Fix, Problem, TextEdit } from '../../core/index';

/** The text after one round of fixes: the preferred fix of every problem, except where it touches one taken before it. */
export function applyPreferred(text: string, problems: readonly Problem[]): string {
  const taken: TextEdit[] = [];
  for (const { fixes } of problems) {
    const fix = fixes.find(isSafe);
    if (fix && !fix.edits.some((edit) => taken.some((other) => touch(edit, other)))) taken.push(...fix.edits);
  }
  return applyEdits(text, taken);
}

/** A fix that can be taken without asking: the one clear answer, within the post itself. */
export function isSafe({ preferred = false, edits, create }: Fix): boolean {
  return preferred && edits.length > 0 && !create;
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

/** Whether two edits share a place; insertions at one place do, as their order would be a guess. */
function touch({ range: a }: TextEdit, { range: b }: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
