import { execFileSync } from 'node:child_process';
import path from 'node:path';

/** How long the command line takes to start, in ms, beside Node alone: the median of many runs, turn by turn. */
export interface StartTimes {
  readonly node: number;
  readonly version: number;
  readonly help: number;
}

export function benchStart(runs = 15): StartTimes {
  const program = path.join(__dirname, '../../dist/cli.js');
  const times: Record<keyof StartTimes, number[]> = { node: [], version: [], help: [] };
  for (let run = 0; run < runs; run += 1) {
    times.node.push(timeOf('-e', '0'));
    times.version.push(timeOf(program, '--version'));
    times.help.push(timeOf(program, '--help'));
  }
  return { node: median(times.node), version: median(times.version), help: median(times.help) };
}

function timeOf(...args: readonly string[]): number {
  const start = performance.now();
  execFileSync(process.execPath, args, { stdio: 'ignore' });
  return performance.now() - start;
}

function median(values: readonly number[]): number {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0;
}
