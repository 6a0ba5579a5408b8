import type * as vscode from 'vscode';

/** A place that a preview has shown. */
export interface Stop {
  readonly uri: vscode.Uri;
  /** 0-based and fractional. */
  readonly line: number;
}

/** The longest way back. */
const longest = 50;

/** The posts that a preview has shown, to go back and forward between, as browsers do. */
export class Trail {
  #back: readonly Stop[] = [];
  #forward: readonly Stop[] = [];

  /** Whether there is somewhere to go back to. */
  get hasBack(): boolean {
    return this.#back.length > 0;
  }

  /** Whether there is somewhere to go forward to. */
  get hasForward(): boolean {
    return this.#forward.length > 0;
  }

  /** Leaves a place for one that is not on the trail. */
  leave(place: Stop): void {
    this.#back = [...this.#back, place].slice(-longest);
    this.#forward = [];
  }

  /** Leaves a place for the one before (-1) or behind (1) it, which is returned; undefined when there is none. */
  travel(from: Stop, step: -1 | 1): Stop | undefined {
    const to = step < 0 ? this.#back.at(-1) : this.#forward[0];
    if (to === undefined) return undefined;
    this.#back = step < 0 ? this.#back.slice(0, -1) : [...this.#back, from];
    this.#forward = step < 0 ? [from, ...this.#forward] : this.#forward.slice(1);
    return to;
  }
}
