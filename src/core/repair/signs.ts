import { openers } from './mask';
import type { Vocabulary } from './vocabulary';
import { leadingWords } from './words';

/** A place in a heading's line where its paragraph may start. Offsets into `text`, which is masked. */
export interface Place {
  readonly text: string;
  /** Where the heading's words start. */
  readonly from: number;
  readonly offset: number;
  readonly words: Vocabulary;
}

/** What opens a sentence, its first word, and what stands behind that. */
export const afterOpeners = new RegExp(`^([${openers}]*)(\\p{Lu}?\\p{Ll}*(?:['’]\\p{Ll}+)?)(.{0,8})`, 'u');

/** Points for what holds of any heading: it is short, holds no sentences, and is complete. */
export function ofHeading(heading: string): number {
  return ofLength(heading) + ofSentences(heading) + ofLastWord(heading);
}

function ofLength(heading: string): number {
  const count = heading.split(/\s+/).length;
  return count === 1 ? -0.5 : count <= 10 ? 1 : count <= 14 ? 0 : count <= 18 ? -2 : -5;
}

function ofSentences(heading: string): number {
  const inner = heading.slice(0, -1);
  return /[?!][^\s\p{L}]*\p{Lu}/u.test(inner) ? -6 : /[?!]\s+\p{Lu}/u.test(inner) ? -3 : 0;
}

function ofLastWord(heading: string): number {
  const last = /\p{L}+$/u.exec(heading.slice(-30))?.[0] ?? '';
  return leadingWords.has(last.toLowerCase()) && last !== last.toUpperCase() ? -4 : 0;
}

/** Endings of ordinary words, Spanish and English, which names seldom have. */
export const ending = /\p{L}{2}(?:ción|sión|dad|mente|miento|ando|iendo|ados?|adas?|idos?|idas?|ar|er|ir|encias?|ancias?|tion|ing|ment|ness|ance|ence|ity|ies|ers)$/u;
