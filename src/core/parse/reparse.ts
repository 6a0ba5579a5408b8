import type { MarkdownIt, Token } from 'markdown-it';
import type { Range } from '../model/text';
import { Lines } from './lines';
import { placeOf } from './places/place';

/** A body's text as markdown-it normalises it, and what it was parsed into. */
export interface ParsedBody {
  readonly source: string;
  readonly tokens: readonly Token[];
  readonly env: Readonly<Record<string, unknown>>;
}

/** A block at the top level: its first token, and its line in the body. */
interface Block {
  readonly token: number;
  readonly line: number;
}

/** What a block is may depend on the first lines of the next: so many are parsed again on both sides of a change. */
const neighbours = 2;

/** Two texts are compared in pieces of so many characters, which is much faster than one by one. */
const stride = 4096;

/**
 * The tokens of a body that differs from a former one in one place: the blocks before and behind are taken over, those between
 * parsed. They equal those of a parse from nothing, as the block parser begins each block at the top level with no memory of
 * those before (CommonMark, appendix A), but for definitions: where one comes, goes or changes, all is to be parsed.
 *
 * @returns undefined where all is to be parsed
 */
export function reparse(former: ParsedBody, source: string, md: MarkdownIt): readonly Token[] | undefined {
  const start = commonStart(former.source, source);
  const end = commonEnd(former.source, source, start);
  const [oldLines, lines] = [new Lines(former.source), new Lines(source)];
  const blocks = blocksOf(former.tokens);
  const from = firstToParse(former.tokens, blocks, lines.lineAt(start));
  const lastOldLine = oldLines.lineAt(former.source.length - end);
  const delta = { lines: lines.starts.length - oldLines.starts.length, offsets: source.length - former.source.length };
  // What is typed above the first block belongs to no block yet.
  const line = from === 0 ? 0 : (blocks[from]?.line ?? 0);
  const offset = lines.startOf(line);
  const behind = blocks.findIndex((block, index) => index > from && block.line > lastOldLine + 1);
  for (let reach = neighbours + 1; ; reach *= 4) {
    const limit = behind < 0 ? undefined : blocks[behind + reach];
    const part = source.slice(offset, limit ? lines.startOf(limit.line + delta.lines) : source.length);
    const made = md.parse(part, withoutEffect(former.env)) as readonly Token[];
    if (made.some(defines)) return undefined;
    for (const token of made) move(token, line, offset);
    const before = former.tokens.slice(0, blocks[from]?.token ?? 0);
    if (!limit) return former.tokens.slice(before.length).some(defines) ? undefined : [...before, ...made];
    const joint = meetingPoint(made, blocks.slice(behind, behind + reach - neighbours), delta.lines);
    if (!joint) continue;
    const gone = former.tokens.slice(before.length, joint.old);
    if (gone.some(defines)) return undefined;
    const after = former.tokens.slice(joint.old).map((token) => moved(token, delta.lines, delta.offsets));
    return [...before, ...made.slice(0, joint.made), ...after];
  }
}

function commonStart(a: string, b: string): number {
  const limit = Math.min(a.length, b.length);
  let at = 0;
  while (at + stride <= limit && a.slice(at, at + stride) === b.slice(at, at + stride)) at += stride;
  while (at < limit && a.charCodeAt(at) === b.charCodeAt(at)) at += 1;
  return at;
}

function commonEnd(a: string, b: string, start: number): number {
  const limit = Math.min(a.length, b.length) - start;
  const [endOfA, endOfB] = [a.length, b.length];
  let length = 0;
  while (length + stride <= limit && a.slice(endOfA - length - stride, endOfA - length) === b.slice(endOfB - length - stride, endOfB - length)) length += stride;
  while (length < limit && a.charCodeAt(endOfA - 1 - length) === b.charCodeAt(endOfB - 1 - length)) length += 1;
  return length;
}

function blocksOf(tokens: readonly Token[]): Block[] {
  const blocks: Block[] = [];
  let depth = 0;
  for (const [index, { nesting, map }] of tokens.entries()) {
    if (depth === 0 && map && nesting >= 0) blocks.push({ token: index, line: map[0] });
    depth += nesting;
  }
  return blocks;
}

/** The block from which on all is parsed, by the first line that has changed. Not one behind a definition, which has a say in how it is read. */
function firstToParse(tokens: readonly Token[], blocks: readonly Block[], changed: number): number {
  const at = blocks.findLastIndex(({ line }) => line <= changed);
  let from = Math.max(0, at - neighbours);
  while (from > 0 && isDefinition(tokens[(blocks[from]?.token ?? 0) - 1])) from -= 1;
  return from;
}

/** Where one of the former blocks behind the change begins in the new parse too: from there on the two are the same. */
function meetingPoint(made: readonly Token[], candidates: readonly Block[], moved: number): { readonly made: number; readonly old: number } | undefined {
  const starts = new Map(blocksOf(made).map(({ token, line }) => [line, token]));
  for (const { token: old, line } of candidates) {
    const token = starts.get(line + moved);
    if (token !== undefined) return { made: token, old };
  }
  return undefined;
}

function isDefinition(token: Token | undefined): boolean {
  return token?.type === 'reference_definition';
}

function defines({ type }: Token): boolean {
  return type === 'reference_definition' || type === 'footnote_reference_open';
}

/** A former environment, for a parse that must not change it. */
function withoutEffect({ references, footnoteLabels }: ParsedBody['env']): Record<string, unknown> {
  return {
    ...(typeof references === 'object' && { references: { ...references } }),
    ...(footnoteLabels instanceof Set && { footnoteLabels: new Set<unknown>(footnoteLabels) }),
  };
}

/** A token further down; itself where it has no place, or stays there. */
function moved(token: Token, lines: number, offsets: number): Token {
  if (!token.meta && (!token.map || lines === 0)) return token;
  const copy = copyOf(token);
  move(copy, lines, offsets);
  return copy;
}

/** Field by field: a long post has tens of thousands of tokens to copy at each key, and `Object.assign` takes ten times as long. */
function copyOf(token: Token): Token {
  const copy = Object.create(Object.getPrototypeOf(token) as object) as Token;
  copy.type = token.type;
  copy.tag = token.tag;
  copy.attrs = token.attrs;
  copy.map = token.map;
  copy.nesting = token.nesting;
  copy.level = token.level;
  copy.children = token.children;
  copy.content = token.content;
  copy.markup = token.markup;
  copy.info = token.info;
  copy.meta = token.meta;
  copy.block = token.block;
  copy.hidden = token.hidden;
  return copy;
}

/** Moves the places of a token just made. Those of its children count from its own. */
function move(token: Token, lines: number, offsets: number): void {
  if (token.map) token.map = [token.map[0] + lines, token.map[1] + lines];
  if (!token.meta) return;
  const { pieces, block, definition } = placeOf(token);
  const shift = ({ start, end }: Range): Range => ({ start: start + offsets, end: end + offsets });
  token.meta = {
    ...token.meta,
    ...(pieces && { pieces: pieces.map(({ content, source }) => ({ content, source: source + offsets })) }),
    ...(block && { block: shift(block) }),
    ...(definition && { definition: { range: shift(definition.range), label: shift(definition.label), href: shift(definition.href) } }),
  };
}
