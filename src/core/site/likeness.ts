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
  /** Ids of the known words it may stand for, with the likeness of each. */
  readonly similar: ReadonlyMap<number, number>;
}

export interface Comparison {
  /** How near the two phrases are, 0..1. */
  readonly score: number;
  /** Weight of what both have, of what only the written one has, and of what only the candidate has. */
  readonly shared: number;
  readonly foreign: number;
  readonly missing: number;
}

/** What a word costs that was written but is not in the candidate, and the reverse; both at once is a replacement. */
const COST = { foreign: 0.6, missing: 0.22, replaced: 1.1, unlike: 0.8 };

/** Compares the words of a mistaken link with those of a candidate. A link says less than a title more often than more. */
export function comparePhrases(written: readonly WrittenWord[], phrase: Phrase, vocabulary: Vocabulary): Comparison {
  const pairs = align(written, phrase, vocabulary);
  let shared = 0;
  let unlike = 0;
  let foreign = 0;
  let inOrder = 0;
  let previous = -1;
  const met = new Set<number>();
  written.forEach((word, position) => {
    const pair = pairs[position];
    if (!pair) {
      foreign += word.weight;
      return;
    }
    met.add(pair.place);
    const weight = phrase.weights[pair.place] ?? 0;
    shared += weight * pair.likeness;
    unlike += weight * (1 - pair.likeness);
    if (pair.place > previous) inOrder++;
    previous = pair.place;
  });
  const missing = phrase.weights.reduce((sum, weight, place) => (met.has(place) ? sum : sum + weight), 0);
  if (shared === 0) return { score: 0, shared, foreign, missing };
  const cost =
    COST.foreign * foreign + COST.missing * missing + COST.replaced * Math.min(foreign, missing) + COST.unlike * unlike;
  const order = met.size > 0 ? inOrder / met.size : 1;
  return { score: (shared / (shared + cost)) * (0.98 + 0.02 * order), shared, foreign, missing };
}

interface Pair {
  readonly place: number;
  readonly likeness: number;
}

/** Gives each written word the candidate's word it stands for, the surest first. */
function align(written: readonly WrittenWord[], phrase: Phrase, vocabulary: Vocabulary): (Pair | undefined)[] {
  const options: { position: number; place: number; likeness: number }[] = [];
  written.forEach((word, position) => {
    phrase.ids.forEach((id, place) => {
      const cut = position === written.length - 1 ? 'end' : position === 0 ? 'start' : undefined;
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
    let likest = 0;
    let weight = vocabulary.weight(text);
    if (vocabulary.idOf(text) === undefined) {
      for (const [id, likeness] of similar) {
        if (likeness <= likest) continue;
        likest = likeness;
        weight = vocabulary.weight(vocabulary.words[id] ?? '');
      }
    }
    return { text, weight: weight * share, similar };
  });
}
