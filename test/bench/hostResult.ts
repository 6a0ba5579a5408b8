/** Times in ms. */
export interface Spread {
  readonly median: number;
  readonly p95: number;
}

/** What an answer takes: from Galley alone, and in VS Code, whose own Markdown answers too, with the way there and back. */
export interface Question {
  readonly alone: Spread;
  readonly inEditor: Spread;
}

/** What was measured in one start of VS Code. Times in ms. */
export interface HostResult {
  /** Loading the extension's file. */
  readonly load: number;
  /** The call of `activate()`. */
  readonly activate: number;
  /** From when extensions heard of an opened post to the problems of its own. */
  readonly first: number;
  /** The same to its broken links: every post of the site is known. */
  readonly complete: number;
  /** The longest time without a turn for others, while the posts were read. */
  readonly blockCpu: number;
  readonly blockClock: number;
  /** What all posts take, in bytes. */
  readonly heap: number;
  /** From a key's arrival to the published diagnostics, the pause that is waited for included. */
  readonly typing: Spread;
  readonly completion: Question;
  readonly hover: Question;
  readonly rename: Question;
  readonly references: Question;
}
