import type { PostEntry } from '../../model/site';
import { decode } from '../../site/address';
import { fold } from '../../site/nearness/slugWords';

const known = new WeakMap<PostEntry, string>();

/** The words of a text, folded, each with a space before it. */
export function wordsOf(text: string): string {
  return ` ${(fold(text).match(/[\p{L}\p{N}]+/gu) ?? []).join(' ')}`;
}

/** The words that a post can be found by: those of its title and its address. */
export function wordsOfPost(entry: PostEntry): string {
  const found = known.get(entry) ?? wordsOf(`${entry.title ?? ''} ${entry.route ?? ''}`);
  known.set(entry, found);
  return found;
}

/** Tells of words, see {@link wordsOf}, whether every word that is typed begins one of them. */
export function beginningWith(typed: string): (words: string) => boolean {
  const wanted = wordsOf(decode(typed)).match(/ \S+/g) ?? [];
  return (words) => wanted.every((word) => words.includes(word));
}
