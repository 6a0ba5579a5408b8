import type { Post } from '../../model/post';
import type { Range } from '../../model/text';
import { endOfLine, startOfLine } from '../../edits/lines';
import type { ParseFeatures, Reparsed } from '../../parse/post';
import { linkPlace } from './linkPlace';

/** The text of a link that is being begun: `[` and what follows it up to the cursor. */
export interface TitleAt {
  /** The bracket, what is typed, and the bracket behind it that editors add. */
  readonly range: Range;
  readonly typed: string;
}

/** The text of a link that is being written at an offset, and that has no address yet. No image, no footnote, no box to tick. */
export function titleAt(post: Reparsed & Pick<Post, 'body' | 'links'>, offset: number, features: ParseFeatures): TitleAt | undefined {
  const { text } = post;
  const typed = /(?<![\]!\\])\[((?![\s^])[^[\]\r\n]*)$/.exec(text.slice(startOfLine(text, offset), offset))?.[1];
  const closing = /^(?:\](?![[(:])|(?!\]))/.exec(text.slice(offset, endOfLine(text, offset)))?.[0];
  if (typed === undefined || closing === undefined) return undefined;
  const range = { start: offset - typed.length - 1, end: offset + closing.length };
  return linkPlace(post, range, features) === 'link' ? { range, typed } : undefined;
}
