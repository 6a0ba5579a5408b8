/** The longest that typing waits for the preview, in ms. */
const longest = 300;

/** How often something is done: at once after a pause, else as often as it leaves time for other things. */
export class Pace {
  #timer: NodeJS.Timeout | undefined;
  #due = false;
  #lastEnd = 0;
  #lastCost = 0;

  constructor(private readonly act: () => void) {}

  /** Does it when its time has come: where that is now, as soon as all have heard of what has changed, and before anything else. */
  soon(): void {
    if (this.#due || this.#timer !== undefined) return;
    const wait = Math.min(longest, this.#lastEnd + this.#lastCost * 2 - Date.now());
    if (wait > 0) {
      this.#timer = setTimeout(() => this.now(), wait);
      return;
    }
    this.#due = true;
    queueMicrotask(() => {
      if (this.#due) this.now();
    });
  }

  /** Does it at once. */
  now(): void {
    this.stop();
    const began = Date.now();
    this.act();
    this.#lastEnd = Date.now();
    this.#lastCost = this.#lastEnd - began;
  }

  /** Does not do what is due. */
  stop(): void {
    clearTimeout(this.#timer);
    this.#timer = undefined;
    this.#due = false;
  }
}
