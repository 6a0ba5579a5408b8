import type { PlacedBlock } from './article';

/** A line of the file and where it stands on the page, in CSS pixels from the page's top. */
interface Mark {
  readonly line: number;
  readonly top: number;
}

/**
 * Where `line` (0-based, fractional) stands on the page, in CSS pixels from its top. Between two elements that know
 * their line, the place is proportional. Lines above the text are the frontmatter: they are the hero's.
 */
export function topOfLine(blocks: readonly PlacedBlock[], line: number): number {
  const index = lastWhere(blocks, (block) => block.line <= line);
  const marks = marksAround(blocks, index);
  const at = lastWhere(marks, (mark) => mark.line <= line);
  const [from, to] = [marks[at], marks[at + 1]];
  if (from === undefined) return 0;
  if (to === undefined || to.line === from.line) return from.top;
  return from.top + ((line - from.line) / (to.line - from.line)) * (to.top - from.top);
}

/** The line (0-based, fractional) that stands at `top` CSS pixels from the page's top. */
export function lineAtTop(blocks: readonly PlacedBlock[], top: number): number {
  const index = lastWhere(blocks, (block) => (topOf(block) ?? -Infinity) <= top);
  const marks = marksAround(blocks, index);
  const at = lastWhere(marks, (mark) => mark.top <= top);
  const [from, to] = [marks[at], marks[at + 1]];
  if (from === undefined) return 0;
  if (to === undefined || to.top === from.top) return from.line;
  return from.line + ((top - from.top) / (to.top - from.top)) * (to.line - from.line);
}

/** The line of the nearest element around `node` that knows its own; undefined outside the text. */
export function lineOf(blocks: readonly PlacedBlock[], node: Node): number | undefined {
  const block = blocks.find(({ nodes }) => nodes.some((candidate) => candidate.contains(node)));
  if (block === undefined) return undefined;
  const within = node instanceof Element ? node : node.parentElement;
  const offset = within?.closest('[data-line]')?.getAttribute('data-line');
  return block.line + (offset === null || offset === undefined ? 0 : Number(offset));
}

/** The marks of the block at `index`, with the start of the page or the next block on either side. */
function marksAround(blocks: readonly PlacedBlock[], index: number): readonly Mark[] {
  const block = blocks[index];
  const next = blocks.slice(index + 1, index + 20).find((candidate) => topOf(candidate) !== undefined);
  const marks: Mark[] = block === undefined ? [{ line: 0, top: 0 }] : marksOf(block);
  if (next !== undefined) marks.push({ line: next.line, top: topOf(next) ?? 0 });
  else marks.push({ line: block?.endLine ?? 0, top: document.documentElement.scrollHeight });
  return marks.filter((mark, i) => i === 0 || (mark.line > (marks[i - 1]?.line ?? 0) && mark.top >= (marks[i - 1]?.top ?? 0)));
}

function marksOf(block: PlacedBlock): Mark[] {
  const inner = block.nodes.filter((node) => node instanceof Element).flatMap((node) => [...node.querySelectorAll('[data-line]')]);
  const marks = inner
    .filter((element) => element.getClientRects().length > 0)
    .map((element) => ({ line: block.line + Number(element.getAttribute('data-line')), top: pageTop(element) }));
  return [{ line: block.line, top: topOf(block) ?? 0 }, ...marks];
}

function topOf(block: PlacedBlock): number | undefined {
  const element = block.nodes.find((node) => node instanceof Element);
  return element === undefined ? undefined : pageTop(element);
}

function pageTop(element: Element): number {
  return element.getBoundingClientRect().top + window.scrollY;
}

/** The last index whose item passes, when all that pass come first; -1 when none does. */
function lastWhere<T>(items: readonly T[], passes: (item: T) => boolean): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const item = items[middle];
    if (item !== undefined && passes(item)) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}
