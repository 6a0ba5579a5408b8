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
  /** By folded slug, the positions in `entries` of those that have it. */
  readonly byFolded: ReadonlyMap<string, readonly number[]>;
  /** By word id, the positions in `entries` of those that have the word in their slug or title. */
  readonly having: readonly (readonly number[])[];
}

interface Taken {
  readonly folded: string;
  readonly slug: readonly SlugWord[];
  readonly title: readonly SlugWord[];
  readonly words: readonly string[];
}

/** A site is prepared anew with each change of a title, most of its candidates being as they were. */
const taken = new WeakMap<Candidate, Taken>();

function takeApart(candidate: Candidate): Taken {
  const known = taken.get(candidate);
  if (known) return known;
  const [slug, title] = [slugWords(candidate.slug), textWords(candidate.title ?? '')];
  const apart = { folded: fold(candidate.slug), slug, title, words: [...slug, ...title].map((word) => word.text) };
  taken.set(candidate, apart);
  return apart;
}

/** Prepares candidates for `closest`: build once per version of the site. Takes milliseconds per thousand, less for those it has seen. */
export function indexCandidates<C extends Candidate>(candidates: Iterable<C>): CandidateIndex<C> {
  const vocabulary = new Vocabulary();
  const having: number[][] = [];
  const parsed = Array.from(candidates, (candidate, position) => {
    const { folded, slug, title, words } = takeApart(candidate);
    const ids = vocabulary.add(words);
    for (const id of new Set(ids)) (having[id] ??= []).push(position);
    return { candidate, folded, slug, title, ids };
  });
  // Weights need every candidate counted first.
  const weights = vocabulary.words.map((word) => vocabulary.weight(word));
  const toPhrase = (words: readonly SlugWord[], ids: readonly number[]): Phrase => ({
    ids,
    weights: words.map((word, place) => word.share * (weights[ids[place] ?? -1] ?? 0)),
  });
  const entries = parsed.map(({ candidate, folded, slug, title, ids }): Entry<C> => ({
    candidate,
    folded,
    heading: title.map((word) => word.text).join(' '),
    slug: toPhrase(slug, ids.slice(0, slug.length)),
    ...(title.length > 0 && { title: toPhrase(title, ids.slice(slug.length)) }),
  }));
  const byFolded = new Map<string, number[]>();
  entries.forEach(({ folded }, position) => {
    const same = byFolded.get(folded);
    if (same) same.push(position);
    else byFolded.set(folded, [position]);
  });
  return { vocabulary, entries, byFolded, having };
}

/** Enough to hold every serious contender, few enough to compare one by one. */
const SHORTLIST = 120;

/** Words below this are in too many candidates to look through, if there are any others. */
const LEAST_WEIGHT = 0.07;

/** The entries that share the most telling words with the link, after those whose slug is the same but for accents. */
export function shortlist<C extends Candidate>(
  folded: string,
  words: readonly WrittenWord[],
  index: CandidateIndex<C>,
): readonly Entry<C>[] {
  const gathered = new Map<number, number>();
  const telling = words.filter((word) => word.weight > LEAST_WEIGHT && word.similar.size > 0);
  for (const word of telling.length > 0 ? telling : words) {
    for (const [id, likeness] of word.similar) {
      for (const position of index.having[id] ?? []) {
        gathered.set(position, (gathered.get(position) ?? 0) + word.weight * likeness);
      }
    }
  }
  const same = index.byFolded.get(folded) ?? [];
  for (const position of same) gathered.delete(position);
  const ranked = [...gathered].sort(([, a], [, b]) => b - a).slice(0, SHORTLIST);
  return [...same, ...ranked.map(([position]) => position)].flatMap((position) => index.entries[position] ?? []);
}
