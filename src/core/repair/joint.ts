import { ending, type Place } from './signs';
import { isInsideName, isName, isStarter } from './vocabulary';

/** Points for two runs of letters without a space between: whether they are two words, or one name. `word` is what starts there. */
export function ofJoint({ text, from, offset, words }: Place, word: string): number {
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, offset - 40), offset))?.[0] ?? '';
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(offset, offset + 40))?.[0] ?? '';
  if (before === '') return 1;
  if (isInsideName(before + after, before.length)) return -20;
  if (isName(before)) return 3;
  const starter = isStarter(word);
  const known = starter || words.isWord(word);
  let total = 0;
  const last = /\p{Lu}?[\p{Ll}\p{N}]*$/u.exec(before)?.[0] ?? '';
  // Acronyms run into words: `LLMPara`, `IAEl`; and so do `PNGQuant` and the like.
  if (/\p{Lu}$/u.test(before)) total += word.length === 1 ? -12 : starter ? 1 : -2;
  else if (before.length === 1 || /^\p{Ll}$/u.test(last)) total -= 6;
  else if (words.isWord(last)) total += 2;
  else if (/^\p{Ll}/u.test(before)) total += 1;
  else if (!starter && offset - before.length > from) total -= 2;
  if (ending.test(last) || /[áéíóúñ]/.test(last)) total += 1;
  if (after.length > word.length) total -= 3;
  if (!known && /^\p{Lu}{2,}/u.test(after)) total -= 2;
  if (!starter && words.countMixed(before + after) > 1) total -= 6;
  return total;
}
