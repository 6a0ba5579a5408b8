import { deserialize, serialize } from 'node:v8';
import type { PostEntry } from '../../core/index';

/** Writes down what the site knows of posts in memory that threads can share, once for all of them. */
export function packEntries(entries: readonly PostEntry[]): Uint8Array {
  const bytes = serialize(entries);
  const shared = new Uint8Array(new SharedArrayBuffer(bytes.length));
  shared.set(bytes);
  return shared;
}

/** The reverse of {@link packEntries}. */
export function unpackEntries(packed: Uint8Array): PostEntry[] {
  return deserialize(packed) as PostEntry[];
}
