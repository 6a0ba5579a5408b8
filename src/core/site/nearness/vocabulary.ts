import { isStopWord } from './slugWords';
import { wordLikeness } from './wordLikeness';

const STOP_WORD_WEIGHT = 0.06;

/** Every word of a set of phrases: how rare each is, and which of them look like a given one. */
export class Vocabulary {
  readonly words: string[] = [];
  private readonly ids = new Map<string, number>();
  private readonly phrasesWith: number[] = [];
  private readonly wordsWithGram = new Map<string, number[]>();
  private phrases = 0;

  /** Takes in the words of one phrase; returns their ids, in order. */
  add(phrase: readonly string[]): number[] {
    this.phrases++;
    const ids = phrase.map((word) => this.idOf(word) ?? this.addWord(word));
    for (const id of new Set(ids)) this.phrasesWith[id] = (this.phrasesWith[id] ?? 0) + 1;
    return ids;
  }

  idOf(word: string): number | undefined {
    return this.ids.get(word);
  }

  /** How much a word tells, 0..1: near 0 for "de" or "the", 1 for a word that no phrase or only one has. */
  weight(word: string): number {
    if (isStopWord(word)) return STOP_WORD_WEIGHT;
    const id = this.idOf(word);
    const having = id === undefined ? 1 : (this.phrasesWith[id] ?? 1);
    const all = this.phrases + 20;
    return Math.log(all / having) / Math.log(all);
  }

  /** The known words that `word` may stand for, each with its likeness in 0..1 (`wordLikeness`). */
  similarTo(word: string): Map<number, number> {
    const similar = new Map<number, number>();
    const own = this.idOf(word);
    if (own !== undefined) similar.set(own, 1);
    if (word.length < 3 || isStopWord(word)) return similar;
    const grams = gramsOf(word);
    const shared = new Map<number, number>();
    for (const gram of grams) {
      for (const id of this.wordsWithGram.get(gram) ?? []) shared.set(id, (shared.get(id) ?? 0) + 1);
    }
    for (const [id, count] of shared) {
      const known = this.words[id];
      if (known === undefined || id === own || count < Math.min(grams.length, known.length) * 0.2) continue;
      const likeness = wordLikeness(word, known);
      // A word that is itself known is less likely to be a mistake for another.
      if (likeness > 0) similar.set(id, own === undefined || likeness > 0.9 ? likeness : likeness * KNOWN_SLIP);
    }
    return similar;
  }

  private addWord(word: string): number {
    const id = this.words.push(word) - 1;
    this.ids.set(word, id);
    if (isStopWord(word)) return id;
    for (const gram of gramsOf(word)) {
      const having = this.wordsWithGram.get(gram);
      if (having) having.push(id);
      else this.wordsWithGram.set(gram, [id]);
    }
    return id;
  }
}

const KNOWN_SLIP = 0.45;

/** The distinct runs of three characters, with marks for where the word begins and ends. */
function gramsOf(word: string): string[] {
  const padded = `^${word}$`;
  const grams = new Set<string>();
  for (let start = 0; start + 3 <= padded.length; start++) grams.add(padded.slice(start, start + 3));
  return [...grams];
}
