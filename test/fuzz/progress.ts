import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';

/** How far a seed has come, over all runs. */
export interface Progress {
  /** The first batch that has not been done. */
  readonly next: number;
  readonly documents: number;
}

const folder = path.join(__dirname, '../../test-results/fuzz');
const noteOf = (seed: number): string => path.join(folder, `seed-${seed}.json`);

/** What was noted of a seed; from the start where nothing was. */
export function readProgress(seed: number): Progress {
  try {
    return JSON.parse(readFileSync(noteOf(seed), 'utf8')) as Progress;
  } catch {
    return { next: 0, documents: 0 };
  }
}

/** Notes how far a seed has come, so that a run that was stopped goes on there. */
export function noteProgress(seed: number, progress: Progress): void {
  mkdirSync(folder, { recursive: true });
  writeFileSync(noteOf(seed), `${JSON.stringify(progress)}\n`);
}
