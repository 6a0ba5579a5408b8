import type { Block, Splice } from '../protocol';
import { applySplice } from '../splice';
import { morph } from './morph';
import { Parts } from './parts';

/** A block with what it has become on the page. */
export interface PlacedBlock extends Block {
  readonly nodes: readonly Node[];
  /** It is not on the page yet. */
  readonly waits: boolean;
}

/** So many blocks are shown at once: more than a screen holds, a few of them above the line that is looked at. */
const atOnce = 60;
const above = 10;

/** How long the page may be busy with blocks that nobody sees yet, in ms. */
const slice = 40;

/** Blocks that come to the page together: `from` up to before `to`, the first of them made ready. */
interface Batch {
  readonly from: number;
  readonly to: number;
  readonly ready: PlacedBlock[];
}

/**
 * The article's text on the page, block by block. A block that did not change is not touched; one that did is patched
 * in place, so that selection, open details, playing media and loaded images stay. Of a long text, what is looked at comes first, then
 * what stands below it, then the rest, in batches that grow with the page, as each costs a layout of all that is there.
 */
export class Article {
  readonly #parts: Parts;
  #blocks: PlacedBlock[] = [];
  #placed: readonly PlacedBlock[] = [];
  #batch: Batch | undefined;
  #goesOn = false;

  /** @param completed called when all of a long text is there */
  constructor(
    root: Element,
    private readonly sanitize: (html: string) => DocumentFragment,
    private readonly completed: () => void,
  ) {
    this.#parts = new Parts(root);
  }

  /** The blocks that are on the page, in the order of the text. */
  get blocks(): readonly PlacedBlock[] {
    return this.#placed;
  }

  /** Replaces everything. What stands around `line` (0-based) is there at once. */
  show(blocks: readonly Block[], line: number): void {
    this.#parts.begin(blocks.length);
    this.#blocks = blocks.map((block) => ({ ...block, nodes: [], waits: true }));
    const from = Math.max(0, blocks.findLastIndex((block) => block.line <= line) - above);
    this.#batch = { from, to: Math.min(blocks.length, from + atOnce), ready: [] };
    this.#makeReady(Infinity);
    this.#arrive();
    this.#settle();
  }

  /** Puts what is left on the page, for those who need all of it. */
  complete(): void {
    while ((this.#batch ??= this.#nextBatch())) {
      this.#makeReady(Infinity);
      this.#arrive();
    }
    this.#settle();
  }

  /** The site's own styles are worn from now on: its blocks are all to be neighbours. */
  join(): void {
    this.#parts.join();
  }

  /** Brings the page to the list that `splice` describes. Returns what it has changed. */
  patch(splice: Splice): readonly Element[] {
    this.#arrive();
    const old = this.#blocks.slice(splice.start, splice.start + splice.remove);
    const behind = this.#firstNode(splice.start + splice.remove);
    const insert = splice.insert.map((block, index) => this.#place(block, old[index], this.#firstOf(old.slice(index + 1)) ?? behind));
    for (const { nodes } of old.slice(insert.length)) nodes.forEach(remove);
    this.#blocks = applySplice(this.#blocks, splice, insert);
    this.#settle();
    return insert.flatMap(({ nodes }) => nodes.filter((node) => node instanceof Element));
  }

  /** Notes what is on the page by now, and goes on with the rest once that has been painted. */
  #settle(): void {
    this.#placed = this.#blocks.filter(({ waits }) => !waits);
    if (this.#placed.length === this.#blocks.length || this.#goesOn) return;
    this.#goesOn = true;
    requestAnimationFrame(() => setTimeout(() => this.#goOn()));
  }

  #goOn(): void {
    this.#goesOn = false;
    const batch = (this.#batch ??= this.#nextBatch());
    if (batch === undefined) return;
    this.#makeReady(slice);
    if (batch.ready.length === batch.to - batch.from) this.#arrive();
    this.#settle();
    if (this.#placed.length === this.#blocks.length) this.completed();
  }

  #nextBatch(): Batch | undefined {
    const size = Math.max(atOnce, this.#placed.length >> 2);
    const seen = this.#blocks.findIndex(({ waits }) => !waits);
    const from = this.#blocks.findIndex(({ waits }, index) => waits && index > seen);
    if (from < 0) return seen > 0 ? { from: Math.max(0, seen - size), to: seen, ready: [] } : undefined;
    const next = this.#blocks.findIndex(({ waits }, index) => !waits && index > from);
    return { from, to: Math.min(from + size, next < 0 ? this.#blocks.length : next), ready: [] };
  }

  /** Makes blocks of the batch ready, for so many ms. */
  #makeReady(time: number): void {
    const end = performance.now() + time;
    const { from, to, ready } = this.#batch ?? { from: 0, to: 0, ready: [] };
    for (const block of this.#blocks.slice(from + ready.length, to)) {
      if (performance.now() >= end) return;
      ready.push({ ...block, nodes: this.#toNodes(block), waits: false });
    }
  }

  /** Puts on the page what is ready. */
  #arrive(): void {
    if (this.#batch === undefined) return;
    const { from, ready } = this.#batch;
    this.#parts.add(ready.flatMap(({ nodes }) => nodes), this.#firstNode(from));
    this.#blocks.splice(from, ready.length, ...ready);
    this.#batch = undefined;
  }

  #toNodes({ html }: Block): Node[] {
    return [...this.sanitize(html).childNodes].filter(isShown);
  }

  /** Puts `block` where `old` was, or before `next` when it is new. */
  #place(block: Block, old: PlacedBlock | undefined, next: Node | null): PlacedBlock {
    if (old !== undefined && (old.waits || old.html === block.html)) return { ...old, ...block };
    const fresh = this.#toNodes(block);
    const stale = old?.nodes ?? [];
    const before = stale.at(-1)?.nextSibling ?? next;
    const nodes = fresh.map((node, index) => {
      const former = stale[index];
      if (former instanceof Element && node instanceof Element && former.tagName === node.tagName) return morph(former, node);
      this.#parts.put(node, former ?? before);
      former?.parentNode?.removeChild(former);
      return node;
    });
    stale.slice(fresh.length).forEach(remove);
    return { ...block, nodes, waits: false };
  }

  #firstNode(index: number): Node | null {
    for (let at = index; at < this.#blocks.length; at++) {
      const node = this.#blocks[at]?.nodes[0];
      if (node) return node;
    }
    return null;
  }

  #firstOf(blocks: readonly PlacedBlock[]): Node | undefined {
    return blocks.find(({ nodes }) => nodes.length > 0)?.nodes[0];
  }
}

function remove(node: Node): void {
  node.parentNode?.removeChild(node);
}

/** White space between blocks says nothing, and comments are not shown. */
function isShown(node: Node): boolean {
  return node instanceof Element || (node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '');
}
