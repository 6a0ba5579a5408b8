import { marks } from './mask';
import { afterOpeners, ending, ofHeading, type Place } from './signs';
import { isName, isProperName, isStarter } from './vocabulary';
import { leadingWords } from './words';

/** How likely a heading ends at a place where a space parts it from what follows. */
export function scoreSpaced({ text, from, offset, words }: Place): number {
  const heading = text.slice(from, offset).trimEnd();
  const opened = afterOpeners.exec(text.slice(offset, offset + 80))?.[1] ?? '';
  const start = offset + opened.length;
  const word = /^[\p{L}\p{N}]*(?:['’]\p{Ll}+)?/u.exec(text.slice(start, start + 80))?.[0] ?? '';
  const behind = text.slice(start + word.length, start + word.length + 60);
  const total = ofPunctuation(heading) + ofHeading(heading) + ofOpening(text.slice(offset, offset + 60), opened);
  if (heading.includes(marks.imageOpen)) return total - 8;
  if (!/^\p{Lu}/u.test(word)) return total;
  return total + ofWord(word, heading, words) + ofNext(word, behind, isInTitleCase(heading) && !isQuestion(heading));
}

function ofPunctuation(heading: string): number {
  if (isQuestion(heading)) return /\s[¿¡]/.test(heading) ? 0 : 6;
  if (isUnclosed(heading)) return -6;
  const last = heading.slice(-1);
  return /[,:;(«“¿¡—–-]/.test(last) ? -8 : /\bvs\.$/.test(heading) ? -8 : last === '.' ? -3 : 0;
}

const isQuestion = (heading: string): boolean => /[?!]$/.test(heading);

function isUnclosed(heading: string): boolean {
  const count = (sign: RegExp): number => heading.match(sign)?.length ?? 0;
  return count(/[(«“\uE005\uE003]/g) > count(/[)»”\uE006\uE004]/g);
}

/** What opens the text there: `¿`, or a `**Note:**`, starts paragraphs rather than goes on with a heading. */
function ofOpening(ahead: string, opened: string): number {
  if (opened === '') return 0;
  if (opened.startsWith(marks.imageOpen)) return 6;
  if (/^[¿¡]/.test(opened)) return 5;
  if (/^\uE003+[^\uE004]{1,40}(?::\uE004+|\uE004+:)/.test(ahead)) return 5;
  if (opened.startsWith(marks.codeOpen)) return -0.5;
  return /^\p{Lu}/u.test(ahead.slice(opened.length)) ? 1 : -3;
}

function ofWord(word: string, heading: string, words: Place['words']): number {
  const name = !isStarter(word) && (isName(word) || isProperName(word) || words.isName(word) || /^\p{Lu}{2}/u.test(word));
  if (word.length === 1 && !isStarter(word)) return -6;
  if (word === 'I') return /\b(?:what|why|how|when|where|that|things?|and|if|before|until|day|time|mistakes?)$/i.test(heading) ? -6 : -2;
  if (name) return /^\p{Lu}{2}/u.test(word) ? -5 : -3;
  if (isStarter(word)) return 4;
  if (words.isWord(word)) return 3;
  return isVerbLike(word) ? 2.5 : 0;
}

function isVerbLike(word: string): boolean {
  return ending.test(word) || /(?:[áéíó]|ía|aba)$/.test(word);
}

/** A sentence's second word is written small, unless a name, behind which small letters follow. */
function ofNext(word: string, behind: string, title: boolean): number {
  if (behind.trim() === '') return -6;
  if (/^[.!…]/.test(behind)) return isStarter(word) || isVerbLike(word) ? 1 : -6;
  if (/^,\s+\p{Lu}/u.test(behind)) return -3;
  if (/^\s+[\uE003\uE005\uE007«“¿]*[\p{Ll}\p{N}]|^[,;:]/u.test(behind)) return 2;
  if (/^\s+(?:I\b|\uE001)/.test(behind)) return title ? 0 : 1;
  const next = /^\s+(\p{Lu}\p{L}*)/u.exec(behind);
  if (!next) return 0;
  if (isName(next[1] ?? '') || isProperName(next[1] ?? '')) return /^(?:\s+\p{Ll}|,\s\p{Ll})/u.test(behind.slice(next[0].length)) ? (isStarter(word) ? 1 : -2) : title ? -7 : -4;
  return title ? -7 : -4;
}

/** Whether A Heading Is Written Like This. */
function isInTitleCase(heading: string): boolean {
  const weighty = heading.split(/\s+/).slice(1).filter((word) => /^\p{L}{2,}/u.test(word) && !leadingWords.has(word.toLowerCase()));
  return weighty.length > 0 && weighty.every((word) => /^\p{Lu}/u.test(word));
}
