import type { Range, TextEdit } from './text';

/** As in LSP, strongest first. */
export type Severity = 'error' | 'warning' | 'information' | 'hint';

/** A way to mend a problem. Applied, it removes its problem and adds none; applied again, it changes nothing. */
export interface Fix {
  /** What it does, as a menu shows it: "Change to /blog/x/". */
  readonly title: string;
  /** Edits of the post the problem is in. They never overlap. */
  readonly edits: readonly TextEdit[];
  /** The fix that one key applies, and the only one that *fix all* takes: the one clear answer. */
  readonly preferred?: boolean;
  /** A file to be made; `cursor` is an offset into `text`. */
  readonly create?: { readonly path: string; readonly text: string; readonly cursor: number };
  /** Where the writer goes on: an offset into the post's text as it is once the edits are made. */
  readonly cursor?: number;
}

/** Another place that helps to understand a problem. */
export interface RelatedPlace {
  readonly path: string;
  readonly range: Range;
  readonly message: string;
}

/** What a rule yields. */
export interface Finding {
  readonly range: Range;
  /** What is wrong, where and what to do, in plain words and the reader's language. */
  readonly message: string;
  readonly fixes?: readonly Fix[];
  readonly related?: readonly RelatedPlace[];
  /** Where it weighs other than the rule's findings usually do; what the configuration says goes before it. */
  readonly severity?: Severity;
  /** What is marked can go: shown faded. */
  readonly unnecessary?: boolean;
}

/** A finding with its rule's name and the severity that the configuration gives it. */
export interface Problem extends Finding {
  /** The rule's path: `link/missing-page`. */
  readonly code: string;
  readonly severity: Severity;
  readonly fixes: readonly Fix[];
}
