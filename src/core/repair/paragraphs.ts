import { closers, openers } from './mask';
import { isStarter, type Vocabulary } from './vocabulary';

const glue = new RegExp(`[.!?:…][${closers}]{0,6}(?=[${openers}]{0,4}\\p{Lu}|[¿¡«“—\uE001\uE003\uE005\uE007\uE009])|\uE008(?=[${openers}]{0,4}\\p{Lu}|[¿¡«“\uE001\uE003\uE005\uE007\uE009])`, 'gu');
const ahead = new RegExp(`^([${openers}]{0,4})(\\p{Lu}?\\p{Ll}*)(['’]\\p{Ll}+)?(.?)`, 'u');
const behind = /((?:[\p{L}\p{N}]|(?<=\p{L})['’](?=\p{L}))*)$/u;
/** A picture that stands where a paragraph may start is one of its own. */
const picture = /(?:^|[.!?:…\s])\uE009[^\uE008]*$/;
const abbreviations = /^(?:sra?|dra?|mrs?|ms|st|prof|uds?|pág|art|cap|núm|fig|vol|ed|vs|ej|av|tel|no|gen|inc|ltd|\p{L}?)$/iu;

/**
 * The places in running text where a sentence ends and the next begins without a space: `adicionales.En mi experiencia`.
 *
 * @param text masked
 * @returns offsets into `text`, ascending
 */
export function findGluedParagraphs(text: string, words: Vocabulary): number[] {
  const offsets: number[] = [];
  for (const { 0: end, index } of text.matchAll(glue)) {
    const offset = index + end.length;
    if (isBreak(text, index, end, offset, words)) offsets.push(offset);
  }
  return offsets;
}

function isBreak(text: string, index: number, end: string, offset: number, words: Vocabulary): boolean {
  const [, opened = '', word = '', , next = ''] = ahead.exec(text.slice(offset, offset + 60)) ?? [];
  const before = behind.exec(text.slice(Math.max(0, index - 40), index))?.[1] ?? '';
  const known = isStarter(word) || words.isWord(word);
  if (end.startsWith('\uE008')) return picture.test(text.slice(Math.max(0, index - 400), index)) || (opened === '' && isStarter(word));
  // `so:“…”`, `J.R.R.`, `Sr.Pérez`, `System.Out.println`
  if (end.startsWith(':')) return before.length > 2 && (opened === '' ? known && end.length === 1 : end.length === 1 && /[¿¡\uE003\uE007\uE009]/.test(opened));
  if (opened !== '') return end.length > 1 || before.length !== 1 || /\p{N}/u.test(before);
  if (/[!?…]/.test(end)) return word.length > 1 || isStarter(word);
  if (/[.(=\p{Lu}\p{N}]/u.test(next) && !(isStarter(word) && next === '.')) return /^\p{Lu}{2,}[ ,]/u.test(text.slice(offset, offset + 12)) && /^\p{Ll}{4,}$/u.test(before);
  if (before.length === 1 && /\p{Lu}/u.test(before)) return false;
  if (word.length === 1) return isStarter(word);
  return known || end.length > 1 || /^\p{Ll}{4,}$/u.test(before) || (word.length > 2 && !abbreviations.test(before));
}
