/** How many posts a thread takes at once: so few that all come to the end at about the same time. */
const blockSize = 16;

/** The posts of a site, for several threads to take from, so that each is read by one of them. */
export class WorkList {
  /**
   * @param paths all posts, in the order in which a site is to know them
   * @param counters how many have been taken and how many read, in memory that the threads share
   */
  constructor(
    readonly paths: readonly string[],
    readonly counters: Int32Array = new Int32Array(new SharedArrayBuffer(2 * Int32Array.BYTES_PER_ELEMENT)),
  ) {}

  /** Posts that nobody has taken yet; none when there are no more. */
  take(): readonly string[] {
    const start = Atomics.add(this.counters, 0, blockSize);
    return this.paths.slice(start, start + blockSize);
  }

  /** Counts posts as read; returns how many have been read by all threads. */
  countRead(count: number): number {
    return Atomics.add(this.counters, 1, count) + count;
  }
}
