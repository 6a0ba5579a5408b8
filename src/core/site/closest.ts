import { indexCandidates, shortlist, type Candidate, type CandidateIndex, type Entry } from './candidateIndex';
import { comparePhrases, NOTHING_ALIKE, toWritten, type Comparison, type WrittenWord } from './likeness';
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
const E=(k:string,d:number)=>Number((globalThis as any).process.env[k]??d);
const NEAR = E('near',0.62);
/** A suggestion this much behind the first is not worth a line in the menu. */
const FAR_BEHIND = 0.3;
/** Something was replaced, and others are as near: what is left fits a whole family, so it tells nothing. */
const CROWD = { replaced: E('crowd',0.25), lead: E('lead',.06) };
/** What a word counts that only the link's text has. */
const LABEL_SHARE = E('share',0.5);
/** A slug that is less near than this tells nothing of a candidate, so that the link's text may speak alone. */
const SLUG_LOST = 0.2;
/** The most that the link's text alone can make of a candidate. */
const BY_LABEL = 0.8;
const CLEAR = { score: 0.8, lead: 0.1, elsewhere: 0.15 };

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
  const allLabelWords = textWords(label);
  const heading = allLabelWords.map((word) => word.text).join(' ');
  const labelWords = allLabelWords.filter((word) => !isPointingWord(word.text));
  const labelled = toWritten(labelWords, vocabulary);
  const said = new Set(written.map((word) => word.text));
  const aside = toWritten(
    labelWords.filter((word) => !said.has(word.text)).map((word) => ({ ...word, share: LABEL_SHARE })),
    vocabulary,
    true,
  );
  const ranked = shortlist([...written, ...labelled], index)
    .filter((entry) => !exclude?.(entry.candidate))
    .map((entry) => ({ entry, ...judge(entry, folded, written, labelled, aside, heading, index) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  if (!first || first.score < NEAR) return [];
  if (first.replaced > CROWD.replaced && second && second.score > first.score - CROWD.lead) return [];
  const clear =
    first.score === 1 ||
    (first.score >= CLEAR.score && first.elsewhere <= CLEAR.elsewhere && first.score - (second?.score ?? 0) >= CLEAR.lead);
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
  aside: readonly WrittenWord[],
  heading: string,
  { vocabulary }: CandidateIndex<C>,
): Comparison {
  if (entry.folded === folded) return { ...NOTHING_ALIKE, score: 1 };
  const best = (words: readonly WrittenWord[]): Comparison => {
    const bySlug = comparePhrases(words, entry.slug, vocabulary);
    const byTitle = entry.title && comparePhrases(words, entry.title, vocabulary);
    return byTitle && byTitle.score * 0.97 > bySlug.score ? byTitle : bySlug;
  };
  const both = best([...written, ...aside]);
  const telling = labelled.reduce((sum, word) => sum + word.weight, 0);
  if (telling > 1 && both.score < BY_LABEL) {
    if (entry.heading === heading) return { ...NOTHING_ALIKE, score: BY_LABEL };
    const score = best(labelled).score * BY_LABEL;
    if (score > both.score && best(written).score < SLUG_LOST) return { score, replaced: 1, elsewhere: 0 };
  }
  return { ...both, score: both.score * 0.999 };
}
