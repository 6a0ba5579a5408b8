import type { Highlight, Typeset } from './codeBlock';

/** What the HTML of every block depends on, besides the block itself. */
export interface Surroundings {
  /** What the site makes of Markdown, in one text. */
  readonly features: string;
  readonly withLines: boolean;
  readonly highlight: Highlight | undefined;
  readonly typeset: Typeset | undefined;
  /** All of the post's link definitions, in one text. */
  readonly definitions: string;
}

/**
 * Keeps the HTML of a post's blocks from one version to the next, for the preview of one post. A block is known by its
 * source and whatever else its HTML depends on; only those of the last version are kept.
 */
export class BlockCache {
  #surroundings: Surroundings | undefined;
  #former = new Map<string, string>();
  #blocks = new Map<string, string>();

  /** Begins the next version. What was rendered in other surroundings is of no use. */
  begin(surroundings: Surroundings): void {
    this.#former = isSame(this.#surroundings, surroundings) ? this.#blocks : new Map<string, string>();
    this.#surroundings = surroundings;
    this.#blocks = new Map();
  }

  /** The HTML of the block that is known by `key`. */
  html(key: string, render: () => string): string {
    const html = this.#blocks.get(key) ?? this.#former.get(key) ?? render();
    this.#blocks.set(key, html);
    return html;
  }
}

function isSame(a: Surroundings | undefined, b: Surroundings): boolean {
  return a !== undefined && (Object.keys(b) as (keyof Surroundings)[]).every((key) => a[key] === b[key]);
}
