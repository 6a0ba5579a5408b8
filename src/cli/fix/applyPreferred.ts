import { applyEdits, safeEdits, type Problem } from '../../core/index';

/** The text after one round of fixes. Line breaks that they bring become those of the text. */
export function applyPreferred(text: string, problems: readonly Problem[]): string {
  const lineBreak = usualLineBreak(text);
  return applyEdits(text, safeEdits(problems).map(({ range, newText }) => ({ range, newText: newText.replace(/\r\n?|\n/g, lineBreak) })));
}

/** The line break that most lines end with. */
function usualLineBreak(text: string): string {
  const all = text.match(/\n/g)?.length ?? 0;
  const windows = text.match(/\r\n/g)?.length ?? 0;
  return windows > all / 2 ? '\r\n' : '\n';
}
