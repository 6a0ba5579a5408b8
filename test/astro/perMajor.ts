/** A value per Astro major, written once under `*` where all recorded majors agree. */
import type { Major } from './install';

/** `{ "*": value }` when every recorded major has the same value, else one entry per major. */
export type PerMajor<T> = Readonly<Partial<Record<Major | '*', T>>>;

/** Folds equal values into one `*` entry (the oldest major's); values are equal when `keyOf` gives the same text, by default their JSON. */
export function fold<T>(values: Readonly<Partial<Record<Major, T>>>, keyOf: (value: T) => string = JSON.stringify): PerMajor<T> {
  const present = Object.values<T>(values);
  const [first] = present;
  if (first === undefined || present.some((value) => keyOf(value) !== keyOf(first))) return values;
  return { '*': first };
}

/** What a major has in a folded record; undefined when it was not recorded. */
export function forMajor<T>(record: PerMajor<T>, major: Major): T | undefined {
  return record[major] ?? record['*'];
}
