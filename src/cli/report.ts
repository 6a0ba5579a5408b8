import type { Lines, Problem } from '../core/index';
import type { Language } from './language';

/** What was found, for a reporter to write down. */
export interface Report {
  /** The site's folder, absolute. */
  readonly root: string;
  /** Every post that was checked, by path. */
  readonly files: readonly FileReport[];
}

/** One post and its problems. */
export interface FileReport {
  /** From the site's root, with `/`. */
  readonly path: string;
  readonly lines: Lines;
  readonly problems: readonly Problem[];
}

/** How a report is to be shown. */
export interface View {
  /** The current folder, absolute: people and other programs name files from here. */
  readonly cwd: string;
  readonly color: boolean;
  /** The room for a line, in cells. */
  readonly width: number;
  readonly version: string;
  readonly language: Language;
}

/** Writes a report down, ending with a line break. */
export type Reporter = (report: Report, view: View) => string | Promise<string>;

/** How many problems of each weight there are. */
export interface Counts {
  readonly files: number;
  readonly errors: number;
  readonly warnings: number;
  /** Information and hints. */
  readonly others: number;
}

export function count({ files }: Report): Counts {
  const severities = files.flatMap(({ problems }) => problems.map(({ severity }) => severity));
  const errors = severities.filter((severity) => severity === 'error').length;
  const warnings = severities.filter((severity) => severity === 'warning').length;
  return { files: files.length, errors, warnings, others: severities.length - errors - warnings };
}
