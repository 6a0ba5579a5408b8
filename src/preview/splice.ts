import type { Block, Splice } from './protocol';

/**
 * The smallest single replacement that turns `before` into `after`. Blocks that only moved up or down count as
 * unchanged: they take part in `shift`.
 */
export function toSplice(before: readonly Block[], after: readonly Block[]): Splice {
  const shift = (after.at(-1)?.line ?? 0) - (before.at(-1)?.line ?? 0);
  const most = Math.min(before.length, after.length);
  let start = 0;
  while (start < most && isSame(before[start], after[start], 0)) start++;
  let tail = 0;
  while (tail < most - start && isSame(before[before.length - 1 - tail], after[after.length - 1 - tail], shift)) tail++;
  return { start, remove: before.length - start - tail, insert: after.slice(start, after.length - tail), shift: tail > 0 ? shift : 0 };
}

/** The list that `splice` makes of `blocks`. */
export function applySplice<B extends Block>(blocks: readonly B[], splice: Splice, insert: readonly B[]): B[] {
  const behind = blocks.slice(splice.start + splice.remove);
  const moved = splice.shift === 0 ? behind : behind.map((block) => ({ ...block, line: block.line + splice.shift, endLine: block.endLine + splice.shift }));
  return [...blocks.slice(0, splice.start), ...insert, ...moved];
}

function isSame(a: Block | undefined, b: Block | undefined, shift: number): boolean {
  return a !== undefined && b !== undefined && a.line + shift === b.line && a.endLine + shift === b.endLine && a.html === b.html;
}
