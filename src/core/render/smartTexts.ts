import type { Token } from 'markdown-it';

/** The texts of the post after smart punctuation; tokens that are not in it stay as they are. */
export type SmartTexts = ReadonlyMap<Token, string>;

/** A stretch of text in the post, and the token it belongs to; none for what only parts or fills. */
export interface Run {
  readonly token?: Token;
  readonly text: string;
}

/** Notes the texts that differ. `smart` is all runs in one, as long as they were; `finish` does what changes lengths. */
export function collect(runs: readonly Run[], smart: string, finish: (text: string) => string): Map<Token, string> {
  const texts = new Map<Token, string>();
  let start = 0;
  for (const { token, text } of runs) {
    const end = start + text.length;
    const finished = finish(smart.slice(start, end));
    if (token !== undefined && finished !== text) texts.set(token, finished);
    start = end;
  }
  return texts;
}
