import type { Language } from './language';

/** All that a run touches outside the files of the site, so that tests can give their own. */
export interface Io {
  /** The current folder, absolute. */
  readonly cwd: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly stdout: Output;
  readonly stderr: Output;
  /** All of standard input, as UTF-8. */
  readInput(): Promise<string>;
  /** The present, in milliseconds since 1970. */
  now(): number;
  /** The language that problems are told in. */
  readonly language?: Language;
  /** Ends a run that watches. */
  readonly signal?: AbortSignal;
}

/** A stream to write to. */
export interface Output {
  write(text: string): unknown;
  readonly isTTY?: boolean;
  /** The width of the terminal, in cells. */
  readonly columns?: number;
}
