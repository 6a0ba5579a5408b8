import type { Article } from './article';
import { lineAtTop, topOfLine } from './scroll';

/**
 * Keeps the page's scroll and the text's line together. A scroll that `reveal` caused is told by the place it led to,
 * and not reported, so that the two sides do not chase one another.
 */
export class ScrollSync {
  /** Where `reveal` put the page; undefined as soon as the reader moved on. */
  #own: { readonly line: number; readonly top: number } | undefined;

  constructor(
    private readonly article: Article,
    private readonly moved: (line: number) => void,
  ) {
    let waiting = false;
    window.addEventListener('scroll', () => {
      if (waiting) return;
      waiting = true;
      requestAnimationFrame(() => {
        waiting = false;
        this.#scrolled();
      });
    });
    // What arrives late, pictures above all, moves the text: the line that was asked for stays at the top, unless the reader has
    // scrolled since.
    new ResizeObserver(() => this.restore()).observe(document.body);
  }

  /** The line at the top of the view, 0-based and fractional. */
  get line(): number {
    return this.#own?.line ?? lineAtTop(this.article.blocks, window.scrollY + hidden());
  }

  /** Brings `line` to the top of the view. */
  reveal(line: number): void {
    window.scrollTo({ top: line <= 0 ? 0 : topOfLine(this.article.blocks, line) - hidden(), behavior: 'instant' });
    this.#own = { line, top: window.scrollY };
  }

  /** Goes back to the line that was last revealed, if the reader is still there. */
  restore(): void {
    if (this.#own !== undefined) this.reveal(this.#own.line);
  }

  #scrolled(): void {
    if (this.#own !== undefined && Math.abs(window.scrollY - this.#own.top) < 2) return;
    this.#own = undefined;
    this.moved(this.line);
  }
}

/** What the bar hides of the top of the view, in CSS pixels. */
function hidden(): number {
  return document.querySelector('.galley-bar')?.clientHeight ?? 0;
}
