import { scoreGlued } from './gluedEnd';
import type { Loss } from './loss';
import { closers, openers } from './mask';
import { scoreSpaced } from './spacedEnd';
import type { Vocabulary } from './vocabulary';

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
/** Enough where there is no other place besides. */
const sole = -3;
const margin = 2;

const glue = new RegExp(`(?<=[\\p{L}\\p{N}?!.:…%€+#"${closers}])(?=[${openers}]{0,4}\\p{Lu}|[¿¡«“—\uE001\uE003\uE005\uE007\uE009])`, 'gu');
const space = new RegExp(`(?<=\\S )(?=[${openers}]{0,4}\\p{Lu}|[¿¡«“\uE001\uE003\uE005\uE007\uE009])`, 'gu');

/**
 * Finds where the text of a heading or list item ends, by its punctuation, its length and the words on both sides.
 *
 * @param text masked, from behind the marker to the next marker
 * @returns an offset into `text`
 */
export function findBlockEnd(text: string, loss: Loss, words: Vocabulary): BlockEnd {
  const from = /^\s*(?:\d{1,3}[.)]\s+)?/.exec(text.slice(0, longest))?.[0].length ?? 0;
  const candidates = findCandidates(text, from, loss, words);
  const [best] = candidates;
  const alone = isOneLine(text.trimEnd().slice(from), loss, best);
  const rivals = candidates.filter(({ score }) => score > (best?.score ?? 0) - margin);
  if (best && best.score >= (alone ? enough : rivals.length === 1 ? sole : required)) {
    if (rivals.length === 1 || best.score >= 3 * enough) return { kind: 'at', offset: best.offset };
    return { kind: 'doubtful', offsets: offsetsOf(rivals) };
  }
  return alone ? { kind: 'none' } : { kind: 'doubtful', offsets: offsetsOf(candidates) };
}

/** The best first. */
function findCandidates(text: string, from: number, loss: Loss, words: Vocabulary): readonly Candidate[] {
  const window = text.slice(0, firstSentenceEnd(text, from) + (loss === 'glued' ? 2 : 0));
  const score = loss === 'glued' ? scoreGlued : scoreSpaced;
  const found = [...window.matchAll(loss === 'glued' ? glue : space)]
    .map(({ index }) => index)
    .filter((offset) => offset > from && !/^\p{Lu}{2}(?![\p{Ll} ])|^\p{Lu}{3}/u.test(text.slice(offset - 1, offset + 2)))
    .map((offset): Candidate => ({ offset, score: score({ text, from, offset, words }) }));
  const settled = loss === 'glued' ? found : withoutEchoes(found, text);
  return [...settled].sort((a, b) => b.score - a.score || a.offset - b.offset);
}

/** Where a space is left, a question mark may end the heading or the first sentence of its paragraph, and “I” is written so anywhere. */
function withoutEchoes(candidates: readonly Candidate[], text: string): Candidate[] {
  const isI = ({ offset }: Candidate): boolean => /^I\b/.test(text.slice(offset, offset + 2));
  return candidates.map((candidate, index) => {
    const asked = /[?!]\s*$/.test(text.slice(0, candidate.offset)) && candidates.slice(0, index).some(({ score }) => score > enough);
    const meant = isI(candidate) && candidates.some((other) => !isI(other) && other.score > required);
    return asked || meant ? { ...candidate, score: candidate.score - 2 * enough } : candidate;
  });
}

function offsetsOf(candidates: readonly Candidate[]): number[] {
  return candidates.filter(({ score }) => score > sole).slice(0, 3).map(({ offset }) => offset);
}

/** Short, without a sentence's end: nothing but the heading itself. */
function isOneLine(text: string, loss: Loss, best: Candidate | undefined): boolean {
  if (text.length > 110 || /[.…][^\p{L}]* +\p{Lu}/u.test(text)) return false;
  if (/[.…]$/.test(text)) return text.length < 50 && (best?.score ?? -9) < 0;
  return loss === 'spaced' || (best?.score ?? -9) < enough - 1;
}

/** A heading holds no sentences: what follows the end of one belongs to the paragraph. */
function firstSentenceEnd(text: string, from: number): number {
  const end = /(?<!\b(?:vs|mrs?|dra?|sra?|st|ms|no|ej|p))(?<=\p{L}{2}|[\uE002\uE004\uE006\uE008)»”]|\p{N}{2})[.…][^\s\p{L}\p{N}]{0,6}(?=\s+[^\p{L}]{0,3}\p{Lu}|\p{Lu}\p{Ll})/u.exec(text.slice(from, longest));
  return end ? from + end.index + end[0].length : longest;
}
