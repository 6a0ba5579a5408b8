import type { Token } from 'markdown-it';

/** How long a post is. */
export interface Length {
  readonly words: number;
  /** At 220 words a minute, a calm pace for prose; at least 1. */
  readonly minutes: number;
}

const wordsPerMinute = 220;
const cjk = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu;

/** Counts the words that a reader reads: those of the text, not of addresses, markup and code blocks. */
export function lengthOf(tokens: readonly Token[]): Length {
  const text = tokens.flatMap(({ children }) => [...(children ?? []).map(({ type, content }) => (type === 'softbreak' ? ' ' : content)), ' ']);
  const words = countWords(text.join(''));
  return { words, minutes: Math.max(1, Math.round(words / wordsPerMinute)) };
}

/** A word holds a letter or a digit and stands between white space; each Chinese or Japanese character counts as one. */
function countWords(text: string): number {
  const characters = text.match(cjk)?.length ?? 0;
  return characters + (text.replaceAll(cjk, ' ').match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0);
}
