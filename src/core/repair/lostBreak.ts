import type { Range } from '../model/text';

/** A place where a line break is missing. */
export interface LostBreak {
  readonly offset: number;
  /** One ends a line, two a paragraph. */
  readonly breaks: 1 | 2;
  /** What starts there; `line`: a paragraph that stands on a line of its own, with no empty line before. */
  readonly before: 'heading' | 'paragraph' | 'line' | 'item' | 'row' | 'other';
}

/** A place that only the writer can judge. */
export interface Doubt {
  readonly range: Range;
  readonly kind: 'heading-end' | 'code' | 'list-end';
  /** Where the break may belong, likeliest first. */
  readonly offsets: readonly number[];
}

/** What became of a text's line breaks. Offsets of the text. */
export interface LostBreaks {
  /** Ascending; a white space character at each of them brings the structure back, and changes nothing else. */
  readonly breaks: readonly LostBreak[];
  readonly doubts: readonly Doubt[];
}
