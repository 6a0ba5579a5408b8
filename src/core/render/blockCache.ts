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

interface Kept {
  readonly key: string;
  readonly html: string;
}

/** So many blocks before and behind a block is looked for, before all are. */
const reach = 8;

/**
 * Keeps the HTML of a post's blocks from one version to the next, for the preview of one post. A block is known by its
 * source and whatever else its HTML depends on; only those of the last version are kept. Blocks are asked for in their order: most stand
 * where they stood, and to compare two texts costs much less than to look one up among thousands.
 */
export class BlockCache {
  #surroundings: Surroundings | undefined;
  #former: readonly Kept[] = [];
  #blocks: Kept[] = [];
  /** Where the next block stood, when nothing has changed. */
  #next = 0;
  #misses = 0;
  #byKey: Map<string, string> | undefined;

  /** Begins the next version. What was rendered in other surroundings is of no use. */
  begin(surroundings: Surroundings): void {
    this.#former = isSame(this.#surroundings, surroundings) ? this.#blocks : [];
    this.#surroundings = surroundings;
    this.#blocks = [];
    [this.#next, this.#misses, this.#byKey] = [0, 0, undefined];
  }

  /** The HTML of the block that is known by `key`. */
  html(key: string, render: () => string): string {
    const html = this.#near(key) ?? this.#anywhere(key) ?? render();
    this.#blocks.push({ key, html });
    return html;
  }

  #near(key: string): string | undefined {
    for (let distance = 0; distance <= reach; distance++) {
      for (const at of distance === 0 ? [this.#next] : [this.#next + distance, this.#next - distance]) {
        const kept = this.#former[at];
        if (kept?.key !== key) continue;
        this.#next = at + 1;
        return kept.html;
      }
    }
    return undefined;
  }

  /** A block that is typed into is nowhere; only where several are not in their place, something was moved. */
  #anywhere(key: string): string | undefined {
    if (++this.#misses < reach) return undefined;
    this.#byKey ??= new Map(this.#former.map((kept) => [kept.key, kept.html]));
    return this.#byKey.get(key);
  }
}

function isSame(a: Surroundings | undefined, b: Surroundings): boolean {
  return a !== undefined && (Object.keys(b) as (keyof Surroundings)[]).every((key) => a[key] === b[key]);
}
