/** The longest that typing waits for the preview, in ms. */
const longest = 300;

/** How often something is done: at once after a pause, else as often as it leaves time for other things. */
export class Pace {
  #timer: NodeJS.Timeout | undefined;
  #lastEnd = 0;
  #lastCost = 0;

  constructor(private readonly act: () => void) {}

  /** Does it when its time has come. */
  soon(): void {
    const wait = Math.min(longest, this.#lastEnd + this.#lastCost * 2 - Date.now());
    this.#timer ??= setTimeout(() => this.now(), Math.max(0, wait));
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
  }
}
