import { spawn } from 'node:child_process';
import process from 'node:process';

const windows = process.platform === 'win32';

/**
 * Runs a program in the foreground; its output goes to ours, and an interrupt is passed on to it.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {{ cwd?: string, env?: NodeJS.ProcessEnv, quiet?: boolean }} [options] `quiet` shows standard error only
 * @returns {Promise<number>} the exit code; 1 when a signal ended it
 */
export function exitCodeOf(program, args, { quiet = false, ...options } = {}) {
  return new Promise((resolve, reject) => {
    const shell = windows && program === 'npm'; // npm is a .cmd file there
    const child = spawn(program, args, { ...options, shell, stdio: ['inherit', quiet ? 'ignore' : 'inherit', 'inherit'] });
    const forget = onInterrupt((signal) => child.kill(signal));
    child.once('error', reject);
    child.once('close', (code) => {
      forget();
      resolve(code ?? 1);
    });
  });
}

/**
 * Like `exitCodeOf`, but rejects when the program fails.
 * @param {Parameters<typeof exitCodeOf>} call
 */
export async function run(...call) {
  const code = await exitCodeOf(...call);
  if (code !== 0) throw new Error(`${call[0]} ${call[1].join(' ')} failed (exit code ${code}).`);
}

/**
 * Calls `stop` on Ctrl+C, on a polite kill, when the terminal closes, and when the process that started us is gone:
 * npm, told to end, ends the shell between us without a word to us.
 * @param {(signal: NodeJS.Signals) => void} stop
 * @returns {() => void} no longer calls it
 */
export function onInterrupt(stop) {
  /** @type {NodeJS.Signals[]} */
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
  for (const signal of signals) process.on(signal, stop);
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    stop('SIGTERM');
  }, 500).unref();
  return () => {
    clearInterval(watch);
    for (const signal of signals) process.off(signal, stop);
  };
}
