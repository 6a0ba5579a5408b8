import type { TextEdit } from '../model/text';

/** What a completion stands for, to choose its icon. */
export type CompletionKind = 'field' | 'value' | 'date' | 'tag' | 'author' | 'entry' | 'image' | 'post' | 'draft' | 'page' | 'heading';

/** One thing that could be written at the cursor. */
export interface Completion {
  readonly kind: CompletionKind;
  readonly label: string;
  /** Said beside the label: a type, a date, how often it is used. */
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** A file of the site, or an address, of the picture that goes with it. */
  readonly picture?: string;
  /** What is written between the start of the edit and the cursor is held against this. */
  readonly filterText: string;
  /** Completions are listed by this. */
  readonly sortText: string;
  /** Replaces what has been written so far; on one line. */
  readonly edit: TextEdit;
  /** Where the writer goes on: an offset into the new text. Its end where absent. */
  readonly cursor?: number;
  /** More is to be chosen right there: the list is opened again. */
  readonly goesOn?: true;
}

/** What completions depend on besides the post and its site. */
export interface CompletionOptions {
  /** The present, in milliseconds since 1970. */
  readonly now: number;
  /** The reader's language, a BCP 47 tag. */
  readonly locale: string;
}

/** A place in the order as text: numbers that sort as they count. */
export function rank(...numbers: readonly number[]): string {
  return numbers.map((number) => String(Math.max(0, Math.round(number))).padStart(6, '0')).join('-');
}
