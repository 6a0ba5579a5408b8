import { readFile, stat } from 'node:fs/promises';
import { statSync, type Stats } from 'node:fs';
import { readAtOnce } from './diskFiles';

/** What each question may take of the process's time, in ms; what goes beyond is owed, what stays below pays off. */
const allowed = 1;
/** With so much owed, in ms, the disk is a slow one. */
const most = 100;
/** So long may who asks again and again keep the process from all else, in ms. */
const slice = 10;

/**
 * Asks a disk synchronously, which takes a fraction of the time, as long as it answers at once. One that keeps the process waiting, as disks
 * across a network do, is asked asynchronously from then on; and so is any disk now and then, since nothing else has its turn
 * while all answers are there at once.
 */
export class PacedDisk {
  #owed = 0;
  /** When the first question of this turn of the event loop was asked. */
  #turn: number | undefined;

  /** @param now a clock, in ms */
  constructor(private readonly now: () => number = () => performance.now()) {}

  readonly readText = (path: string, flag: number): string | Promise<string> => this.#ask(() => readAtOnce(path, flag), () => readFile(path, { encoding: 'utf8', flag }));

  readonly stat = (path: string): Stats | Promise<Stats> => this.#ask(() => statSync(path), () => stat(path));

  #ask<T>(atOnce: () => T, later: () => Promise<T>): T | Promise<T> {
    const began = this.now();
    if (this.#turn === undefined) setImmediate(() => (this.#turn = undefined));
    this.#turn ??= began;
    if (this.#owed > most || began - this.#turn > slice) return later();
    try {
      return atOnce();
    } finally {
      this.#owed = Math.max(0, this.#owed + this.now() - began - allowed);
    }
  }
}
