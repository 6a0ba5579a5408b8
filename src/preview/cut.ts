/** A text in the room it is given. */
export interface Cut {
  /** What is shown, with ` ...` at its end where something is missing. */
  readonly shown: string;
  /** What is not. */
  readonly rest: string;
  /** How wide the whole text is, in the units of `measure`. */
  readonly width: number;
}

const ellipsis = ' ...';

/** Cuts a text between two words, as search results do, so that it fits into `room`; a first word that is too long is cut itself. */
export function cut(text: string, room: number, measure: (text: string) => number): Cut {
  const whole = text.trim().replace(/\s+/g, ' ');
  const width = measure(whole);
  if (width <= room) return { shown: whole, rest: '', width };
  const spaces = [...whole.matchAll(/ /g)].map(({ index }) => index);
  const letters = [...new Intl.Segmenter().segment(whole)].map(({ index }) => index);
  const fits = (end: number): boolean => measure(whole.slice(0, end) + ellipsis) <= room;
  const end = spaces.findLast(fits) ?? letters.findLast(fits) ?? 0;
  return { shown: whole.slice(0, end) + ellipsis, rest: whole.slice(end).trim(), width };
}
