import type { Fix, Problem } from '../model/problem';
import type { TextEdit } from '../model/text';

/** A fix that can be taken without asking: the one clear answer, within the post itself. */
function isSafe({ preferred = false, edits, create }: Fix): boolean {
  return preferred && edits.length > 0 && !create;
}

/**
 * One round of *fix all*: the edits of every problem's safe fix, but for those that touch one taken before. Made, they may
 * make room for another round.
 */
export function safeEdits(problems: readonly Problem[]): readonly TextEdit[] {
  const taken: TextEdit[] = [];
  for (const { fixes } of problems) {
    const fix = fixes.find(isSafe);
    if (fix && !fix.edits.some((edit) => taken.some((other) => touch(edit, other)))) taken.push(...fix.edits);
  }
  return taken;
}

/** Whether two edits share a place; insertions at one place do, as their order would be a guess. */
function touch({ range: a }: TextEdit, { range: b }: TextEdit): boolean {
  return a.start <= b.end && b.start <= a.end;
}
