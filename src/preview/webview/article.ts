import morphdom from 'morphdom';
import type { Block, Splice } from '../protocol';
import { applySplice } from '../splice';
import { isSameEmbed } from './embeds';
import { isDiagram, renewDiagram } from './diagrams/diagrams';

/** A block with what it has become on the page. */
export interface PlacedBlock extends Block {
  readonly nodes: readonly Node[];
}

/**
 * The article's text on the page, block by block. A block that did not change is not touched; one that did is patched
 * in place, so that selection, open details, playing media and loaded images stay.
 */
export class Article {
  #blocks: readonly PlacedBlock[] = [];

  constructor(
    private readonly root: Element,
    private readonly sanitize: (html: string) => DocumentFragment,
  ) {}

  /** The blocks in the order of the text. */
  get blocks(): readonly PlacedBlock[] {
    return this.#blocks;
  }

  /** Replaces everything. */
  show(blocks: readonly Block[]): void {
    this.root.replaceChildren();
    this.#blocks = [];
    this.patch({ start: 0, remove: 0, insert: blocks, shift: 0 });
  }

  /** Brings the page to the list that `splice` describes. */
  patch(splice: Splice): void {
    const old = this.#blocks.slice(splice.start, splice.start + splice.remove);
    const behind = this.#firstNode(splice.start + splice.remove);
    const insert = splice.insert.map((block, index) => this.#place(block, old[index], this.#firstOf(old.slice(index + 1)) ?? behind));
    for (const { nodes } of old.slice(insert.length)) nodes.forEach(remove);
    this.#blocks = applySplice(this.#blocks, splice, insert);
  }

  /** Puts `block` where `old` was, or before `next` when it is new. */
  #place(block: Block, old: PlacedBlock | undefined, next: Node | null): PlacedBlock {
    if (old?.html === block.html) return { ...block, nodes: old.nodes };
    const fresh = [...this.sanitize(block.html).childNodes].filter(isShown);
    const stale = old?.nodes ?? [];
    const before = stale.at(-1)?.nextSibling ?? next;
    const nodes = fresh.map((node, index) => {
      const former = stale[index];
      if (former instanceof Element && node instanceof Element && former.tagName === node.tagName) return morph(former, node);
      this.root.insertBefore(node, former ?? before);
      former?.parentNode?.removeChild(former);
      return node;
    });
    stale.slice(fresh.length).forEach(remove);
    return { ...block, nodes };
  }

  #firstNode(index: number): Node | null {
    return this.#firstOf(this.#blocks.slice(index)) ?? null;
  }

  #firstOf(blocks: readonly PlacedBlock[]): Node | undefined {
    return blocks.find(({ nodes }) => nodes.length > 0)?.nodes[0];
  }
}

/** Turns `from` into `to`, keeping what the reader did to it. Returns the node that is on the page. */
export function morph(from: Element, to: Element): Node {
  return morphdom(from, to, {
    onBeforeElUpdated(before, after) {
      if (isSameEmbed(before, after) && before.querySelector('iframe') !== null) return false;
      if (isDiagram(before) && isDiagram(after)) {
        renewDiagram(before, after);
        return false;
      }
      if (before instanceof HTMLDetailsElement && after instanceof HTMLDetailsElement) after.open = before.open;
      if (before instanceof HTMLImageElement && before.src === (after as HTMLImageElement).src && before.dataset['missing'] !== undefined) {
        after.dataset['missing'] = before.dataset['missing'];
      }
      return !before.isEqualNode(after);
    },
  });
}

function remove(node: Node): void {
  node.parentNode?.removeChild(node);
}

/** White space between blocks says nothing, and comments are not shown. */
function isShown(node: Node): boolean {
  return node instanceof Element || (node.nodeType === Node.TEXT_NODE && node.nodeValue?.trim() !== '');
}
