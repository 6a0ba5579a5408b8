import { closers, openers } from './mask';
import type { Loss } from './loss';
import { isInsideName, isName, isStarter, nameAtStart, type Vocabulary } from './vocabulary';
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
/** Enough where a paragraph must follow, as there are sentences. */
const required = 0.5;
const margin = 2;

const glue = new RegExp(`(?<=[\\p{L}\\p{N}?!.:…%€+#"${closers}])(?=[${openers}]{0,4}\\p{Lu}|[¿¡«“—\uE001\uE003\uE005\uE007\uE009])`, 'gu');
const space = new RegExp(`(?<=\\S )(?=[${openers}]{0,4}\\p{Lu}|[\uE001\uE003])`, 'gu');

/**
 * Finds where the text of a heading or list item ends, by its punctuation, its length and the words on both sides.
 *
 * @param text masked, from behind the marker to the next marker
 * @returns an offset into `text`
 */
export function findBlockEnd(text: string, loss: Loss, words: Vocabulary): BlockEnd {
  const from = /^\s*(?:\d{1,3}[.)]\s+)?/.exec(text.slice(0, longest))?.[0].length ?? 0;
  const window = text.slice(0, firstSentenceEnd(text, from) + (loss === 'glued' ? 2 : 0));
  const places = [...window.matchAll(loss === 'glued' ? glue : space)].map(({ index }) => index).filter((offset) => offset > from && !/^\p{Lu}{2}(?![\p{Ll} ])|^\p{Lu}{3}/u.test(text.slice(offset - 1, offset + 2)));
  const candidates = withoutEchoes(places.map((offset) => ({ offset, score: score(text, from, offset, loss, words) })), text, loss).sort((a, b) => b.score - a.score || a.offset - b.offset);
  const [best] = candidates;
  const alone = isOneLine(text.trimEnd().slice(from), loss, best);
  if (best && best.score >= (alone ? enough : required)) {
    const rivals = candidates.filter(({ score: other }) => other > best.score - margin);
    if (rivals.length === 1 || best.score >= 3 * enough) return { kind: 'at', offset: best.offset };
    return { kind: 'doubtful', offsets: offsetsOf(rivals) };
  }
  return alone ? { kind: 'none' } : { kind: 'doubtful', offsets: offsetsOf(candidates) };
}

/** Where a space is left, a question mark may end the heading or the first sentence of its paragraph, and “I” is written so anywhere. */
function withoutEchoes(candidates: readonly Candidate[], text: string, loss: Loss): Candidate[] {
  return candidates.map((candidate, index) => {
    const weak = loss === 'spaced' && (/[?!]\s*$/.test(text.slice(0, candidate.offset)) || /^I\b/.test(text.slice(candidate.offset, candidate.offset + 2)));
    return weak && candidates.slice(0, index).some(({ score: earlier }) => earlier > enough) ? { ...candidate, score: candidate.score - 2 * enough } : candidate;
  });
}

/** Where a list item runs into the paragraph behind it without a sentence's end: `por si acasoOtro día`. An offset into `text`, masked. */
export function findItemEnd(text: string, words: Vocabulary): number | undefined {
  for (const { index } of text.slice(0, 3 * longest).matchAll(glue)) {
    if (index === 0 || !/[\p{L}\p{N}]/u.test(text[index - 1] ?? '')) continue;
    const [, opened = '', word = ''] = afterOpeners.exec(text.slice(index, index + 80)) ?? [];
    if (opened === '' ? isStarter(word) && ofJoint(text, 0, index, word, words) >= 0 : /[¿¡\uE003\uE007]/.test(opened)) return index;
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
  const opened = following?.[1] ?? '';
  const name = nameAtStart(text.slice(offset + opened.length, offset + 80));
  const word = name || (following?.[2] ?? '');
  const behind = name ? text.slice(offset + opened.length + name.length, offset + 80) : (following?.[3] ?? '');
  let total = ofPunctuation(heading, loss) + ofLength(heading) + ofSentences(heading) + ofLastWord(heading);
  if (name || /^\p{Lu}/u.test(word)) total += isStarter(word) ? 5 : words.isWord(word) || name ? 3 : 0;
  if (word === 'I' && loss === 'spaced' && !/[?!]$/.test(heading)) total -= /\b(?:what|why|how|when|where|that|things?|and|if|before|until|day|time)$/i.test(heading) ? 9 : 2;
  if (/^\s+(?:[\uE003]*[\p{Ll}\p{N}]|I\b)|^,/u.test(behind)) total += 2;
  else if (/^\s+\p{Lu}/u.test(behind) && !followsName(text, offset)) total -= loss === 'spaced' ? 4 : 2;
  if (loss === 'spaced') {
    if (/[?!]$/.test(heading) && /\s[¿¡]/.test(heading)) total -= 6;
    return total - 1 - ((word !== 'I' && words.isName(word)) || isName(word) || /^\p{Lu}{2}/u.test(text.slice(offset, offset + 2)) ? 5 : 0) + (/[¿¡]/.test(opened) ? 5 : opened === '' ? 0 : 1);
  }
  if (opened !== '') return total + (/\(/.test(opened) ? 1 : 5);
  return total + ofJoint(text, from, offset, word, words);
}

/** Whether the second word behind a place is a name, which is written with a capital anywhere. */
function followsName(text: string, offset: number): boolean {
  const second = /^\S+\s+(\p{L}+)/u.exec(text.slice(offset, offset + 60))?.[1] ?? '';
  return isName(second);
}

const afterOpeners = new RegExp(`^([${openers}]*)(\\p{Lu}?\\p{Ll}*(?:['’]\\p{Ll}+)?)(.{0,8})`, 'u');

function ofPunctuation(heading: string, loss: Loss): number {
  const last = heading.slice(-1);
  if (/[?!]/.test(last)) return 6;
  if (loss === 'spaced') return /[,:;(«“¿¡—–-]/.test(last) ? -8 : last === '.' ? -3 : 0;
  if (last === ':') return 2;
  if (last === '.') return -4;
  return isCloser.test(last) ? 4 : 0;
}

const isCloser = new RegExp(`[${closers}"%€]`);

function ofLength(heading: string): number {
  const count = heading.split(/\s+/).length;
  return count === 1 ? -0.5 : count <= 10 ? 1 : count <= 14 ? 0 : count <= 18 ? -2 : -5;
}

/** A heading holds no sentences: what follows the end of one belongs to the paragraph. */
function firstSentenceEnd(text: string, from: number): number {
  const end = /(?<!\b(?:vs|mrs?|dra?|sra?|st|ms|no|ej|p))(?<=\p{L}{2})[.…][^\s\p{L}\p{N}]{0,6}(?=\s+[^\p{L}]{0,3}\p{Lu}|\p{Lu}\p{Ll})/u.exec(text.slice(from, longest));
  return end ? from + end.index + end[0].length : longest;
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
const ending = /\p{L}{2}(?:ción|sión|dad|mente|miento|ando|iendo|ados?|adas?|idos?|idas?|ar|er|ir|encias?|ancias?|tion|ing|ment|ness|ance|ence|ity|ies|ers)$/u;

/** Of two runs of letters without a space between: whether they are two words, or one name. */
function ofJoint(text: string, from: number, offset: number, word: string, words: Vocabulary): number {
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
