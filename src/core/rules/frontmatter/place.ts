import type { ValuePath } from '../../model/frontmatter';
import type { Post } from '../../model/post';
import type { Range } from '../../model/text';
import { entryAt, valueAt } from '../../parse/values';

/** The three dashes (or pluses) that open the block; empty at the top of a post without one. */
export function openingFence({ frontmatter: { fence } }: Post): Range {
  return fence.kind === 'none' ? { start: 0, end: 0 } : { start: fence.range.start, end: fence.range.start + 3 };
}

/** The value at a path as written; its key or its dash where nothing is written; else what is nearest above it. */
export function placeOf(post: Post, path: ValuePath): Range {
  const { root } = post.frontmatter;
  if (path.length === 0) return openingFence(post);
  const range = valueAt(root, path)?.range;
  if (range && range.end > range.start) return range;
  if (range && typeof path.at(-1) === 'number' && post.text[range.start - 1] === '-') return { start: range.start - 1, end: range.start };
  return entryAt(root, path)?.keyRange ?? placeOf(post, path.slice(0, -1));
}

/** Where a map is named: its key, the item of a list it is, or the opening fence for the whole. */
export function placeOfMap(post: Post, path: ValuePath): Range {
  return entryAt(post.frontmatter.root, path)?.keyRange ?? placeOf(post, path);
}

/** A range as written. */
export function sliceOf({ text }: Post, { start, end }: Range): string {
  return text.slice(start, end);
}

/** A path as a writer reads it: `image.alt`, `tags (2)` for the second of a list. */
export function pathName(path: ValuePath): string {
  return path.map((step) => (typeof step === 'number' ? ` (${step + 1})` : `.${step}`)).join('').replace(/^\./, '');
}
