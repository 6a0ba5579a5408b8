import * as l10n from '@vscode/l10n';
import { availableParallelism } from 'node:os';
import { UsageError } from '../usageError';

/** With fewer posts for each, another thread takes longer to start than it saves. */
const worthwhile = 500;
/** Each thread has to learn of all posts: with more of them, that is most of what they do. */
const most = 8;
const mostAsked = 64;

/**
 * Reads the value of `--threads`.
 *
 * @throws UsageError when it is no such number
 */
export function readThreads(text: string | undefined): number | undefined {
  if (text === undefined) return undefined;
  const threads = /^\d+$/.test(text) ? Number(text) : 0;
  if (threads < 1 || threads > mostAsked) throw new UsageError(l10n.t('--threads needs a number from 1 to {0}, not “{1}”.', mostAsked, text));
  return threads;
}

/** How many threads are to read and judge so many posts: as asked, else as many as there are cores, if it is worth their start. */
export function threadsFor(posts: number, asked: number | undefined): number {
  const threads = asked ?? Math.min(availableParallelism(), most, Math.floor(posts / worthwhile));
  return Math.max(1, Math.min(threads, posts));
}
