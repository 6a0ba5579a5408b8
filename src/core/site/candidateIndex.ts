import { fold, slugWords, textWords, type SlugWord } from './slugWords';
import type { Phrase, WrittenWord } from './likeness';
import { Vocabulary } from './vocabulary';

/** One thing a mistaken link may have meant. */
export interface Candidate {
  readonly slug: string;
  readonly title?: string;
}

/** A candidate taken apart. */
export interface Entry<C extends Candidate> {
  readonly candidate: C;
  /** The slug, folded. */
  readonly folded: string;
  /** The title's words, folded, with single spaces between; empty without a title. */
  readonly heading: string;
  readonly slug: Phrase;
  readonly title?: Phrase;
}

/** Candidates prepared for `closest`; opaque to callers, never changed once built. */
export interface CandidateIndex<C extends Candidate = Candidate> {
  readonly vocabulary: Vocabulary;
  readonly entries: readonly Entry<C>[];
  /** By word id, the positions in `entries` of those that have the word in their slug or title. */
  readonly having: readonly (readonly number[])[];
}

/** Prepares candidates for `closest`: build once per version of the site. Takes milliseconds per thousand. */
export function indexCandidates<C extends Candidate>(candidates: Iterable<C>): CandidateIndex<C> {
  const vocabulary = new Vocabulary();
  const having: number[][] = [];
  const parsed = Array.from(candidates, (candidate, position) => {
    const slug = slugWords(candidate.slug);
    const title = textWords(candidate.title ?? '');
    const ids = vocabulary.add([...slug, ...title].map((word) => word.text));
    for (const id of new Set(ids)) (having[id] ??= []).push(position);
    return { candidate, slug, title, ids };
  });
  // Weights need every candidate counted first.
  const weights = vocabulary.words.map((word) => vocabulary.weight(word));
  const toPhrase = (words: readonly SlugWord[], ids: readonly number[]): Phrase => ({
    ids,
    weights: words.map((word, place) => word.share * (weights[ids[place] ?? -1] ?? 0)),
  });
  const entries = parsed.map(({ candidate, slug, title, ids }): Entry<C> => ({
    candidate,
    folded: fold(candidate.slug),
    heading: title.map((word) => word.text).join(' '),
    slug: toPhrase(slug, ids.slice(0, slug.length)),
    ...(title.length > 0 && { title: toPhrase(title, ids.slice(slug.length)) }),
  }));
  return { vocabulary, entries, having };
}

/** Enough to hold every serious contender, few enough to compare one by one. */
const SHORTLIST = 120;

/** Words below this are in too many candidates to look through, if there are any others. */
const LEAST_WEIGHT = 0.07;

/** The entries that share the most telling words with what was written, likeliest first. */
export function shortlist<C extends Candidate>(
  written: readonly WrittenWord[],
  index: CandidateIndex<C>,
): readonly Entry<C>[] {
  const gathered = new Map<number, number>();
  const telling = written.filter((word) => word.weight > LEAST_WEIGHT && word.similar.size > 0);
  for (const word of telling.length > 0 ? telling : written) {
    for (const [id, likeness] of word.similar) {
      for (const position of index.having[id] ?? []) {
        gathered.set(position, (gathered.get(position) ?? 0) + word.weight * likeness);
      }
    }
  }
  return [...gathered]
    .sort(([, a], [, b]) => b - a)
    .slice(0, SHORTLIST)
    .flatMap(([position]) => index.entries[position] ?? []);
}
