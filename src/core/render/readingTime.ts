import type { Token } from 'markdown-it';

/** How long a post is. */
export interface Length {
  readonly words: number;
  /** At 220 words a minute, a calm pace for prose; at least 1. */
  readonly minutes: number;
}

const wordsPerMinute = 220;
const space = /\s/;
const letter = /[\p{L}\p{N}]/u;
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/u;

/** Counts the words that a reader reads: those of the text, not of addresses, markup and code blocks. */
export function lengthOf(tokens: readonly Token[]): Length {
  let words = 0;
  for (const { children } of tokens) if (children) words += wordsIn(children);
  return { words, minutes: Math.max(1, Math.round(words / wordsPerMinute)) };
}

/** Texts that were counted before: what does not change in a post keeps its tokens from one version to the next. */
const counted = new WeakMap<readonly Token[], number>();

function wordsIn(tokens: readonly Token[]): number {
  const known = counted.get(tokens);
  if (known !== undefined) return known;
  const counter = new WordCounter();
  for (const { type, content } of tokens) {
    if (type !== 'html_inline') counter.read(type === 'softbreak' || type === 'hardbreak' ? ' ' : content);
  }
  counted.set(tokens, counter.words);
  return counter.words;
}

/**
 * A word holds a letter or a digit and stands between white space; each Chinese or Japanese character counts as one.
 * Counts character by character, as this is done at every keystroke.
 */
class WordCounter {
  words = 0;
  #inWord = false;

  /** Takes the next piece of text, which may go on with a word. */
  read(text: string): void {
    for (let index = 0; index < text.length; index++) {
      const code = text.codePointAt(index) ?? 0;
      if (code > 0xffff) index++;
      if (code === 0x20) this.#inWord = false;
      // Within a word, Latin letters and signs change nothing.
      else if (!this.#inWord || code < 0x21 || code === 0xa0 || code > 0x2ff) this.#readCharacter(String.fromCodePoint(code));
    }
  }

  #readCharacter(character: string): void {
    if (cjk.test(character)) {
      this.words++;
      this.#inWord = false;
    } else if (space.test(character)) this.#inWord = false;
    else if (!this.#inWord && letter.test(character)) {
      this.words++;
      this.#inWord = true;
    }
  }
}
