import type { Problem } from '../../core/index';
import type { Changes } from '../changesSince';
import type { Language } from '../language';
import type { Selection } from '../selection';

/** What a helper is started with. */
export interface Task {
  readonly selection: Selection;
  /** The text of standard input, if it stands for a file. */
  readonly input: string | undefined;
  /** The values of `--rule`. */
  readonly overrides: readonly string[];
  readonly language: Language;
  /** Milliseconds since 1970. */
  readonly now: number;
  /** See `WorkList`. */
  readonly paths: readonly string[];
  readonly counters: Int32Array;
  /** What could not be listed; see `SiteModel.unread`. */
  readonly unread: readonly string[];
}

/** What a helper is told: what the site is to know of the posts that others have read (see `packEntries`), then to judge its own. */
export type ToHelper = { readonly kind: 'entries'; readonly packed: readonly Uint8Array[] } | { readonly kind: 'judge'; readonly changes: Changes | undefined };

/** What a helper answers: what the others are to know of the posts that it has read, then what it found in them. */
export type FromHelper = { readonly kind: 'entries'; readonly packed: Uint8Array } | { readonly kind: 'reports'; readonly reports: readonly SentReport[] };

/** A `FileReport` on its way. */
export interface SentReport {
  readonly path: string;
  readonly problems: readonly Problem[];
  /** Empty where there are no problems: nobody asks for their places. */
  readonly text: string;
}
