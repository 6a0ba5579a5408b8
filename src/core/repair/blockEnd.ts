import { closers, openers } from './mask';
import type { Loss } from './loss';
import { isInsideName, isStarter, type Vocabulary } from './vocabulary';
import { leadingWords } from './words';

/** Where a heading or list item ends and the paragraph behind it starts. */
export type BlockEnd =
  | { readonly kind: 'at'; readonly offset: number }
  /** Nothing follows it. */
  | { readonly kind: 'none' }
  /** It could be any of these, likeliest first; or no place stands out at all. */
  | { readonly kind: 'doubtful'; readonly offsets: readonly number[] };

interface Candidate {
  readonly offset: number;
  readonly score: number;
}

/** No heading is looked for beyond so many characters. */
const longest = 200;
const enough = 4;
const margin = 2;

const glue = new RegExp(`(?<=[\\p{L}\\p{N}?!.:…%€+#"${closers}])(?=[${openers}]{0,4}\\p{Lu}|[¿¡«“—\uE001\uE003\uE005\uE007\uE009])`, 'gu');
const space = new RegExp(`(?<=\\S )(?=[${openers}]{0,4}\\p{Lu})`, 'gu');

/**
 * Finds where the text of a heading or list item ends, by its punctuation, its length and the words on both sides.
 *
 * @param text masked, from behind the marker to the next marker
 * @returns an offset into `text`
 */
export function findBlockEnd(text: string, loss: Loss, words: Vocabulary): BlockEnd {
  const window = text.slice(0, longest);
  const from = /^\s*(?:\d{1,3}[.)]\s+)?/.exec(window)?.[0].length ?? 0;
  const places = [...window.matchAll(loss === 'glued' ? glue : space)].map(({ index }) => index).filter((offset) => offset > from);
  const candidates = places.map((offset) => ({ offset, score: score(text, from, offset, loss, words) })).sort((a, b) => b.score - a.score || a.offset - b.offset);
  const [best] = candidates;
  const whole = text.trimEnd();
  if (best && best.score >= enough) {
    const rivals = candidates.filter(({ score: other }) => other > best.score - margin);
    return rivals.length === 1 || best.score >= 3 * enough ? { kind: 'at', offset: best.offset } : { kind: 'doubtful', offsets: offsetsOf(rivals) };
  }
  if (isOneLine(whole.slice(from), loss, best)) return { kind: 'none' };
  return { kind: 'doubtful', offsets: offsetsOf(candidates) };
}

/** Where a list item runs into the paragraph behind it without a sentence's end: `por si acasoOtro día`. An offset into `text`, masked. */
export function findItemEnd(text: string, words: Vocabulary): number | undefined {
  for (const { index } of text.slice(0, 3 * longest).matchAll(glue)) {
    if (index === 0 || !/[\p{L}\p{N}]/u.test(text[index - 1] ?? '')) continue;
    const [, opened = '', word = ''] = afterOpeners.exec(text.slice(index, index + 80)) ?? [];
    if (opened === '' ? isStarter(word) && ofJoint(text, index, word, words) >= 0 : /[¿¡\uE003\uE007]/.test(opened)) return index;
  }
  return undefined;
}

function offsetsOf(candidates: readonly Candidate[]): number[] {
  return candidates.filter(({ score: own }) => own > -2).slice(0, 3).map(({ offset }) => offset);
}

/** Short, without a sentence's end: nothing but the heading itself. */
function isOneLine(text: string, loss: Loss, best: Candidate | undefined): boolean {
  if (text.length > 110 || /[.…][^\p{L}]* +\p{Lu}/u.test(text)) return false;
  if (/[.…]$/.test(text)) return text.length < 50 && (best?.score ?? -9) < 0;
  return loss === 'spaced' || (best?.score ?? -9) < enough - 1;
}

function score(text: string, from: number, offset: number, loss: Loss, words: Vocabulary): number {
  const heading = text.slice(from, offset).trimEnd();
  const following = afterOpeners.exec(text.slice(offset, offset + 80));
  const word = following?.[2] ?? '';
  const opened = following?.[1] ?? '';
  let total = ofPunctuation(heading, loss) + ofLength(heading) + ofSentences(heading) + ofLastWord(heading);
  total += isStarter(word) ? 5 : words.isWord(word) ? 3 : 0;
  if (word.length === 1 && /[I]/.test(word) && loss === 'spaced' && !/[?!]$/.test(heading)) total -= 6;
  if (/^\s+[\uE003]*[\p{Ll}\p{N}]|^,/u.test(following?.[3] ?? '')) total += 2;
  else if (/^\s+\p{Lu}/u.test(following?.[3] ?? '')) total -= 2;
  if (loss === 'spaced') return total - 1 - (words.isName(word) ? 5 : 0) + (opened !== '' ? 1 : 0);
  if (opened !== '') return total + (/\(/.test(opened) ? 1 : 4);
  return total + ofJoint(text, offset, word, words);
}

const afterOpeners = new RegExp(`^([${openers}]*)(\\p{Lu}?\\p{Ll}*(?:['’]\\p{Ll}+)?)(.{0,8})`, 'u');

function ofPunctuation(heading: string, loss: Loss): number {
  const last = heading.slice(-1);
  if (/[?!]/.test(last)) return 6;
  if (loss === 'spaced') return /[,:;(«“¿¡—–-]/.test(last) ? -8 : last === '.' ? -3 : 0;
  if (last === ':') return 2;
  if (last === '.') return -1;
  return isCloser.test(last) ? 4 : 0;
}

const isCloser = new RegExp(`[${closers}"%€]`);

function ofLength(heading: string): number {
  const count = heading.split(/\s+/).length;
  return count === 1 ? -0.5 : count <= 10 ? 1 : count <= 14 ? 0 : count <= 18 ? -2 : -5;
}

/** A heading holds no sentences: what follows one belongs to the paragraph. */
function ofSentences(heading: string): number {
  if (/\p{L}{3,}[.…][^\s\p{L}\p{N}]*\s+[^\p{L}]{0,3}\p{Lu}/u.test(heading)) return -7;
  const inner = heading.slice(0, -1);
  return /[?!][^\s\p{L}]*\p{Lu}/u.test(inner) ? -6 : /[?!]\s+\p{Lu}/u.test(inner) ? -3 : 0;
}

function ofLastWord(heading: string): number {
  const last = /\p{L}+$/u.exec(heading.slice(-30))?.[0] ?? '';
  return leadingWords.has(last.toLowerCase()) && last !== last.toUpperCase() ? -4 : 0;
}

/** Of two runs of letters without a space between: whether they are two words, or one name. */
function ofJoint(text: string, offset: number, word: string, words: Vocabulary): number {
  const before = /[\p{L}\p{N}]*$/u.exec(text.slice(Math.max(0, offset - 40), offset))?.[0] ?? '';
  const after = /^[\p{L}\p{N}]*/u.exec(text.slice(offset, offset + 40))?.[0] ?? '';
  if (before === '') return 1;
  if (isInsideName(before + after, before.length)) return -20;
  const starter = isStarter(word);
  const known = starter || words.isWord(word);
  let total = 0;
  const last = /\p{Lu}?[\p{Ll}\p{N}]*$/u.exec(before)?.[0] ?? '';
  // Acronyms run into words: `LLMPara`, `IAEl`; and so do `PNGQuant` and the like.
  if (/\p{Lu}$/u.test(before)) total += starter && word.length > 1 ? 1 : -6;
  else if (before.length === 1 || /^\p{Ll}$/u.test(last)) total -= 6;
  else if (words.isWord(last)) total += 2;
  else if (/^\p{Ll}/u.test(before)) total += 1;
  else if (!starter) total -= 2;
  if (after.length > word.length) total -= 3;
  if (!known && /^\p{Lu}{2,}/u.test(after)) total -= 2;
  if (!starter && words.countMixed(before + after) > 1) total -= 6;
  return total;
}
