import type { Article, PlacedBlock } from './article';

/** Softly marks what the cursor of the editor is in. */
export class CursorMark {
  #line: number | undefined;
  #marked: Element | undefined;

  constructor(private readonly article: Article) {}

  /** @param line the cursor's, 0-based; undefined: there is none */
  show(line: number | undefined): void {
    this.#line = line;
    this.mark();
  }

  /** Marks again, after the page has changed. */
  mark(): void {
    const element = this.#line === undefined ? undefined : elementAt(this.article.blocks, this.#line);
    if (element !== this.#marked) this.#marked?.removeAttribute('data-cursor');
    element?.setAttribute('data-cursor', '');
    this.#marked = element;
  }
}

/** The innermost element that starts on the line or above it; undefined between blocks. */
function elementAt(blocks: readonly PlacedBlock[], line: number): Element | undefined {
  const block = blocks.find((candidate) => candidate.line <= line && line < candidate.endLine);
  const elements = (block?.nodes ?? []).filter((node) => node instanceof Element);
  const inner = elements.flatMap((element) => [...element.querySelectorAll(':is(p, li, pre, h1, h2, h3, h4, h5, h6, tr)[data-line]')]);
  return inner.findLast((element) => (block?.line ?? 0) + Number(element.getAttribute('data-line')) <= line) ?? elements[0];
}
