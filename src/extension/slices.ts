/** How long the editor may be kept waiting at a time, in ms. */
const slice = 10;

/** Divides long work into slices, so that the extension host can do all else in between. */
export class Slices {
  #began = performance.now();

  /** @param rest how long to wait after each slice, in ms; 0 lets through what is waiting, no more */
  constructor(private readonly rest = 0) {}

  /** To be awaited at every step: waits if the slice is used up. */
  readonly pause = async (): Promise<void> => {
    if (performance.now() - this.#began < slice) return;
    await new Promise<void>((resolve) => (this.rest > 0 ? setTimeout(resolve, this.rest) : setImmediate(resolve)));
    this.#began = performance.now();
  };
}
