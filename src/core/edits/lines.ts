import type { Range } from '../model/text';

/** The line break that a text uses first; `\n` where it has none. */
export function lineBreakOf(text: string): string {
  return /\r?\n/.exec(text)?.[0] ?? '\n';
}

/** Where the line of an offset begins. */
export function startOfLine(text: string, offset: number): number {
  return text.lastIndexOf('\n', offset - 1) + 1;
}

/** Where the line of an offset ends, its line break left out. */
export function endOfLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  const end = feed < 0 ? text.length : feed;
  return end > offset && text[end - 1] === '\r' ? end - 1 : end;
}

/** Where the line below an offset begins; the text's length where there is none. */
export function nextLine(text: string, offset: number): number {
  const feed = text.indexOf('\n', offset);
  return feed < 0 ? text.length : feed + 1;
}

/** Whole lines, the last line break included, from that of `start` to that of `end`. */
export function wholeLines(text: string, { start, end }: Range): Range {
  return { start: startOfLine(text, start), end: nextLine(text, end) };
}
