/** A text of more blocks than this is put on the page in parts; those of fewer are painted sooner without. */
const manyBlocks = 4000;

/** So many blocks make a part, or a few more. */
const size = 100;

/**
 * Puts an article's blocks on the page. Those of a long text are put there in parts that are laid out apart from one another: else each key would
 * have the browser go through all of them. A part begins with a paragraph where it can: those have no margin above, and no margin
 * reaches from one part into another.
 */
export class Parts {
  #areWanted = false;

  constructor(private readonly root: Element) {}

  /** Begins an empty text, of so many blocks. */
  begin(blocks: number): void {
    this.root.replaceChildren();
    // A site's own styles may ask what a block's neighbours are.
    this.#areWanted = blocks > manyBlocks && document.documentElement.dataset['galleyTheme'] !== 'site';
  }

  /** Puts nodes that follow one another before one that is there, or at the end. */
  add(nodes: readonly Node[], behind: Node | null): void {
    const next = behind?.parentElement ?? null;
    if (!this.#areWanted || (next !== null && behind !== next.firstChild)) {
      for (const node of nodes) this.put(node, behind);
      return;
    }
    const rest = behind === null || isParagraph(behind) ? nodes.length : Math.max(0, nodes.findLastIndex(isParagraph));
    for (const node of nodes.slice(rest)) this.put(node, behind);
    let part = next === null ? this.root.lastElementChild : next.previousElementSibling;
    for (const node of nodes.slice(0, rest)) {
      if (part === null || (part.childNodes.length >= size && isParagraph(node))) part = this.root.insertBefore(newPart(), next);
      part.append(node);
    }
  }

  /** Puts a node before one that is there, into the same part, or at the end. */
  put(node: Node, behind: Node | null): void {
    const parent = behind?.parentNode ?? this.root.querySelector(':scope > .galley-part:last-child') ?? this.root;
    parent.insertBefore(node, behind);
  }

  /** Does without parts from now on. */
  join(): void {
    this.#areWanted = false;
    withoutParts(this.root);
  }
}

/** Takes the parts that a long text is put in out of it. */
export function withoutParts(root: Element): void {
  for (const part of root.querySelectorAll('.galley-part')) part.replaceWith(...part.childNodes);
}

function newPart(): HTMLElement {
  const part = document.createElement('div');
  part.className = 'galley-part';
  return part;
}

function isParagraph(node: Node): boolean {
  return node instanceof HTMLParagraphElement;
}
