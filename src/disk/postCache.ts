import { randomUUID } from 'node:crypto';
import { mkdir, open, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { crc32 } from 'node:zlib';
import { fromStoredEntry, toStoredEntry, type PostEntry, type StoredEntry } from '../core/index';

/** What is known of a post, with the state of the file that it was read from. */
export interface KnownPost {
  readonly entry: PostEntry;
  /** See `DiskFiles.stamp`. */
  readonly stamp: string;
}

/** So long nobody writes, in ms. */
const oldDraft = 10 * 60_000;

/** Of so many posts each line of the file holds what is known: little enough to be read in a millisecond. */
const perLine = 32;

/**
 * Keeps what is known of posts in a file, so that after a restart only what has changed meanwhile is read again. The file's
 * first line says by whom and how its posts were read, each further line holds posts behind its checksum, and the last one
 * how many they are. A file that is not whole, or of another Galley, is as none.
 */
export class PostCache {
  /** Whether what was loaded last was not whole; one of another Galley is. */
  isDamaged = false;

  /**
   * @param file absolute path
   * @param engine names who reads the posts: another Galley may read them otherwise
   * @param pause awaited again and again, so that others have their turn
   */
  constructor(
    readonly file: string,
    private readonly engine: string,
    private readonly pause: () => Promise<void>,
  ) {}

  /** What was known of posts that were read in just this way; nothing if that cannot be told. */
  async load(reading: string): Promise<ReadonlyMap<string, KnownPost>> {
    const content = await readFile(this.file).catch(() => undefined);
    const start = (content?.indexOf('\n') ?? -1) + 1;
    const isReadAlike = content?.toString('utf8', 0, start - 1) === this.firstLine(reading);
    const found = content && isReadAlike ? await this.read(content, start) : undefined;
    this.isDamaged = content !== undefined && !found && (isReadAlike || !isFirstLine(content.toString('utf8', 0, Math.max(0, start - 1))));
    return found ?? new Map<string, KnownPost>();
  }

  /** The posts that lines hold, from an offset on; undefined where they are not whole. */
  private async read(content: Buffer, from: number): Promise<ReadonlyMap<string, KnownPost> | undefined> {
    const found = new Map<string, KnownPost>();
    let start = from;
    for (let end = content.indexOf('\n', start); end >= 0; end = content.indexOf('\n', start)) {
      const line = content.subarray(start, end);
      start = end + 1;
      if (line[0] === endMark) return start === content.length && line.toString() === lastLine(found.size) ? found : undefined;
      const posts = readLine(line);
      if (!posts) return undefined;
      for (const [stamp, entry] of posts) found.set(entry.path, { stamp, entry: fromStoredEntry(entry) });
      await this.pause();
    }
    return undefined;
  }

  /** Writes down what is known; at no time is there half a file. Rejects when it cannot be written. */
  async save(reading: string, known: Iterable<KnownPost>): Promise<void> {
    // Two windows, also on two machines that share a disk, write each its own.
    const draft = `${this.file}.${randomUUID()}`;
    await mkdir(dirname(this.file), { recursive: true });
    await this.removeLeftovers();
    const handle = await open(draft, 'w');
    try {
      await handle.appendFile(`${this.firstLine(reading)}\n`);
      let count = 0;
      for (const posts of inGroups(known)) {
        count += posts.length;
        await handle.appendFile(toLine(posts));
        await this.pause();
      }
      await handle.appendFile(`${lastLine(count)}\n`);
      await handle.close();
      await rename(draft, this.file);
    } catch (error) {
      await handle.close();
      await rm(draft, { force: true });
      throw error;
    }
  }

  /** Drafts of a Galley that was ended while it wrote. */
  private async removeLeftovers(): Promise<void> {
    const name = `${basename(this.file)}.`;
    for (const other of await readdir(dirname(this.file))) {
      if (!other.startsWith(name)) continue;
      const path = join(dirname(this.file), other);
      const written = await stat(path).catch(() => undefined);
      if (written && Date.now() - written.mtimeMs > oldDraft) await rm(path, { force: true });
    }
  }

  private firstLine(reading: string): string {
    return JSON.stringify([this.engine, reading]);
  }
}

/** Whether a line is one that some Galley begins with. */
function isFirstLine(line: string): boolean {
  return /^\["[^"]*","(?:[^"\\]|\\.)*"\]$/.test(line);
}

type StoredPost = readonly [stamp: string, entry: StoredEntry];

const endMark = '='.charCodeAt(0);
const lastLine = (count: number): string => `=${count}`;

function toLine(posts: readonly KnownPost[]): string {
  const json = JSON.stringify(posts.map(({ stamp, entry }): StoredPost => [stamp, toStoredEntry(entry)]));
  return `${crc32(json)} ${json}\n`;
}

/** Undefined where it is not what was written. */
function readLine(line: Buffer): readonly StoredPost[] | undefined {
  const space = line.indexOf(' ');
  const json = line.subarray(space + 1);
  return space > 0 && line.toString('latin1', 0, space) === String(crc32(json)) ? (JSON.parse(json.toString()) as StoredPost[]) : undefined;
}

function* inGroups(known: Iterable<KnownPost>): Iterable<readonly KnownPost[]> {
  let group: KnownPost[] = [];
  for (const post of known) {
    group.push(post);
    if (group.length < perLine) continue;
    yield group;
    group = [];
  }
  if (group.length > 0) yield group;
}
