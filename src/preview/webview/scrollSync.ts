import type { Article } from './article';
import { lineAtTop, topOfLine } from './scroll';

/**
 * Keeps the page's scroll and the text's line together. A scroll that `reveal` caused is told by the place it led to,
 * and not reported, so that the two sides do not chase one another.
 */
export class ScrollSync {
  /** Where `reveal` put the page; undefined as soon as the reader moved on. */
  #own: { readonly line: number; readonly top: number } | undefined;
  /** The line of a text that is not shown at present. */
  #held: number | undefined;

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
    return this.#held ?? this.#own?.line ?? lineAtTop(this.article.blocks, window.scrollY + hidden());
  }

  /** Brings `line` to the top of the view. */
  reveal(line: number): void {
    if (this.#held !== undefined) {
      this.#held = line;
      return;
    }
    window.scrollTo({ top: line <= 0 ? 0 : topOfLine(this.article.blocks, line) - hidden(), behavior: 'instant' });
    this.#own = { line, top: window.scrollY };
  }

  /** Goes back to the line that was last revealed, if the reader is still there. */
  restore(): void {
    if (this.#own !== undefined) this.reveal(this.#own.line);
  }

  /** To be called before something else takes the text's place: the text's line stays, whatever is scrolled meanwhile. */
  hold(): void {
    this.#held = this.line;
  }

  /** To be called when the text is shown again: goes to its line. */
  release(): void {
    const line = this.#held;
    this.#held = undefined;
    if (line !== undefined) this.reveal(line);
  }

  #scrolled(): void {
    if (this.#held !== undefined) return;
    if (this.#own !== undefined && Math.abs(window.scrollY - this.#own.top) < 2) return;
    this.#own = undefined;
    this.moved(this.line);
  }
}

/** What the bar hides of the top of the view, in CSS pixels. */
function hidden(): number {
  return document.querySelector('.galley-bar')?.clientHeight ?? 0;
}
