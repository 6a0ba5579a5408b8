/** How long a text is. */
export interface Length {
  readonly words: number;
  /** At 220 words a minute, a calm pace for prose; at least 1. */
  readonly minutes: number;
}

const wordsPerMinute = 220;

/** Counts the words of plain text: what holds a letter or a digit, between white space. Chinese and Japanese characters count each. */
export function measure(text: string): Length {
  const cjk = text.match(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu)?.length ?? 0;
  const words = text.replaceAll(/[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}]/gu, ' ').match(/\S*[\p{L}\p{N}]\S*/gu)?.length ?? 0;
  const all = words + cjk;
  return { words: all, minutes: Math.max(1, Math.round(all / wordsPerMinute)) };
}
