import type { Post } from '../model/post';
import type { Range } from '../model/text';

/**
 * Where the word that a reader points at in the article stands in the text: the `nth` time (0-based) that it occurs in
 * `within`, as a word of its own. What readers do not see, addresses and tags, is passed over as long as the word is found
 * without. Undefined when it is not there at all: an entity, say, or what smart punctuation made of it.
 */
export function placeOfWord({ text, links }: Pick<Post, 'text' | 'links'>, within: Range, word: string, nth: number): number | undefined {
  const source = text.slice(within.start, within.end);
  const hidden = links.filter(({ hrefRange }) => within.start <= hrefRange.start && hrefRange.end <= within.end);
  let seen = source.replace(/<\/?[a-z][^<>]*>/gi, blank);
  for (const { hrefRange } of hidden) {
    const [start, end] = [hrefRange.start - within.start, hrefRange.end - within.start];
    seen = `${seen.slice(0, start)}${blank(seen.slice(start, end))}${seen.slice(end)}`;
  }
  const places = placesOf(word, seen);
  const found = places.length > 0 ? places : placesOf(word, source);
  const place = found[Math.min(nth, found.length - 1)];
  return place === undefined ? undefined : within.start + place;
}

function placesOf(word: string, text: string): readonly number[] {
  if (word === '') return [];
  const places: number[] = [];
  for (let at = text.indexOf(word); at >= 0; at = text.indexOf(word, at + word.length)) {
    if (!/[\p{L}\p{N}]$/u.test(text.slice(Math.max(0, at - 2), at)) && !/^[\p{L}\p{N}]/u.test(text.slice(at + word.length, at + word.length + 2))) places.push(at);
  }
  return places;
}

function blank(text: string): string {
  return ' '.repeat(text.length);
}
