import { mixedCaseNames, properNames, sentenceStarters, type Language } from './words';

const capitalInside = /(?<=\p{Ll}|\p{Lu}(?=\p{Lu}\p{Ll}))\p{Lu}/u;

/** How often a text uses a word, by the word. */
interface Counts {
  readonly lower: Map<string, number>;
  readonly names: Map<string, number>;
  readonly mixed: Map<string, number>;
  readonly language: Language | undefined;
}

/** How a text uses its words: by this a name is told from two words that run together. They are counted when first asked for. */
export class Vocabulary {
  private counted: Counts | undefined;

  /** @param lines those of the text */
  constructor(private readonly lines: readonly { readonly masked: string }[]) {}

  /** Whether a word, capital or not, is one of the language: it starts sentences, or the text has it in small letters. */
  isWord(word: string): boolean {
    return isStarter(word) || (this.counts.lower.get(word.toLowerCase()) ?? 0) > 0;
  }

  /** What the text is written in, where it shows. */
  get language(): Language | undefined {
    return this.counts.language;
  }

  /** Whether the text writes a word with a capital in the middle of sentences, and more than once. */
  isName(word: string): boolean {
    const lower = word.toLowerCase();
    return (this.counts.names.get(lower) ?? 0) > Math.max(1, this.counts.lower.get(lower) ?? 0);
  }

  /** How often a word with a capital inside stands in the text just so. */
  countMixed(word: string): number {
    return this.counts.mixed.get(word) ?? 0;
  }

  private get counts(): Counts {
    return (this.counted ??= countWords(this.lines));
  }
}

function countWords(lines: readonly { readonly masked: string }[]): Counts {
  const counts: Omit<Counts, 'language'> = { lower: new Map(), names: new Map(), mixed: new Map() };
  for (const { masked } of lines) {
    // Where a heading is not parted from its paragraph, the first word of that looks as if it stood in a sentence.
    const headings = [...masked.matchAll(/#{1,6} +[^.!?…]{0,200}/g)].map(({ 0: text, index: start }) => ({ start, end: start + text.length })).reverse();
    for (const { 0: word, index } of masked.matchAll(/\p{L}[\p{L}\p{N}]*/gu)) {
      if (word.length > 40) continue;
      while ((headings.at(-1)?.end ?? Infinity) <= index) headings.pop();
      const inHeading = (headings.at(-1)?.start ?? Infinity) <= index;
      if (capitalInside.test(word)) add(counts.mixed, word);
      else if (!/^\p{Lu}/u.test(word)) add(counts.lower, word);
      else if (!inHeading && /[\p{Ll},] $/u.test(masked.slice(Math.max(0, index - 2), index))) add(counts.names, word.toLowerCase());
    }
  }
  return { ...counts, language: languageOf(counts.lower) };
}

/** By the smallest words, if those of one language are by far the more. */
function languageOf(lower: ReadonlyMap<string, number>): Language | undefined {
  const count = (words: string): number => words.split(' ').reduce((sum, word) => sum + (lower.get(word) ?? 0), 0);
  const [es, en] = [count('el la los las de del que en y un una es por con'), count('the of to and in is it for that with was you')];
  return Math.max(es, en) < 5 || Math.max(es, en) < 3 * Math.min(es, en) ? undefined : es > en ? 'es' : 'en';
}

/** Whether sentences often start with a word. */
export function isStarter(word: string): boolean {
  return sentenceStarters.has(word.toLowerCase().replaceAll('’', "'"));
}

const names = new Set(mixedCaseNames);

/** Whether a word is complete as it stands, capitals and all: a known name, or the plural of letters (`LLMs`). */
export function isName(word: string): boolean {
  return names.has(word) || /^\p{Lu}{2,}s$/u.test(word);
}

const proper = new Set(properNames);

/** Whether a word is known as a name though it has a capital at its start only: `Docker`, `Madrid`. */
export function isProperName(word: string): boolean {
  return proper.has(word);
}

/** Names by the letters they start with, longest first. */
const namesByStart = new Map<string, string[]>();
for (const name of [...mixedCaseNames].sort((a, b) => b.length - a.length)) {
  const start = name.slice(0, 2);
  namesByStart.set(start, [...(namesByStart.get(start) ?? []), name]);
}

/** The known name that a text starts with; empty when there is none. */
export function nameAtStart(text: string): string {
  return namesByStart.get(text.slice(0, 2))?.find((known) => text.startsWith(known)) ?? '';
}

/** Whether a place in a run of letters lies inside a name known for its capitals: `JavaSc|ript`, but not `JavaScript|Esto`. */
export function isInsideName(run: string, at: number): boolean {
  for (let start = Math.max(0, at - 12); start < at; start += 1) {
    if (start > 0 && !/\p{Lu}/u.test(run[start] ?? '')) continue;
    if (start + nameAtStart(run.slice(start, start + 16)).length > at) return true;
  }
  return false;
}

function add(counts: Map<string, number>, word: string): void {
  counts.set(word, (counts.get(word) ?? 0) + 1);
}
