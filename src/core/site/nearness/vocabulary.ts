import { isStopWord } from './slugWords';
import { wordLikeness } from './wordLikeness';

const STOP_WORD_WEIGHT = 0.06;

/** Every word of a set of phrases: how rare each is, and which of them look like a given one. */
export class Vocabulary {
  /** By id; words that no phrase has any more are gone. */
  readonly words: (string | undefined)[] = [];
  /** Ids of words that are gone, for new ones: while a title is typed, each key brings a word and takes one. */
  private readonly free: number[] = [];
  private readonly ids = new Map<string, number>();
  private readonly phrasesWith: number[] = [];
  private readonly wordsWithGram = new Map<string, number[]>();
  private phrases = 0;
  /** By id, as far as they have been asked for since the last change. */
  private weights: number[] = [];

  /** Takes in the words of one phrase; returns their ids, in order. */
  add(phrase: readonly string[]): number[] {
    this.phrases++;
    this.weights = [];
    const ids = phrase.map((word) => this.idOf(word) ?? this.addWord(word));
    for (const id of new Set(ids)) this.phrasesWith[id] = (this.phrasesWith[id] ?? 0) + 1;
    return ids;
  }

  /** Forgets a phrase that was taken in, by the ids of its words. */
  remove(phrase: readonly number[]): void {
    this.phrases--;
    this.weights = [];
    for (const id of new Set(phrase)) {
      const left = (this.phrasesWith[id] ?? 1) - 1;
      this.phrasesWith[id] = left;
      if (left === 0) this.removeWord(id);
    }
  }

  idOf(word: string): number | undefined {
    return this.ids.get(word);
  }

  /** How much a word tells, 0..1: near 0 for "de" or "the", 1 for a word that no phrase or only one has. */
  weight(word: string): number {
    const id = this.idOf(word);
    return id === undefined ? this.weightBy(word, 1) : this.weightOf(id);
  }

  /** The same for a word by its id. */
  weightOf(id: number): number {
    return (this.weights[id] ??= this.weightBy(this.words[id] ?? '', this.phrasesWith[id] ?? 1));
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

  private weightBy(word: string, having: number): number {
    if (isStopWord(word)) return STOP_WORD_WEIGHT;
    const all = this.phrases + 20;
    return Math.log(all / having) / Math.log(all);
  }

  private addWord(word: string): number {
    const id = this.free.pop() ?? this.words.length;
    this.words[id] = word;
    this.ids.set(word, id);
    if (isStopWord(word)) return id;
    for (const gram of gramsOf(word)) {
      const having = this.wordsWithGram.get(gram);
      if (having) having.push(id);
      else this.wordsWithGram.set(gram, [id]);
    }
    return id;
  }

  private removeWord(id: number): void {
    const word = this.words[id] ?? '';
    this.words[id] = undefined;
    this.free.push(id);
    this.ids.delete(word);
    if (isStopWord(word)) return;
    for (const gram of gramsOf(word)) {
      const having = this.wordsWithGram.get(gram) ?? [];
      having.splice(having.indexOf(id), 1);
      if (having.length === 0) this.wordsWithGram.delete(gram);
    }
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
