import { CandidateIndex, indexCandidates, type Candidate } from './nearness/candidateIndex';
import { judge, readLink } from './nearness/judge';
import type { Comparison } from './nearness/likeness';

export { CandidateIndex, indexCandidates, type Candidate };

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
/** So far ahead of any other, this is enough: the words left belong to no family. */
const ALONE = { score: 0.5, lead: 0.35 };
/** A suggestion this much behind the first is not worth a line in the menu. */
const FAR_BEHIND = 0.3;
/** Something was replaced, and others are as near: what is left fits a whole family, so it tells nothing. */
const CROWD = { replaced: 0.25, lead: 0.06 };
/** Safe to apply without asking: near, far ahead of the next, and without words that other candidates have. */
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
  const link = readLink(slug, label, index.vocabulary);
  const ranked = index.shortlist(link.folded, [...link.inSlug, ...link.inText])
    .filter((entry) => !exclude?.(entry.candidate))
    .map((entry) => ({ entry, ...judge(link, index.contender(entry), index.vocabulary) }))
    .sort((a, b) => b.score - a.score);
  const [first, second] = ranked;
  const near = first && second && first.score - second.score < ALONE.lead ? NEAR : ALONE.score;
  if (!first || first.score < near) return [];
  if (first.replaced > CROWD.replaced && second && second.score > first.score - CROWD.lead) return [];
  const clear = isClear(first, second);
  return ranked
    .filter(({ score }) => score >= near && score >= first.score - FAR_BEHIND)
    .slice(0, limit)
    .map(({ entry, score }, place) => ({ candidate: entry.candidate, score, clear: clear && place === 0 }));
}

function isClear(first: Comparison, second: Comparison | undefined): boolean {
  const lead = first.score - (second?.score ?? 0);
  if (first.score === 1) return lead > 0;
  return first.score >= CLEAR.score && first.elsewhere <= CLEAR.elsewhere && lead >= CLEAR.lead;
}
