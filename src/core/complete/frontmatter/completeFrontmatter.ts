import type { Post } from '../../model/post';
import type { Site } from '../../model/site';
import type { Range } from '../../model/text';
import { endOfLine, nextLine } from '../../edits/lines';
import type { Notation } from '../../edits/newValue';
import type { Completion, CompletionOptions } from '../completion';
import { contextOf, type FrontmatterContext } from './context';
import { completeKeys, completeTables } from './keys';
import { completeNewBlock } from './newBlock';
import { placeAt, type Place } from './place';
import { placeInToml } from './tomlPlace';
import { completeValue } from './values';

/**
 * What could be written at an offset of a post's frontmatter, best first. It works in a block that is not closed yet and
 * beside mistakes.
 *
 * @returns nothing outside the frontmatter, in comments, in texts over several lines, and in files that are no posts
 */
export function completeFrontmatter(post: Post, offset: number, site: Site, options: CompletionOptions): readonly Completion[] {
  const collection = site.collectionOf(post.path);
  const { fence } = post.frontmatter;
  if (!collection || (fence.kind === 'block' && fence.isJson)) return [];
  const whole = completeNewBlock(post, offset, site, collection, options);
  const block = blockOf(post);
  if (whole.length > 0 || !block || offset > block.range.end) return whole;
  const place = block.notation === 'toml' ? placeInToml(post.text, block.range, offset) : placeAt(post.text, block.range, offset);
  return place ? at(place, contextOf(post, site, collection, block.notation, options)) : [];
}

function at(place: Place, context: FrontmatterContext): readonly Completion[] {
  const { path } = place;
  const kinds = context.field(path)?.kinds ?? [];
  if (place.kind === 'value') {
    // Behind the dash of an item that is a group of fields, and in brackets, its first key is written.
    const isItem = typeof path.at(-1) === 'number' && kinds.includes('map') && context.notation === 'yaml';
    return isItem ? completeKeys({ ...place, kind: 'key', colon: false, column: place.column + 2 }, context) : completeValue(place, context);
  }
  if (place.kind === 'table') return completeTables(place, context);
  if (path.length === 0 || kinds.includes('map')) return completeKeys(place, context);
  if (place.colon || place.flow || context.notation === 'toml') return [];
  // Below the key of a list an item begins, below that of a single value the value.
  return kinds.includes('list') ? completeValue({ ...place, kind: 'value', path: [...path, 0] }, context, '- ') : completeValue({ ...place, kind: 'value' }, context);
}

interface Block {
  readonly notation: Notation;
  readonly range: Range;
}

/** The block between the fences, its last line break left out; where it is not closed yet, as far as it can reach. */
function blockOf({ text, frontmatter: { fence } }: Post): Block | undefined {
  if (fence.kind === 'block') return { notation: fence.notation, range: { start: fence.content.start, end: fence.content.end - 1 } };
  const opening = fence.kind === 'unclosed' ? fence.range.end : /^\uFEFF?(?:---|\+\+\+)(?=[ \t]*(?:\r?\n|$))/.exec(text)?.[0].length;
  if (opening === undefined) return undefined;
  const notation = text[opening - 1] === '+' ? 'toml' : 'yaml';
  let end = endOfLine(text, opening);
  for (let at = nextLine(text, end); at < text.length; at = nextLine(text, at)) {
    const line = text.slice(at, endOfLine(text, at));
    // A heading or a second empty line: the text has begun.
    if (/^#{1,6} /.test(line) || (line.trim() === '' && /^\s*$/.test(text.slice(at, nextLine(text, nextLine(text, at)))))) break;
    end = endOfLine(text, at);
  }
  return { notation, range: { start: opening, end: Math.max(end, Math.min(nextLine(text, opening), text.length)) } };
}
