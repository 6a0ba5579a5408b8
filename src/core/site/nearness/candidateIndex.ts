import { MultiMap } from '../multiMap';
import type { Phrase, WrittenWord } from './likeness';
import { fold, slugWords, textWords } from './slugWords';
import { Vocabulary } from './vocabulary';

/** One thing a mistaken link may have meant. */
export interface Candidate {
  readonly slug: string;
  readonly title?: string;
}

/** A candidate taken apart. There is one for every post of a blog: what follows from it is worked out when it is compared. */
export interface Entry<C extends Candidate> {
  readonly candidate: C;
  /** The slug, folded. */
  readonly folded: string;
  /** The words of slug and title, by their ids in the vocabulary. */
  readonly ids: readonly number[];
  /** How many of them are the slug's. */
  readonly inSlug: number;
  /** How much each of the slug's words counts; absent where all count fully, as those of titles do. */
  readonly shares?: readonly number[];
}

/** An entry as it is compared. */
export interface Contender {
  readonly folded: string;
  /** The title's words, folded, with single spaces between; empty without a title. */
  readonly heading: string;
  readonly slug: Phrase;
  readonly title?: Phrase;
}

/** Enough to hold every serious contender, few enough to compare one by one. */
const SHORTLIST = 120;

/** Words below this are in too many candidates to look through, if there are any others. */
const LEAST_WEIGHT = 0.07;

/** Candidates prepared for `closest`. They come and go one at a time, in microseconds each; in which order they came does not matter. */
export class CandidateIndex<C extends Candidate = Candidate> {
  readonly vocabulary = new Vocabulary();
  private readonly byFolded = new MultiMap<Entry<C>>();
  /** By word id, those that have the word in their slug or title. */
  private readonly having = new Map<number, Entry<C>[]>();

  add(candidate: C): void {
    const [slug, title] = [slugWords(candidate.slug), textWords(candidate.title ?? '')];
    const ids = this.vocabulary.add([...slug, ...title].map(({ text }) => text));
    const isPlain = slug.every(({ share }) => share === 1);
    const entry: Entry<C> = { candidate, folded: fold(candidate.slug), ids, inSlug: slug.length, ...(!isPlain && { shares: slug.map(({ share }) => share) }) };
    this.byFolded.add(entry.folded, entry);
    for (const id of new Set(ids)) {
      const having = this.having.get(id);
      if (having) having.push(entry);
      else this.having.set(id, [entry]);
    }
  }

  /** Forgets a candidate that was added, the same object. */
  remove(candidate: C): void {
    const entry = this.byFolded.get(fold(candidate.slug)).find((known) => known.candidate === candidate);
    if (!entry) return;
    this.byFolded.delete(entry.folded, entry);
    for (const id of new Set(entry.ids)) {
      const having = this.having.get(id) ?? [];
      having.splice(having.indexOf(entry), 1);
      if (having.length === 0) this.having.delete(id);
    }
    this.vocabulary.remove(entry.ids);
  }

  /** The entries that share the most telling words with a link, after those whose slug is the same but for accents. */
  shortlist(folded: string, words: readonly WrittenWord[]): readonly Entry<C>[] {
    const gathered = new Map<Entry<C>, number>();
    const telling = words.filter((word) => word.weight > LEAST_WEIGHT && word.similar.size > 0);
    for (const word of telling.length > 0 ? telling : words) {
      for (const [id, likeness] of word.similar) {
        for (const entry of this.having.get(id) ?? []) gathered.set(entry, (gathered.get(entry) ?? 0) + word.weight * likeness);
      }
    }
    const same = this.byFolded.get(folded);
    for (const entry of same) gathered.delete(entry);
    const ranked = [...gathered].sort(([one, a], [other, b]) => b - a || inOrder(one.candidate, other.candidate)).slice(0, SHORTLIST);
    return [...same, ...ranked.map(([entry]) => entry)];
  }

  /** An entry with what the words of all candidates make of it. */
  contender({ folded, ids, inSlug, shares }: Entry<C>): Contender {
    const { words } = this.vocabulary;
    const title = ids.slice(inSlug);
    return {
      folded,
      heading: title.map((id) => words[id]).join(' '),
      slug: this.toPhrase(ids.slice(0, inSlug), shares),
      ...(title.length > 0 && { title: this.toPhrase(title) }),
    };
  }

  private toPhrase(ids: readonly number[], shares?: readonly number[]): Phrase {
    return { ids, weights: ids.map((id, place) => (shares?.[place] ?? 1) * this.vocabulary.weightOf(id)) };
  }
}

/** Prepares candidates for `closest`: takes some ten milliseconds per thousand. */
export function indexCandidates<C extends Candidate>(candidates: Iterable<C>): CandidateIndex<C> {
  const index = new CandidateIndex<C>();
  for (const candidate of candidates) index.add(candidate);
  return index;
}

/** Of two that are as near, the shorter one goes first. */
function inOrder({ slug: a }: Candidate, { slug: b }: Candidate): number {
  return a.length - b.length || (a < b ? -1 : Number(a > b));
}
