import { indexCandidates, shortlist, type Candidate, type CandidateIndex, type Entry } from './candidateIndex';
import { comparePhrases, toWritten, type Comparison, type WrittenWord } from './likeness';
import { fold, isPointingWord, slugWords, textWords } from './slugWords';
import { mendWordBreaks } from './wordBreaks';

export { indexCandidates, type Candidate, type CandidateIndex };

export interface Suggestion<C extends Candidate = Candidate> {
  readonly candidate: C;
  /** How near it is, 0..1; 1 only for the same slug but for accents and letter case. */
  readonly score: number;
  /** The one candidate that can be meant: safe to apply without asking. At most the first suggestion is. */
  readonly clear: boolean;
}

export interface ClosestOptions<C extends Candidate> {
  /** The text of the link; may be anything, such as "aquí". */
  readonly label?: string;
  /** The most suggestions to return; 5 when not given. */
  readonly limit?: number;
  /** Candidates not to suggest, such as the post that holds the link. */
  readonly exclude?: (candidate: C) => boolean;
}

/** Below this nothing is near. */
const NEAR = 0.62;
/** A suggestion this much behind the first is not worth a line in the menu. */
const FAR_BEHIND = 0.3;
const CLEAR = { score: 0.8, lead: 0.1 };

/**
 * The candidates that a mistaken link most likely meant, best first; none when nothing is near.
 *
 * @param slug as written in the link: percent-decoded, without slashes at its ends; may hold slashes.
 */
export function closest<C extends Candidate>(
  slug: string,
  index: CandidateIndex<C>,
  options: ClosestOptions<C> = {},
): readonly Suggestion<C>[] {
  const { label = '', limit = 5, exclude } = options;
  const { vocabulary } = index;
  const folded = fold(slug);
  const written = toWritten(mendWordBreaks(slugWords(slug), vocabulary), vocabulary);
  const labelled = toWritten(
    textWords(label).filter((word) => !isPointingWord(word.text)),
    vocabulary,
  );
  const ranked = shortlist([...written, ...labelled], index)
    .filter((entry) => !exclude?.(entry.candidate))
    .map((entry) => ({ entry, score: judge(entry, folded, written, labelled, index) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (!first || first.score < NEAR) return [];
  const clear =
    first.score === 1 || (first.score >= CLEAR.score && first.score - (second?.score ?? 0) >= CLEAR.lead);
  return ranked
    .filter(({ score }) => score >= NEAR && score >= first.score - FAR_BEHIND)
    .slice(0, limit)
    .map(({ entry, score }, place) => ({ candidate: entry.candidate, score, clear: clear && place === 0 }));
}

function judge<C extends Candidate>(
  entry: Entry<C>,
  folded: string,
  written: readonly WrittenWord[],
  labelled: readonly WrittenWord[],
  { vocabulary }: CandidateIndex<C>,
): number {
  if (entry.folded === folded) return 1;
  const best = (words: readonly WrittenWord[]): Comparison => {
    const bySlug = comparePhrases(words, entry.slug, vocabulary);
    const byTitle = entry.title && comparePhrases(words, entry.title, vocabulary);
    return byTitle && byTitle.score * 0.97 > bySlug.score ? byTitle : bySlug;
  };
  const slug = best(written).score;
  if (labelled.length === 0) return slug * 0.999;
  const label = best(labelled);
  const telling = labelled.reduce((sum, word) => sum + word.weight, 0);
  const trust = label.score < 0.3 ? 0 : 0.5 * Math.min(1, telling / 2.5);
  const both = slug * (1 - trust) + label.score * trust;
  const byLabel = telling > 1 ? label.score * 0.8 : 0;
  return Math.max(both, byLabel) * 0.999;
}
