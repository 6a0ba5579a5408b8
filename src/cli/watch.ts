import * as l10n from '@vscode/l10n';
import { watch as watchFolder } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import type { Io } from './io';
import { UsageError } from './usageError';

/** Programs save in several steps: this long after the first sign of a change the rest has come, in milliseconds. */
const settling = 100;
/** What no page is made from. */
const unwatched = /(?:^|[\\/])(?:node_modules|\.git|\.astro|dist)(?:[\\/]|$)|\.galley-[\w-]+\.tmp$/;

/**
 * Runs once, and again after every change of a file below the root, until a signal ends it, a run in progress too. Mistakes in
 * the settings are told and waited for to be mended.
 *
 * @returns the exit code of the last run that came to its end; 2 if none did
 */
export async function watch(root: string, runOnce: () => Promise<number>, io: Io): Promise<number> {
  const { signal = new AbortController().signal } = io;
  let changes = 0;
  let wake = (): void => undefined;
  const watcher = watchFolder(root, { recursive: true, signal }, (_event, path) => {
    if (path !== null && unwatched.test(path)) return;
    changes++;
    wake();
  });
  const ended = new Promise<void>((resolve, reject) => {
    watcher.once('close', resolve).once('error', reject);
  });
  let code = 2;
  do {
    const seen = changes;
    code = (await runAndTell(runOnce, io)) ?? code;
    const changed = new Promise<void>((resolve) => (wake = resolve));
    if (changes === seen) await Promise.race([changed, ended]);
    if (!signal.aborted) await wait(settling);
  } while (!signal.aborted);
  return code;
}

/** Undefined where the run was ended. */
async function runAndTell(runOnce: () => Promise<number>, io: Io): Promise<number | undefined> {
  if (io.stdout.isTTY) io.stdout.write('\x1b[2J\x1b[3J\x1b[H');
  try {
    const code = await runOnce();
    tellToWait(io);
    return code;
  } catch (error) {
    if (io.signal?.aborted) return undefined;
    if (!(error instanceof UsageError)) throw error;
    io.stderr.write(`galley: ${error.message}\n`);
    tellToWait(io);
    return 2;
  }
}

function tellToWait({ stderr }: Io): void {
  stderr.write(`${l10n.t('Waiting for changes. Ctrl+C ends.')}\n`);
}
