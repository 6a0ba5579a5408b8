import type { ClosestBench, ClosestRow } from '../closest';

const COLUMNS: readonly [string, (row: ClosestRow) => string][] = [
  ['cases', (row) => String(row.cases)],
  ['top-1', (row) => percent(row.first, row.cases)],
  ['top-3', (row) => percent(row.firstThree, row.cases)],
  ['clear', (row) => percent(row.clear, row.cases)],
  ['clear right', (row) => percent(row.clearRight, row.clear, 2)],
  ['removed', (row) => String(row.removed)],
  ['silent', (row) => percent(row.silent, row.removed)],
  ['wrongly clear', (row) => String(row.removedClear)],
  ['untellable', (row) => `${row.untellable}+${row.removedUntellable}`],
  ['clear wrong', (row) => String(row.untellableClear)],
];

/** Prints the figures of one corpus, one kind of mistake a line. */
export function printTable({ corpus, posts, rows, labels, total }: ClosestBench): void {
  const lines = [...rows, ...labels, total].map((row) => [row.kind, ...COLUMNS.map(([, show]) => show(row))]);
  const head = ['kind of mistake', ...COLUMNS.map(([name]) => name)];
  const widths = head.map((_, column) => Math.max(...[head, ...lines].map((line) => (line[column] ?? '').length)));
  console.log(`\nClosest post, ${corpus}: ${posts} posts`);
  for (const line of [head, ...lines]) {
    console.log(line.map((cell, column) => (column === 0 ? cell.padEnd(widths[0] ?? 0) : cell.padStart(widths[column] ?? 0))).join('  '));
  }
  const { first, cases, untellable, untellableFirst, clearRight, clear, untellableClear, removedClear } = total;
  console.log(`With the untellable counted too: top-1 ${percent(first + untellableFirst, cases + untellable)} %.`);
  console.log(`Clear and right, of all that was called clear, blogs without the target included: ${percent(clearRight, clear + untellableClear + removedClear, 2)} %.`);
}

function percent(part: number, whole: number, digits = 1): string {
  return whole === 0 ? '-' : ((100 * part) / whole).toFixed(digits);
}
