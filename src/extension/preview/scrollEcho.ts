/** Scroll events of an editor that come this soon after the preview moved it are its echo, in ms. */
const echo = 300;

/** Tells the writer's scrolling in the editor from what the preview itself has caused. Lines are 0-based and fractional. */
export class ScrollEcho {
  #until = 0;
  /** The line that the preview last brought to the editor's top. */
  #revealed: number | undefined;

  /** The preview brings a line to the editor's top. */
  cause(line: number): void {
    this.#until = Date.now() + echo;
    this.#revealed = Math.floor(line);
  }

  /** Whether the editor's arrival at a line is the preview's doing. */
  caused(line: number): boolean {
    // The editor shows whole lines, and may tell of it late.
    if (Date.now() < this.#until || Math.floor(line) === this.#revealed) return true;
    this.#revealed = undefined;
    return false;
  }
}
