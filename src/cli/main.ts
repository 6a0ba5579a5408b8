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

function interrupted(): AbortSignal {
  const stop = new AbortController();
  process.once('SIGINT', () => stop.abort());
  return stop.signal;
}

// A reader that has seen enough, such as `head`, is no failure.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

main(process.argv.slice(2)).then(
  (code) => {
    process.exitCode = code;
  },
  (error: unknown) => {
    console.error(error);
    process.exitCode = 2;
  },
);
