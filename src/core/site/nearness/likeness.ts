import type { Vocabulary } from './vocabulary';
import type { SlugWord } from './slugWords';

/** A candidate's words, as ids of the vocabulary. */
export interface Phrase {
  readonly ids: readonly number[];
  readonly weights: readonly number[];
}

/** A word as written in the mistaken link. */
export interface WrittenWord {
  readonly text: string;
  readonly weight: number;
  /** Whether any candidate has this very word. */
  readonly known: boolean;
  /** Whether it stands in the link's text alone, which may say anything. */
  readonly aside: boolean;
  /** Ids of the known words it may stand for, with the likeness of each. */
  readonly similar: ReadonlyMap<number, number>;
}

export interface Comparison {
  /** How near the two phrases are, 0..1. */
  readonly score: number;
  /** Weight of what seems to have been replaced: written but not in the candidate, against the reverse. */
  readonly replaced: number;
  /** Weight of the words that other candidates have and this one does not. */
  readonly elsewhere: number;
}

/** A candidate that has nothing of what was written. */
export const NOTHING_ALIKE: Comparison = { score: 0, replaced: 0, elsewhere: 0 };

/** What a word costs that was written but is not in the candidate, the reverse, and both at once. */
const COST = { foreign: 0.35, known: 1.3, missing: 0.22, replaced: 1.1, unlike: 0.8, number: 0.5 };

/**
 * Compares the words of a mistaken link with those of a candidate. Words left out cost least, as a link says less than
 * a title more often than more; a word in another's place costs most, as it tells neighbours apart.
 */
export function comparePhrases(written: readonly WrittenWord[], phrase: Phrase, vocabulary: Vocabulary): Comparison {
  const pairs = align(written, phrase, vocabulary);
  const met = new Set(pairs.flatMap((pair) => pair?.place ?? []));
  let shared = 0;
  let unlike = 0;
  let inOrder = 0;
  let previous = -1;
  for (const pair of pairs) {
    if (!pair) continue;
    const weight = phrase.weights[pair.place] ?? 0;
    shared += weight * pair.likeness;
    unlike += weight * (1 - pair.likeness);
    if (pair.place > previous) inOrder++;
    previous = pair.place;
  }
  if (shared === 0) return NOTHING_ALIKE;
  const foreign = written.filter((_, position) => !pairs[position]);
  const missing = phrase.ids.map((id, place) => ({ id, weight: phrase.weights[place] ?? 0 })).filter((_, place) => !met.has(place));
  const foreignWeight = sum(foreign.map((word) => word.weight));
  const missingWeight = sum(missing.map((word) => word.weight));
  const elsewhere = sum(foreign.map((word) => (word.known && !word.aside ? word.weight : 0)));
  const replaced = Math.min(foreignWeight, missingWeight);
  const cost =
    sum(foreign.map((word) => word.weight * (word.known ? COST.known : COST.foreign))) +
    COST.missing * missingWeight +
    COST.replaced * replaced +
    COST.unlike * unlike;
  const otherNumber =
    foreign.some((word) => isNumber(word.text)) && missing.some(({ id }) => isNumber(vocabulary.words[id] ?? ''));
  const order = 0.98 + (0.02 * inOrder) / Math.max(1, met.size);
  const score = (shared / (shared + cost)) * order * (otherNumber ? COST.number : 1);
  return { score, replaced, elsewhere };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

function isNumber(word: string): boolean {
  return /^\d+$/.test(word);
}

interface Pair {
  readonly place: number;
  readonly likeness: number;
}

/** Gives each written word the candidate's word it stands for, the surest first. */
function align(written: readonly WrittenWord[], phrase: Phrase, vocabulary: Vocabulary): (Pair | undefined)[] {
  const options: { position: number; place: number; likeness: number }[] = [];
  const last = written.filter((word) => !word.aside).length - 1;
  written.forEach((word, position) => {
    phrase.ids.forEach((id, place) => {
      const cut = word.aside ? undefined : position === last ? 'end' : position === 0 ? 'start' : undefined;
      const likeness = word.similar.get(id) ?? cutLikeness(word.text, vocabulary.words[id] ?? '', cut);
      if (likeness > 0) options.push({ position, place, likeness });
    });
  });
  options.sort((a, b) => b.likeness - a.likeness || Math.abs(a.position - a.place) - Math.abs(b.position - b.place));
  const pairs: (Pair | undefined)[] = written.map(() => undefined);
  const taken = new Set<number>();
  for (const { position, place, likeness } of options) {
    if (pairs[position] || taken.has(place)) continue;
    pairs[position] = { place, likeness };
    taken.add(place);
  }
  return pairs;
}

/** The first and the last word of a link may be what is left of a word after a careless selection. */
function cutLikeness(written: string, known: string, cut: 'start' | 'end' | undefined): number {
  if (!cut || written.length >= known.length || /\d/.test(known)) return 0;
  const whole = cut === 'end' ? known.startsWith(written) : known.endsWith(written);
  return whole ? 0.75 : 0;
}

/** The words as written, each with its weight and what it may stand for. */
export function toWritten(words: readonly SlugWord[], vocabulary: Vocabulary): WrittenWord[] {
  return words.map(({ text, share }) => {
    const similar = vocabulary.similarTo(text);
    const known = vocabulary.idOf(text) !== undefined;
    const likest = known ? undefined : [...similar].reduce<[number, number]>((a, b) => (b[1] > a[1] || (b[1] === a[1] && (vocabulary.words[b[0]] ?? '') < (vocabulary.words[a[0]] ?? '')) ? b : a), [-1, 0]);
    const weight = vocabulary.weight((likest && vocabulary.words[likest[0]]) ?? text);
    return { text, weight: weight * share, known, aside: false, similar };
  });
}
