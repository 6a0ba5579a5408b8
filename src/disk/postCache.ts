import { mkdir, open, readFile, rename, rm } from 'node:fs/promises';
import { dirname } from 'node:path';
import { crc32 } from 'node:zlib';
import { fromStoredEntry, toStoredEntry, type PostEntry, type StoredEntry } from '../core/index';

/** What is known of a post, with the state of the file that it was read from. */
export interface KnownPost {
  readonly entry: PostEntry;
  /** See `DiskFiles.stamp`. */
  readonly stamp: string;
}

/** Of so many posts each line of the file holds what is known: little enough to be read in a millisecond. */
const perLine = 32;

/**
 * Keeps what is known of posts in a file, so that after a restart only what has changed meanwhile is read again. The file's
 * first line says by whom and how its posts were read, each further line holds posts behind its checksum, and the last one
 * how many they are. A file that is not whole, or of another Galley, is as none.
 */
export class PostCache {
  /**
   * @param file absolute path
   * @param engine names who reads the posts: another Galley may read them otherwise
   * @param pause awaited again and again, so that others have their turn
   */
  constructor(
    private readonly file: string,
    private readonly engine: string,
    private readonly pause: () => Promise<void>,
  ) {}

  /** What was known of posts that were read in just this way; nothing if that cannot be told. */
  async load(reading: string): Promise<ReadonlyMap<string, KnownPost>> {
    const none = new Map<string, KnownPost>();
    const found = new Map<string, KnownPost>();
    const content = await readFile(this.file).catch(() => undefined);
    if (!content) return none;
    let start = content.indexOf('\n') + 1;
    if (start === 0 || content.toString('utf8', 0, start - 1) !== this.firstLine(reading)) return none;
    for (let end = content.indexOf('\n', start); end >= 0; end = content.indexOf('\n', start)) {
      const line = content.subarray(start, end);
      start = end + 1;
      if (line[0] === endMark) return start === content.length && line.toString() === lastLine(found.size) ? found : none;
      const posts = readLine(line);
      if (!posts) return none;
      for (const [stamp, entry] of posts) found.set(entry.path, { stamp, entry: fromStoredEntry(entry) });
      await this.pause();
    }
    return none;
  }

  /** Writes down what is known; at no time is there half a file. Rejects when it cannot be written. */
  async save(reading: string, known: Iterable<KnownPost>): Promise<void> {
    const draft = `${this.file}.${process.pid}`;
    await mkdir(dirname(this.file), { recursive: true });
    const handle = await open(draft, 'w');
    try {
      await handle.write(`${this.firstLine(reading)}\n`);
      let count = 0;
      for (const posts of inGroups(known)) {
        count += posts.length;
        await handle.write(toLine(posts));
        await this.pause();
      }
      await handle.write(`${lastLine(count)}\n`);
      await handle.close();
      await rename(draft, this.file);
    } catch (error) {
      await handle.close();
      await rm(draft, { force: true });
      throw error;
    }
  }

  private firstLine(reading: string): string {
    return JSON.stringify([this.engine, reading]);
  }
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
