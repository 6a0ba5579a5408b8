#!/usr/bin/env node
import { text } from 'node:stream/consumers';
import { version } from '../../package.json';

/** The process: what a shell starts. The rest is loaded only when there is something to do. */
async function main(args: readonly string[]): Promise<number> {
  if (args[0] === '--version' || args[0] === '-v') {
    process.stdout.write(`${version}\n`);
    return 0;
  }
  const { run } = await import('./run');
  return run(args, {
    cwd: process.cwd(),
    env: process.env,
    stdout: process.stdout,
    stderr: process.stderr,
    readInput: () => text(process.stdin),
    now: () => Date.now(),
    ...(args.includes('--watch') && { signal: interrupted() }),
  });
}

/** Ends a run that watches: Ctrl+C, or nobody left to tell. */
function interrupted(): AbortSignal {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  process.stdout.once('error', () => stop.abort());
  return stop.signal;
}

let isUnwritten = false;
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  // A reader that has seen enough, such as `head`, is no failure.
  if (error.code === 'EPIPE' || isUnwritten) return;
  isUnwritten = true;
  process.exitCode = 2;
  void import('./run').then(({ tellUnwritten }) => tellUnwritten(error, process.stderr));
});
// What cannot be said there can be said nowhere; the exit code still tells.
process.stderr.on('error', () => undefined);

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = isUnwritten ? 2 : code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 2;
  },
);
